import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { day, daysLeft, schoolYear } from '../../text/dates';
import { pieces, people } from '../../text/numbers';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Facts, Nothing, Tag, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Table } from '../../ui/table';
import type { ScreenProps } from '../screen';
import { Plot } from './plot';
import { type Share, shares } from './shares';

type Totals = Of<'Totals'>;
type Work = NonNullable<Totals['outcomes']>;

/** 統計: how far the school is, in numbers and without names; every plot stands beside its table. */
export default function TotalsScreen({ me, query }: ScreenProps) {
  const filters = sought(query, ['year']);
  const totals = useLoad(() => answer(api.GET('/totals', { params: { query: filters } })), [query.get('year')]);
  return (
    <>
      <Title beside={<Download list="totals" query={filters} />}>{say('全校統計', 'The school in numbers')}</Title>
      <p>
        {say(
          '只有人數與件數，沒有姓名；不足 5 人的班級合併計算。提交與否由學生決定，沒有應達的件數。',
          'Numbers alone, no names; classes of fewer than five are told together. What students hand in is voluntary: no number must be reached.',
        )}
      </p>
      <Seek
        query={query}
        fields={[{ name: 'year', label: say('學年度', 'School year'), always: String(me.year), choices: [0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const) }]}
      />
      <Loaded of={totals}>
        {(page) => (
          <>
            <Windows of={page} />
            {page.students === 0 && <Nothing>{say('這個學年度沒有學生，或人數太少而不顯示。', 'No student this year, or too few to tell.')}</Nothing>}
            {page.outcomes && <Part title={say('課程學習成果', 'Course outcomes')} all={page} work={page.outcomes} of={({ outcomes }) => outcomes} />}
            {page.achievements && <Part title={say('多元表現', 'Achievements')} all={page} work={page.achievements} of={({ achievements }) => achievements} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Windows({ of: { windows } }: { of: Totals }) {
  const open = windows.filter((window) => window.open);
  if (open.length === 0) return null;
  return (
    <ul class="rows">
      {open.map(({ window, name, lastDay, daysLeft: left }) => (
        <li key={window + lastDay}>
          <span>{name}</span>
          {left !== undefined && <Tag kind={left <= 3 ? 'bad' : 'wait'}>{daysLeft(left)}</Tag>}
          <span class="quiet">{day(lastDay)}</span>
        </li>
      ))}
    </ul>
  );
}

function Part({ title, all, work, of }: { title: string; all: Totals; work: Work; of: (row: Totals['classes'][number]) => Work | undefined }) {
  const rows = all.classes.flatMap((row) => {
    const sum = of(row);
    return sum ? [{ name: row.className, students: row.students, sum, shares: shares(sum, row.students) }] : [];
  });
  const names = shares(work, all.students);
  return (
    <>
      <h2>{title}</h2>
      <Facts
        of={[
          [say('學生', 'Students'), people(all.students)],
          [say('件數', 'Pieces'), pieces(work.all)],
          [say('有未送出的學生', 'With unsent work'), people(work.students.unsent)],
          [say('沒有任何一件', 'Without any'), people(work.students.nothing)],
        ]}
      />
      <Plot title={say(`各班${title}辦理情形`, `${title}: how far each class is`)} bars={[{ name: say('全校', 'School'), shares: names }, ...rows]} />
      <Table
        caption={say(`各班${title}人數`, `${title}, class by class`)}
        rows={rows}
        id={({ name }) => name}
        columns={[
          { head: say('班級', 'Class'), cell: ({ name }) => name, sort: ({ name }) => name },
          { head: say('人數', 'Students'), cell: ({ students }) => students, number: true },
          ...names.map((share: Share, index) => ({
            head: share.name,
            cell: (row: (typeof rows)[number]) => row.shares[index]?.count ?? 0,
            sort: (row: (typeof rows)[number]) => row.shares[index]?.count ?? 0,
            number: true,
          })),
          { head: say('件數', 'Pieces'), cell: ({ sum }) => sum.all, sort: ({ sum }) => sum.all, number: true },
          { head: say('未送出件數', 'Unsent'), cell: ({ sum }) => sum.unsent, sort: ({ sum }) => sum.unsent, number: true },
        ]}
        nothing={say('沒有班級。', 'No class.')}
      />
    </>
  );
}
