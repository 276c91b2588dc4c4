import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { type Me, has } from '../../shell/me';
import { schoolYear } from '../../text/dates';
import { people } from '../../text/numbers';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Facts } from '../../ui/page';
import { Remind, type Rule } from '../../ui/remind';
import { Seek, sought } from '../../ui/seek';
import { type Column, Table } from '../../ui/table';

type Overview = Of<'OverviewClasses'>;
type Row = Overview['classes'][number];
type Work = NonNullable<Row['outcomes']>;

/** The rules of which an office sees what is missing. */
export function rulesOf(me: Me): readonly Rule[] {
  return [
    ...(has(me, 'READ_ALL_OUTCOMES') ? (['unsent', 'draft', 'returned', 'selection', 'receipt'] as const) : []),
    ...(!has(me, 'READ_ALL_OUTCOMES') && has(me, 'READ_ALL_ACHIEVEMENTS') ? (['draft', 'selection', 'receipt'] as const) : []),
    ...(has(me, 'REVIEW_ALL_STATEMENTS') ? (['statement'] as const) : []),
  ];
}

/** Class by class, with the school's sum above. */
export function Classes({ me, query }: { me: Me; query: URLSearchParams }) {
  const filters = sought(query, ['year']);
  const page = useLoad(() => answer(api.GET('/overviews/classes', { params: { query: filters } })), [query.toString()]);
  return (
    <>
      <Seek
        query={query}
        fields={[{ name: 'year', label: say('學年度', 'School year'), always: String(me.year), choices: [0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const) }]}
      />
      <Loaded of={page}>{(overview) => <Board me={me} of={overview} />}</Loaded>
    </>
  );
}

function Board({ me, of: { classes, students, outcomes, achievements, year } }: { me: Me; of: Overview }) {
  return (
    <>
      <Facts
        of={[
          [say('全校', 'The school'), people(students)],
          ...(outcomes ? [[say('課程學習成果', 'Course outcomes'), sum(outcomes)] as const] : []),
          ...(achievements ? [[say('多元表現', 'Achievements'), sum(achievements)] as const] : []),
        ]}
      />
      {year === me.year && <Remind rules={rulesOf(me)} />}
      <Table
        caption={say('各班完成情形', 'How far each class is')}
        rows={classes}
        id={({ className }) => className}
        text={({ className }) => className}
        filters={[{ label: say('年級', 'Grade'), choices: grades(), has: ({ grade }, value) => String(grade) === value }]}
        columns={[
          {
            head: say('班級', 'Class'),
            cell: ({ className }) => <a href={`/overview?view=students&className=${encodeURIComponent(className)}&year=${year}`}>{className}</a>,
            sort: ({ className }) => className,
          },
          { head: say('人數', 'Students'), cell: ({ students: count }) => count, number: true },
          ...(outcomes ? columns(say('成果', 'Outcomes'), ({ outcomes: work }) => work, true) : []),
          ...(achievements ? columns(say('多元', 'Achievements'), ({ achievements: work }) => work, false) : []),
        ]}
        nothing={say('還沒有班級；請註冊組匯入班級名單。', 'No class yet; the registrar imports them.')}
      />
      <Download list="overview-classes" query={{ year: String(year) }} />
    </>
  );
}

function sum({ students }: Work): string {
  return say(
    `已勾選 ${students.chosen} 人，不提交 ${students.declined} 人，沒有任何一件 ${students.nothing} 人，有未送出 ${students.unsent} 人，已提交 ${students.handedIn} 人`,
    `${students.chosen} have chosen, ${students.declined} hand in nothing, ${students.nothing} have none, ${students.unsent} with unsent work, ${students.handedIn} handed in`,
  );
}

function columns(name: string, work: (row: Row) => Work | undefined, sent: boolean): readonly Column<Row>[] {
  const one = (head: string, count: (work: Work) => number): Column<Row> => ({
    head: `${name} ${head}`,
    cell: (row) => {
      const of = work(row);
      return of === undefined ? '' : count(of);
    },
    sort: (row) => {
      const of = work(row);
      return of === undefined ? 0 : count(of);
    },
    number: true,
  });
  return [
    one(say('沒有', 'none'), ({ students }) => students.nothing),
    ...(sent ? [one(say('未送出', 'unsent'), ({ students }) => students.unsent)] : []),
    one(say('已勾選', 'chosen'), ({ students }) => students.chosen),
    one(say('已提交', 'handed in'), ({ students }) => students.handedIn),
  ];
}

function grades(): readonly (readonly [string, string])[] {
  return [
    ['1', say('高一', 'Grade 10')],
    ['2', say('高二', 'Grade 11')],
    ['3', say('高三', 'Grade 12')],
  ];
}
