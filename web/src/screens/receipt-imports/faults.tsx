import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Act } from '../../form/act';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Tag, tell } from '../../ui/page';
import { Table } from '../../ui/table';

type AllFaults = Of<'ReceiptFaults'>;

/** What students can say is wrong with a row. What was used once is only taken out of use. */
export function Faults() {
  const faults = useLoad(() => answer(api.GET('/receipts/faults')), []);
  return (
    <Loaded of={faults}>
      {(all) => (
        <>
          <List of={all} in={faults} />
          <Add of={all} in={faults} />
        </>
      )}
    </Loaded>
  );
}

async function put(loading: Loading<AllFaults>, version: number, faults: AllFaults['faults']): Promise<void> {
  try {
    loading.put(await answer(api.PUT('/receipts/faults', { body: { version, faults } })));
  } catch (error) {
    await loading.reload();
    throw error;
  }
  tell(say('已儲存錯誤類別。', 'Saved.'));
}

function List({ of: { version, faults }, in: loading }: { of: AllFaults; in: Loading<AllFaults> }) {
  const turn = (code: string) => put(loading, version, faults.map((fault) => (fault.code === code ? { ...fault, used: fault.used === false } : fault)));
  return (
    <Table
      caption={say('錯誤類別', 'What can be wrong')}
      rows={faults}
      id={({ code }) => code}
      columns={[
        { head: say('代碼', 'Code'), cell: ({ code }) => code },
        { head: say('名稱', 'Name'), cell: ({ name }) => name },
        { head: say('狀態', 'State'), cell: ({ used }) => (used === false ? <Tag>{say('停用', 'Out of use')}</Tag> : <Tag kind="done">{say('使用中', 'In use')}</Tag>) },
        {
          head: say('變更', 'Change'),
          cell: ({ code, used }) => (
            <Act quiet act={() => turn(code)}>
              {used === false ? say('恢復使用', 'Use again') : say('停用', 'Take out of use')}
            </Act>
          ),
        },
      ]}
      nothing={say('還沒有錯誤類別。', 'None yet.')}
    />
  );
}

function Add({ of: { version, faults }, in: loading }: { of: AllFaults; in: Loading<AllFaults> }) {
  const round = useSignal(0);
  return <Adding key={round.value} version={version} faults={faults} loading={loading} done={() => round.value++} />;
}

function Adding({ version, faults, loading, done }: { version: number; faults: AllFaults['faults']; loading: Loading<AllFaults>; done: () => void }) {
  const form = useForm({
    start: { code: '', name: '' },
    check: ({ code, name }) => ({ code: needed(code, say('代碼', 'the code')), name: needed(name, say('名稱', 'the name')) }),
    send: async ({ code, name }) => {
      await put(loading, version, [...faults, { code: code.trim(), name: name.trim(), used: true }]);
      done();
    },
  });
  return (
    <>
      <h2>{say('新增', 'Add one')}</h2>
      <Form of={form} submit={say('新增', 'Add')}>
        <Text of={form} name="code" label={say('代碼', 'Code')} hint={say('英文小寫與連字號。', 'Small letters and hyphens.')} />
        <Text of={form} name="name" label={say('名稱', 'Name')} />
      </Form>
    </>
  );
}
