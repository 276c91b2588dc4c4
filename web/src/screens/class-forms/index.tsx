import { useSignal } from '@preact/signals';
import { type Of, answer, api, file } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Busy } from '../../form/view';
import { stay } from '../../route/router';
import { time } from '../../text/dates';
import { people } from '../../text/numbers';
import { say } from '../../text/say';
import { show } from '../../ui/files';
import { Loaded, Trouble } from '../../ui/loaded';
import { Tag, Title, tell } from '../../ui/page';
import { type Column, Table } from '../../ui/table';
import type { ScreenProps } from '../screen';

type Student = Of<'ReceiptStudent'>;
type Page = Of<'ReceiptStudents'>;

const KINDS = ['outcomes', 'achievements', 'grades', 'cadres'] as const;

/** The forms of a class to be signed (確認單): print them, and tick which have come back. */
export default function Forms({ me, query }: ScreenProps) {
  const periods = periodsOf(me.year);
  const named = query.get('period');
  const period = periods.find(([one]) => one === named)?.[0] ?? `${me.year - 1}-0`;
  const page = useLoad(() => answer(api.GET('/receipts/students', { params: { query: { period } } })), [period]);
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function printAll(): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    await file(`/receipts/forms?${new URLSearchParams({ period })}`).then(show, (error: unknown) => (trouble.value = error));
    busy.value = false;
  }
  return (
    <>
      <Title beside={<a href="/class">{say('回我的班級', 'Back to the class')}</a>}>{say('收訖明細確認單', 'Forms of receipts')}</Title>
      <p>{say('學生與家長簽名的確認單：列印、發下、收回後在這裡登記。', 'To be signed by students and parents: print them, hand them out, and tick them when they are back.')}</p>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          {say('學年度', 'Period')}
          <select value={period} onChange={({ currentTarget }) => stay({ period: currentTarget.value })}>
            {periods.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {(page.data.value?.students.length ?? 0) > 0 && (
          <Busy busy={busy.value} onClick={() => void printAll()}>
            {say('列印全班的確認單', 'Print the forms')}
          </Busy>
        )}
      </form>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Loaded of={page}>{(found) => <Class page={found} in={page} />}</Loaded>
    </>
  );
}

function periodsOf(year: number): (readonly [string, string])[] {
  return [year, year - 1, year - 2].flatMap((one) =>
    [0, 1, 2].map(
      (half) => [`${one}-${half}`, half === 0 ? say(`${one} 學年度`, `School year ${one}`) : say(`${one} 學年度第 ${half} 學期`, `School year ${one}, semester ${half}`)] as const,
    ),
  );
}

function Class({ page, in: loading }: { page: Page; in: Loading<Page> }) {
  const back = page.students.filter(({ returned }) => returned !== undefined).length;
  const columns: Column<Student>[] = [
    { head: say('座號', 'Seat'), cell: ({ seat }) => seat, sort: ({ seat }) => seat ?? 0, number: true },
    { head: say('姓名', 'Name'), cell: ({ name }) => name, sort: ({ name }) => name },
    ...KINDS.filter((kind) => page.students.some(({ kinds }) => kinds[kind])).map((kind) => ({
      head: kindName(kind),
      cell: ({ kinds }: Student) => <Mark of={kinds[kind]} />,
    })),
    { head: say('確認單', 'Form'), cell: (student) => <Returned of={student} page={page} in={loading} />, sort: ({ returned }) => (returned ? 1 : 0) },
  ];
  return (
    <>
      <p role="status">
        {page.students.length > 0 && say(`已繳回 ${people(back)}，還差 ${people(page.students.length - back)}。`, `${people(back)} back, ${people(page.students.length - back)} to come.`)}
      </p>
      <Table
        caption={say('每位學生的收訖明細與確認單', "Each student's receipts and form")}
        rows={page.students}
        columns={columns}
        id={({ studentId }) => studentId}
        text={({ name, seat, studentNumber }) => `${name} ${seat ?? ''} ${studentNumber ?? ''}`}
        filters={[
          {
            label: say('確認單', 'Form'),
            choices: [
              ['back', say('已繳回', 'Back')],
              ['out', say('未繳回', 'Not back')],
            ],
            has: ({ returned }, value) => (value === 'back') === (returned !== undefined),
          },
        ]}
        nothing={say('這個期間還沒有收訖明細。', 'There are no receipts of that period yet.')}
      />
    </>
  );
}

function kindName(kind: (typeof KINDS)[number]): string {
  switch (kind) {
    case 'outcomes':
      return say('課程學習成果', 'Course outcomes');
    case 'achievements':
      return say('多元表現', 'Achievements');
    case 'grades':
      return say('修課紀錄', 'Grades');
    case 'cadres':
      return say('校內幹部', 'Cadres');
  }
}

function Mark({ of }: { of: Of<'ReceiptMark'> | undefined }) {
  if (of === undefined) return null;
  switch (of.state) {
    case 'open':
      return <Tag kind="wait">{say('待確認', 'To confirm')}</Tag>;
    case 'reported':
      return <Tag kind="warn">{say('已回報問題', 'Reported')}</Tag>;
    case 'confirmed':
      return <Tag kind="done">{say('已確認', 'Confirmed')}</Tag>;
  }
}

function Returned({ of: student, page, in: loading }: { of: Student; page: Page; in: Loading<Page> }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function tick(on: boolean): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    trouble.value = undefined;
    try {
      const path = { studentId: student.studentId, period: page.period };
      const { returned } = await answer(api.PUT('/students/{studentId}/receipts/{period}/returned', { params: { path }, body: { returned: on } }));
      const now = loading.data.value ?? page;
      loading.put({ ...now, students: now.students.map((one) => (one.studentId === student.studentId ? withTick(one, returned) : one)) });
      tell(on ? say(`已登記 ${student.name} 繳回。`, `${student.name}'s form is back.`) : say(`已取消 ${student.name} 的登記。`, `${student.name}'s form is not back.`));
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={student.returned !== undefined} onChange={({ currentTarget }) => void tick(currentTarget.checked)} />
        <span>
          {say('已繳回', 'Back')}
          <span class="unseen">：{student.name}</span>
        </span>
      </label>
      {student.returned && (
        <span class="quiet">
          {time(student.returned.at)} {student.returned.by}
        </span>
      )}
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
    </>
  );
}

function withTick({ returned: _, ...student }: Student, returned: Of<'ReceiptTick'> | undefined): Student {
  return returned === undefined ? student : { ...student, returned };
}
