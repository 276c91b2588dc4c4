import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { replace } from '../../route/router';
import type { Me } from '../../shell/me';
import { say } from '../../text/say';
import { taskName } from '../../text/tasks';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Remind } from '../../ui/remind';
import { sought } from '../../ui/seek';
import { type Column, Table } from '../../ui/table';
import { rulesOf } from './classes';

type Student = Of<'OverviewStudents'>['students'][number];
type Standing = Of<'Standing'>;

const STATES = (): readonly (readonly [Standing, string])[] => [
  ['nothing', say('沒有任何一件', 'Has none')],
  ['reserved', say('檔案還沒上傳', 'Without its file')],
  ['refused', say('檔案未通過檢查', 'Its file was refused')],
  ['unsent', say('已上傳未送出', 'Uploaded, not sent')],
  ['waiting', say('待認證', 'Waits to be certified')],
  ['returned', say('已退回', 'Returned')],
  ['unselected', say('還沒勾選', 'Nothing chosen')],
  ['selected', say('已勾選', 'Chosen')],
  ['declined', say('本學年不提交', 'Hands in nothing')],
  ['handedIn', say('已提交', 'Handed in')],
  ['toConfirm', say('收訖明細待確認', 'Receipt to confirm')],
  ['reported', say('已回報問題', 'Reported')],
  ['confirmed', say('已確認', 'Confirmed')],
];

/** Student by student: a class, or all who are so far. */
export function Students({ me, query }: { me: Me; query: URLSearchParams }) {
  const filters = sought(query, ['year', 'className', 'state', 'kind', 'grade']) as {
    year?: string;
    className?: string;
    state?: Standing;
    kind?: Of<'WorkKind'>;
    grade?: never;
  };
  const asked = filters.className !== undefined || filters.state !== undefined;
  const page = useLoad(async () => (asked ? answer(api.GET('/overviews/students', { params: { query: filters } })) : undefined), [query.toString()]);
  return (
    <>
      <form
        class="filters"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const found = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()] as [string, string]).filter(([, value]) => value !== '');
          replace(`/overview?${new URLSearchParams([['view', 'students'], ...found])}`);
        }}
      >
        <label>
          {say('班級', 'Class')}
          <input type="search" name="className" value={filters.className ?? ''} />
        </label>
        <label>
          {say('情形', 'How far')}
          <select name="state" value={filters.state ?? ''}>
            <option value="">{say('全部', 'All')}</option>
            {STATES().map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{say('查詢', 'Show')}</button>
      </form>
      {!asked && <p class="nothing">{say('請填班級，或選擇一種情形，例如「還沒勾選」。', 'Name a class, or choose how far, such as nothing chosen.')}</p>}
      <Loaded of={page}>
        {(overview) =>
          overview && (
            <>
              <Remind key={filters.className} rules={rulesOf(me)} {...(filters.className === undefined ? {} : { className: filters.className })} />
              <Table
                caption={say('學生完成情形', 'How far students are')}
                rows={overview.students}
                id={({ studentId }) => studentId}
                text={({ name, studentNumber, className }) => `${name} ${studentNumber} ${className}`}
                columns={columns()}
                nothing={say('沒有符合的學生。', 'No student fits.')}
              />
              <Download list="overview-students" query={filters} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function columns(): readonly Column<Student>[] {
  return [
    { head: say('班級', 'Class'), cell: ({ className, seat }) => say(`${className} ${seat} 號`, `${className}, ${seat}`), sort: ({ className, seat }) => className + String(seat).padStart(3, '0') },
    { head: say('學生', 'Student'), cell: ({ name, studentNumber }) => `${name}　${studentNumber}` },
    {
      head: say('還要做的事', 'To do'),
      cell: ({ tasks }) =>
        tasks.length === 0 ? (
          <span class="done-all">{say('沒有', 'None')}</span>
        ) : (
          <ul class="short">
            {tasks.map((task) => (
              <li key={taskName(task) + task.window}>
                {taskName(task)}
                {task.count > 1 && say(` ${task.count} 件`, ` (${task.count})`)}
                {task.extended && say('（已延長）', ' (extended)')}
              </li>
            ))}
          </ul>
        ),
      sort: ({ tasks }) => -tasks.length,
    },
    { head: say('課程學習成果', 'Course outcomes'), cell: ({ outcomes }) => howFar(outcomes) },
    { head: say('多元表現', 'Achievements'), cell: ({ achievements }) => howFar(achievements) },
  ];
}

function howFar(work: Student['outcomes']): string {
  if (work === undefined) return '';
  if (work.declined) return say('本學年不提交', 'Hands in nothing');
  const of = say(`${work.all} 件，勾選 ${work.chosen}`, `${work.all}, ${work.chosen} chosen`);
  const unsent = work.unsent === 0 ? '' : say(`，未送出 ${work.unsent}`, `, ${work.unsent} unsent`);
  return of + unsent + (work.handedIn ? say('，已提交', ', handed in') : '');
}
