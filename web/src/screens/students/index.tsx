import { answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Table } from '../../ui/table';
import type { ScreenProps } from '../screen';

/** The school's students, to find one of them and what the school has entered. */
export default function Students({ me, query }: ScreenProps) {
  const filters = sought(query, ['year', 'className', 'q']);
  const pages = usePages(
    (cursor) => answer(api.GET('/students', { params: { query: { ...filters, ...cursor, limit: 200 } } })),
    [query.toString()],
  );
  const classes = pages.of.data.value?.[0]?.classes ?? [];
  const years = [0, 1, 2].map((ago) => String(me.year - ago));
  return (
    <>
      <Title beside={<Download list="students" query={filters} />}>{say('學生名單', 'Students')}</Title>
      <Seek
        query={query}
        fields={[
          { name: 'q', label: say('姓名或學號', 'Name or number') },
          { name: 'className', label: say('班級', 'Class'), choices: classes.map((one) => [one, one] as const) },
          {
            name: 'year',
            label: say('學年度', 'School year'),
            always: String(me.year),
            choices: years.map((year) => [year, schoolYear(Number(year))] as const),
          },
        ]}
      />
      <Loaded of={pages.of}>
        {(found) => (
          <>
            <Table
              caption={say('學生名單', 'Students')}
              rows={found.flatMap(({ students }) => students)}
              total={found[0]?.total}
              id={({ studentId }) => studentId}
              columns={[
                { head: say('班級', 'Class'), cell: ({ className }) => className },
                { head: say('座號', 'Seat'), cell: ({ seat }) => seat, number: true },
                { head: say('學號', 'Number'), cell: ({ studentNumber }) => studentNumber },
                { head: say('姓名', 'Name'), cell: ({ studentId, name }) => <a href={`/students/${studentId}/records`}>{name}</a> },
              ]}
              nothing={say(
                '沒有符合的學生。請改用姓名的一部分或學號的開頭；還沒有名單時，請先匯入學籍資料與班級。',
                'No student fits. Try a part of the name, or how the number begins; where there is no list yet, import students and classes first.',
              )}
            />
            <More of={pages} />
          </>
        )}
      </Loaded>
    </>
  );
}
