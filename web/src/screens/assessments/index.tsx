import { type Of, answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { type Column, Table } from '../../ui/table';
import type { ScreenProps } from '../screen';

/** Chooses a student whose assessment (修課評估) is to be written. */
export default function Assessments({ query }: ScreenProps) {
  const filters = sought(query, ['className', 'q']);
  const pages = usePages((cursor) => answer(api.GET('/students', { params: { query: { ...filters, ...cursor, limit: 100 } } })), [query.toString()]);
  const classes = pages.of.data.value?.[0]?.classes ?? [];
  const columns: Column<Of<'ListedStudent'>>[] = [
    { head: say('班級座號', 'Class and seat'), cell: ({ className, seat }) => `${className ?? ''} ${seat ?? ''}` },
    { head: say('姓名', 'Name'), cell: ({ studentId, name }) => <a href={`/assessments/${studentId}`}>{name}</a>, sort: ({ name }) => name },
    { head: say('學號', 'Number'), cell: ({ studentNumber }) => studentNumber ?? '', sort: ({ studentNumber }) => studentNumber ?? '' },
  ];
  return (
    <>
      <Title>{say('修課評估', 'Assessments')}</Title>
      <p>{say('依學生的性向、興趣與進路，登錄學群（類群）探索與就業規劃。', 'Fields of study and plans for a career, by what a student is good at and wants.')}</p>
      <Seek
        query={query}
        fields={[
          { name: 'className', label: say('班級', 'Class'), choices: classes.map((one) => [one, one] as const) },
          { name: 'q', label: say('姓名或學號', 'Name or number') },
        ]}
      />
      <Loaded of={pages.of}>
        {(found) => (
          <Table
            caption={say('學生名單', 'Students')}
            rows={found.flatMap(({ students }) => students)}
            columns={columns}
            id={({ studentId }) => studentId}
            nothing={say('沒有符合的學生。', 'There is no such student.')}
          />
        )}
      </Loaded>
      <More of={pages} />
    </>
  );
}
