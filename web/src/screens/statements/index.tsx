import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { schoolYear, time } from '../../text/dates';
import { people } from '../../text/numbers';
import { type Both, both, say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Tag, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { type Column, Table } from '../../ui/table';
import type { ScreenProps } from '../screen';

type Student = Of<'StatementList'>['students'][number];

const STATES: readonly (readonly [keyof Of<'StatementCounts'>, Both])[] = [
  ['none', ['還沒有寫', 'Nothing yet']],
  ['draft', ['草稿', 'Draft']],
  ['handedIn', ['已繳交，待檢核', 'Handed in']],
  ['checking', ['一方已檢核', 'Checked by one side']],
  ['checked', ['已檢核', 'Checked']],
  ['returned', ['已退回', 'Returned']],
];

/** Statements of grade 12 (自傳與學習計畫): a homeroom teacher's class, or the school for the counselling office. */
export default function Statements({ query }: ScreenProps) {
  const filters = sought(query, ['className', 'q']);
  const list = useLoad(() => answer(api.GET('/statements', { params: { query: filters } })), [query.toString()]);
  const columns: Column<Student>[] = [
    { head: say('班級座號', 'Class and seat'), cell: ({ className, seat }) => `${className ?? ''} ${seat ?? ''}` },
    { head: say('姓名', 'Name'), cell: ({ studentId, name }) => <a href={`/statements/${studentId}`}>{name}</a>, sort: ({ name }) => name },
    { head: say('狀態', 'State'), cell: (student) => <Tag kind={kindOf(student)}>{stateOf(student)}</Tag>, sort: stateOf },
    { head: say('最近', 'Last change'), cell: ({ updatedAt }) => (updatedAt === undefined ? '' : time(updatedAt)), sort: ({ updatedAt }) => updatedAt ?? '' },
  ];
  return (
    <>
      <Title>{say('自傳與學習計畫', 'Statements')}</Title>
      <Seek
        query={query}
        fields={[
          { name: 'className', label: say('班級', 'Class') },
          { name: 'q', label: say('姓名', 'Name') },
        ]}
      />
      <Loaded of={list}>
        {({ year, totals, students }) => (
          <>
            <p>
              {schoolYear(year)}　
              {STATES.filter(([state]) => (totals[state] ?? 0) > 0)
                .map(([state, words]) => `${both(words)} ${people(totals[state] ?? 0)}`)
                .join('、')}
            </p>
            <Table
              caption={say('三年級學生的自傳與學習計畫', 'Statements of grade 12')}
              rows={students}
              columns={columns}
              id={({ studentId }) => studentId}
              filters={[
                {
                  label: say('狀態', 'State'),
                  choices: STATES.map(([state, words]) => [state, both(words)] as const),
                  has: ({ state }, value) => (state ?? 'none') === value,
                },
              ]}
              nothing={say('沒有三年級的學生；自傳與學習計畫只有三年級要寫。', 'Nobody is in grade 12; only grade 12 writes statements.')}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function stateOf({ state }: Student): string {
  const words = STATES.find(([one]) => one === (state ?? 'none'))?.[1];
  return words === undefined ? '' : both(words);
}

function kindOf({ state }: Student): 'done' | 'warn' | 'wait' | 'plain' {
  if (state === 'checked') return 'done';
  if (state === 'returned') return 'warn';
  return state === 'handedIn' || state === 'checking' ? 'wait' : 'plain';
}
