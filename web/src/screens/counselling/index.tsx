import { type Of, answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { has } from '../../shell/me';
import { day } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Tag, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { type Column, Table } from '../../ui/table';
import type { ScreenProps } from '../screen';

type Consultation = Of<'Consultation'>;

/** The consultation records of a school year (課程諮詢紀錄): a counsellor's own, or every one for the office. */
export default function Counselling({ me, query }: ScreenProps) {
  const filters = sought(query, ['className', 'from', 'until']);
  const pages = usePages((cursor) => answer(api.GET('/consultations', { params: { query: { ...filters, ...cursor, limit: 50 } } })), [query.toString()]);
  return (
    <>
      <Title
        beside={
          has(me, 'KEEP_CONSULTATIONS') && (
            <a class="button" href="/counselling/new">
              {say('登錄一筆', 'Add a record')}
            </a>
          )
        }
      >
        {say('課程諮詢紀錄', 'Consultation records')}
      </Title>
      <Seek
        query={query}
        fields={[
          { name: 'className', label: say('班級', 'Class') },
          { name: 'from', label: say('從', 'From'), day: true },
          { name: 'until', label: say('到', 'Until'), day: true },
        ]}
      />
      <Loaded of={pages.of}>
        {(found) => (
          <Table
            caption={say('課程諮詢紀錄，最近的在前', 'Consultation records, the latest first')}
            rows={found.flatMap(({ consultations }) => consultations)}
            columns={columns()}
            id={({ consultationId }) => consultationId}
            nothing={say('這個學年度還沒有符合的課程諮詢紀錄。', 'There is no such record this school year.')}
          />
        )}
      </Loaded>
      <More of={pages} />
    </>
  );
}

function columns(): Column<Consultation>[] {
  return [
    { head: say('日期', 'Day'), cell: ({ date, time }) => `${day(date)} ${time}`, sort: ({ date, time }) => `${date} ${time}` },
    {
      head: say('主題', 'Subject'),
      cell: ({ consultationId, subject, withdrawn }) => (
        <>
          <a href={`/counselling/${consultationId}`}>{subject}</a> {withdrawn && <Tag kind="bad">{say('已撤下', 'Withdrawn')}</Tag>}
        </>
      ),
      sort: ({ subject }) => subject,
    },
    { head: say('類別', 'Category'), cell: ({ category }) => category, sort: ({ category }) => category },
    { head: say('學生', 'Students'), cell: ({ students = [], form, formName }) => `${say(formName, form === 'group' ? 'Group' : 'One')} ${names(students)}` },
    { head: say('地點', 'Place'), cell: ({ place }) => place, sort: ({ place }) => place },
    { head: say('諮詢教師', 'Counsellor'), cell: ({ counsellor }) => counsellor, sort: ({ counsellor }) => counsellor },
  ];
}

const FEW = 3;

function names(students: NonNullable<Consultation['students']>): string {
  const first = students
    .slice(0, FEW)
    .map(({ name }) => name)
    .join('、');
  return students.length <= FEW ? first : say(`${first}等 ${students.length} 人`, `${first} and ${students.length - FEW} more`);
}
