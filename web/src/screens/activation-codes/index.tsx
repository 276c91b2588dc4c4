import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Meter, Nothing, Tag, Title } from '../../ui/page';
import { Seek } from '../../ui/seek';
import { Table } from '../../ui/table';
import type { ScreenProps } from '../screen';
import { Slips } from './slips';

type Activation = Of<'Activations'>['students'][number];

const KINDS = { active: 'done', code: 'wait', waiting: 'wait', 'not-in-use': 'bad', none: 'warn' } as const;

/** Which students sign in already, class by class, and codes on slips of paper for those who don't. */
export default function ActivationCodes({ query }: ScreenProps) {
  const all = useLoad(() => answer(api.GET('/activation-codes')), []);
  const made = useSignal<Of<'Activations'> | undefined>(undefined);
  const wanted = query.get('className') ?? '';
  if (made.value) {
    return (
      <Slips
        of={made.value.students}
        done={() => {
          made.value = undefined;
          void all.reload();
        }}
      />
    );
  }
  return (
    <>
      <Title beside={<Download list="activation-codes" query={{ className: wanted }} />}>{say('學生帳號啟用', "Students' accounts")}</Title>
      <Loaded of={all}>
        {({ students }) => {
          const classes = [...new Set(students.map(({ className }) => className))];
          const className = classes.length === 1 ? (classes[0] ?? '') : wanted;
          const shown = students.filter((one) => className === '' || one.className === className);
          const active = shown.filter(({ state }) => state === 'active').length;
          if (students.length === 0) return <Nothing>{say('還沒有學生名單，請註冊組先匯入學籍資料。', 'There are no students yet; the registrar imports them first.')}</Nothing>;
          return (
            <>
              <Seek query={query} fields={[{ name: 'className', label: say('班級', 'Class'), choices: classes.map((one) => [one, one] as const) }]} />
              <Meter label={say('已啟用', 'Signed in already')} value={active} most={shown.length} words={say(`${active} / ${shown.length} 人`, `${active} of ${shown.length}`)} />
              {className === '' ? (
                <p class="hint">{say('選一個班級，就可以製發啟用碼並列印。', 'Choose a class to make codes for it and print them.')}</p>
              ) : (
                active < shown.length && <Make key={className} className={className} done={(codes) => (made.value = codes)} />
              )}
              <List of={shown} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function List({ of }: { of: readonly Activation[] }) {
  return (
    <Table
      caption={say('啟用情形', 'Who signs in already')}
      rows={of}
      id={({ studentId }) => studentId}
      text={({ name, studentNumber, className }) => `${name} ${studentNumber} ${className}`}
      filters={[
        {
          label: say('狀態', 'State'),
          choices: [...new Map(of.map(({ state, stateName }) => [state, stateName]))],
          has: ({ state }, value) => state === value,
        },
      ]}
      columns={[
        { head: say('班級', 'Class'), cell: ({ className }) => className },
        { head: say('座號', 'Seat'), cell: ({ seat }) => seat, number: true },
        { head: say('學號', 'Number'), cell: ({ studentNumber }) => studentNumber },
        { head: say('姓名', 'Name'), cell: ({ name }) => name },
        { head: say('狀態', 'State'), cell: ({ state, stateName }) => <Tag kind={KINDS[state]}>{stateName}</Tag>, sort: ({ stateName }) => stateName },
        { head: say('有效至', 'Good until'), cell: ({ expiresAt }) => expiresAt && time(expiresAt) },
      ]}
      nothing={say('沒有學生。', 'There is no student.')}
    />
  );
}

function Make({ className, done }: { className: string; done: (codes: Of<'Activations'>) => void }) {
  const form = useForm({
    start: { days: '14', reason: say('帳號啟用', 'Activation') },
    check: ({ days, reason }) => ({
      days: Number(days) >= 1 && Number(days) <= 60 ? undefined : say('請填 1 到 60。', 'From 1 to 60.'),
      reason: needed(reason, say('原因', 'the reason')),
    }),
    send: async ({ days, reason }) => {
      const codes = await answer(api.POST('/activation-codes', { body: { className, days: Number(days), reason: reason.trim() } }));
      // A text would be the workbook, which was not asked for.
      if (typeof codes !== 'string') done(codes);
    },
  });
  return (
    <details>
      <summary>{say(`為 ${className} 班還沒啟用的學生製發啟用碼`, `Make codes for those of ${className} who are not in yet`)}</summary>
      <p>{say('先前發給這些學生的啟用碼立刻失效。啟用碼只顯示這一次，請馬上列印。', 'Codes they got before are void at once. The new ones are shown this once: print them now.')}</p>
      <Form of={form} submit={say('製發並預備列印', 'Make them, to be printed')}>
        <Text of={form} name="days" label={say('幾天內有效', 'Good for how many days')} type="number" inputMode="numeric" />
        <Text of={form} name="reason" label={say('原因', 'Reason')} />
      </Form>
    </details>
  );
}
