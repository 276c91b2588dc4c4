import { answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { Choice } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { type Me, has } from '../../shell/me';
import { schoolYear, time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Tag, Title } from '../../ui/page';
import { Table } from '../../ui/table';
import { Tabs, view } from '../../ui/tabs';
import { Jobs } from '../hand-in/jobs';
import type { ScreenProps } from '../screen';
import { Years } from './years';

/** 封存與保存年限: seals a school year, says for how long what is kept, and what comes to its end. */
export default function Archives({ me }: ScreenProps) {
  const seals = has(me, 'KEEP_ARCHIVES');
  const shown = view([...(seals ? (['seal'] as const) : []), 'years', 'due', 'deleted']);
  return (
    <>
      <Title>{say('封存與保存年限', 'Archives and retention')}</Title>
      <Tabs
        label={say('封存與保存年限', 'Archives and retention')}
        of={[
          ...(seals ? [['seal', say('學年封存', 'Seal a year')] as const] : []),
          ['years', say('保存年限', 'For how long')],
          ['due', say('即將期滿', 'Coming to its end')],
          ['deleted', say('刪除紀錄', 'What was deleted')],
        ]}
      />
      {shown === 'seal' && <Seal me={me} />}
      {shown === 'years' && <Years keeps={has(me, 'KEEP_SETTINGS')} />}
      {shown === 'due' && <Due />}
      {shown === 'deleted' && <Deleted />}
    </>
  );
}

function Seal({ me }: { me: Me }) {
  const form = useForm({
    start: { year: String(me.year - 1) },
    send: async ({ year }) => {
      const { jobId } = await answer(api.POST('/archives', { body: { year: Number(year) } }));
      go(`/jobs/${jobId}`);
    },
  });
  return (
    <>
      <Form of={form} submit={say('封存', 'Seal it')}>
        <p>
          {say(
            '一班一個封包，內有紀錄、檔案與雜湊清單，讀回核對相符才算完成；不更動任何資料。要先設定離校學生資料的保存年限。',
            'A bag a class with records, files and hashes, read back before it counts; nothing is changed. It has to be set first for how long leavers’ data are kept.',
          )}
        </p>
        <Choice of={form} name="year" label={say('學年度', 'School year')} choices={[0, 1, 2, 3].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const)} />
      </Form>
      <h2>{say('封存過的', 'Sealed before')}</h2>
      <Jobs kind="year-archive" caption={say('封存過的學年', 'Years that were sealed')} nothing={say('還沒有封存過。', 'None yet.')} />
    </>
  );
}

function Due() {
  const pages = usePages((cursor) => answer(api.GET('/retention/leavers/due', { params: { query: { ...cursor, limit: 50 } } })), []);
  return (
    <Loaded of={pages.of}>
      {(found) => (
        <>
          <Table
            caption={say('六十天內期滿的離校學生', 'Leavers whose data comes to its end within sixty days')}
            rows={found.flatMap(({ leavers }) => leavers)}
            total={found[0]?.total}
            id={({ studentId }) => studentId}
            columns={[
              { head: say('學號', 'Number'), cell: ({ number }) => number },
              { head: say('姓名', 'Name'), cell: ({ name }) => name },
              { head: say('離校學年度', 'Left in'), cell: ({ leftYear }) => leftYear, number: true },
              { head: say('期滿', 'Ends'), cell: ({ due }) => time(due) },
              { head: say('進行中的案件', 'Held by'), cell: ({ heldBy }) => heldBy.map(({ code, name }) => <Tag key={code} kind="warn">{name}</Tag>) },
            ]}
            nothing={say('六十天內沒有期滿的資料。', 'Nothing comes to its end within sixty days.')}
          />
          <More of={pages} />
        </>
      )}
    </Loaded>
  );
}

function Deleted() {
  const pages = usePages((cursor) => answer(api.GET('/retention/leavers/deletions', { params: { query: { ...cursor, limit: 50 } } })), []);
  return (
    <Loaded of={pages.of}>
      {(found) => (
        <>
          <Table
            caption={say('刪除紀錄', 'What was deleted')}
            rows={found.flatMap(({ deletions }) => deletions)}
            id={({ personId }) => personId}
            columns={[
              { head: say('識別碼', 'Id'), cell: ({ personId }) => <code>{personId}</code> },
              { head: say('離校學年度', 'Left in'), cell: ({ leftYear }) => leftYear, number: true },
              { head: say('依據', 'By which rule'), cell: ({ rule }) => rule },
              { head: say('件數', 'How much'), cell: ({ counts }) => Object.values(counts).reduce((sum, count) => sum + count, 0), number: true },
              { head: say('完成', 'Finished'), cell: ({ finished }) => (finished === undefined ? <Tag kind="wait">{say('進行中', 'Under way')}</Tag> : time(finished)) },
            ]}
            nothing={say('還沒有刪除過離校學生的資料。', 'Nothing was deleted yet.')}
          />
          <More of={pages} />
        </>
      )}
    </Loaded>
  );
}
