import type { Of } from '../../api/client';
import { term } from '../../text/dates';
import { say } from '../../text/say';
import { Table } from '../../ui/table';
import { Wrong } from './others';

type Grade = Of<'Grade'>;

/** Scores, with those of resits and of courses taken again beside them. */
export function Grades({ of: grades }: { of: readonly Grade[] }) {
  const terms = [...new Set(grades.map(({ year, semester }) => term(year, semester)))].sort().reverse();
  return (
    <>
      <Table
        caption={say('學業成績', 'Grades')}
        rows={[...grades].reverse()}
        id={({ recordId }) => recordId}
        text={({ name, courseCode }) => `${name} ${courseCode}`}
        filters={[
          {
            label: say('學期', 'Semester'),
            choices: terms.map((one) => [one, one] as const),
            has: ({ year, semester }, value) => term(year, semester) === value,
          },
        ]}
        columns={[
          { head: say('學期', 'Semester'), cell: ({ year, semester }) => term(year, semester), sort: ({ year, semester }) => term(year, semester) },
          { head: say('科目', 'Course'), cell: ({ name, taking }) => (taking.kind === 'semester' ? name : `${name}（${taking.name}）`), sort: ({ name }) => name },
          { head: say('學分', 'Credits'), cell: ({ credits }) => credits, number: true },
          { head: say('成績', 'Score'), cell: score, sort: ({ score: one = -1 }) => one, number: true },
          { head: say('補考', 'Resit'), cell: ({ resitScore, secondResitScore }) => [resitScore, secondResitScore].filter((one) => one !== undefined).join('、') || '－', number: true },
          { head: say('採計學分', 'Credits count'), cell: ({ creditsCounted }) => (creditsCounted === undefined ? '－' : creditsCounted ? say('是', 'yes') : say('否', 'no')) },
          { head: say('描述', 'In words'), cell: ({ remark }) => remark || '－' },
        ]}
        nothing={say('還沒有登錄的成績。', 'No grades have been entered yet.')}
      />
      <Wrong office={say('任課教師或註冊組', 'your teacher or the registrar')} />
    </>
  );
}

function score({ score: one, passed, repeatedScore, yearScore }: Grade) {
  return (
    <>
      {one === undefined ? '－' : one}
      {passed === false && say('（不及格）', ' (failed)')}
      {repeatedScore !== undefined && say(`，再修 ${repeatedScore}`, `, again ${repeatedScore}`)}
      {yearScore !== undefined && say(`，學年 ${yearScore}`, `, year ${yearScore}`)}
    </>
  );
}
