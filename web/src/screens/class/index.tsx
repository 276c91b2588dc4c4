import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { day, daysLeft } from '../../text/dates';
import { people } from '../../text/numbers';
import { say } from '../../text/say';
import { taskName } from '../../text/tasks';
import { Loaded } from '../../ui/loaded';
import { Tag, Title } from '../../ui/page';
import { Remind } from '../../ui/remind';
import { type Column, type Filter, Table } from '../../ui/table';
import type { ScreenProps } from '../screen';
import { type Overview, type Student, chosen, missing, standing } from './student';

const SOON = 3;

/** The own class: what is missing, and who has still to do what. */
export default function Class({ me }: ScreenProps) {
  const overview = useLoad(() => answer(api.GET('/overviews/students')), []);
  const name = overview.data.value?.className ?? me.place?.className;
  return (
    <>
      <Title beside={<a href="/class/forms">{say('收訖明細確認單', 'Forms of receipts')}</a>}>
        {name === undefined ? say('我的班級', 'My class') : say(`我的班級 ${name}`, `My class ${name}`)}
      </Title>
      <Loaded of={overview}>
        {(page) => (
          <>
            <Missing of={page} />
            <Remind rules={['unsent', 'draft', 'returned', 'selection', 'receipt', 'statement']} />
            <h2>{say('全班學生', 'Everybody')}</h2>
            <Board of={page} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Missing({ of }: { of: Overview }) {
  const lines = missing(of);
  const idle = of.students.filter(({ outcomes }) => outcomes?.nothing).length;
  return (
    <>
      <h2>{say('全班還缺什麼', 'What is missing')}</h2>
      {lines.length === 0 && <p class="done-all">{say('目前沒有學生有要做的事。', 'Nobody has anything left to do.')}</p>}
      <ul class="todos">
        {lines.map(({ name, students, lastDay, daysLeft: left }) => (
          <li key={name}>
            <span>
              {name} <b>{people(students)}</b>
            </span>
            <Tag kind={left <= SOON ? 'bad' : 'wait'}>{daysLeft(left)}</Tag>
            <span class="quiet">{day(lastDay)}</span>
          </li>
        ))}
        {idle > 0 && (
          <li>
            <span>
              {say('還沒有任何課程學習成果', 'No course outcome yet')} <b>{people(idle)}</b>
            </span>
            <span class="quiet">{say('上傳與否由學生決定', 'Whether to upload is up to each student')}</span>
          </li>
        )}
      </ul>
    </>
  );
}

function Board({ of: { students, caps } }: { of: Overview }) {
  const columns: Column<Student>[] = [
    {
      head: say('學生', 'Student'),
      cell: ({ studentId, seat, name }) => <a href={`/class/students/${studentId}`}>{say(`${seat}號 ${name}`, `${seat} ${name}`)}</a>,
      sort: ({ seat }) => seat,
    },
    { head: say('還要做的事', 'To do'), cell: ({ tasks }) => <Tasks of={tasks} />, sort: ({ tasks }) => -tasks.length },
    { head: say('課程學習成果', 'Course outcomes'), cell: ({ outcomes }) => <HowFar of={outcomes} most={caps.selectedPerYear} /> },
    { head: say('多元表現', 'Achievements'), cell: ({ achievements }) => <HowFar of={achievements} most={caps.achievementsSelectedPerYear} /> },
  ];
  const names = [...new Set(students.flatMap(({ tasks }) => tasks.map(taskName)))];
  const filters: Filter<Student>[] = [
    {
      label: say('還要做的事', 'To do'),
      choices: [
        ...names.map((name) => [name, name] as const),
        ['nothing', say('沒有任何課程學習成果', 'No course outcome')],
        ['done', say('沒有要做的事', 'Nothing to do')],
      ],
      has: ({ tasks, outcomes }, value) =>
        value === 'nothing' ? outcomes?.nothing === true : value === 'done' ? tasks.length === 0 : tasks.some((task) => taskName(task) === value),
    },
  ];
  return (
    <Table
      caption={say('班上每位學生還要做的事與完成情形', 'What each student has to do, and how far it is')}
      rows={students}
      columns={columns}
      filters={filters}
      id={({ studentId }) => studentId}
      text={({ name, studentNumber, seat }) => `${name} ${studentNumber} ${seat}`}
      nothing={say('班上還沒有學生；請註冊組匯入班級名單。', 'No students yet; the registrar imports the class.')}
    />
  );
}

function HowFar({ of: work, most }: { of: Student['outcomes']; most: number }) {
  if (work === undefined) return null;
  return (
    <>
      {standing(work)}
      {!work.nothing && <span class="quiet"> {say(`勾選 ${chosen(work, most)}`, `chosen ${chosen(work, most)}`)}</span>}
    </>
  );
}

function Tasks({ of }: { of: Student['tasks'] }) {
  if (of.length === 0) return <span class="done-all">{say('沒有', 'None')}</span>;
  return (
    <ul class="short">
      {of.map((task) => (
        <li key={taskName(task) + task.window}>
          {taskName(task)} {task.count > 1 && say(`${task.count} 件`, `(${task.count})`)}
          {task.extended && say('（已延長）', ' (extended)')}
        </li>
      ))}
    </ul>
  );
}
