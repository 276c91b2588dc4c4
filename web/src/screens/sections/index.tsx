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

/** A semester's courses and their sections; each leads to who is in it. */
export default function Sections({ me, query }: ScreenProps) {
  const { grade, semester, ...rest } = sought(query, ['q', 'year', 'semester', 'grade']);
  const filters = {
    ...rest,
    ...(grade ? { grade: grade as '1' | '2' | '3' } : {}),
    ...(semester ? { semester: Number(semester) === 1 ? (1 as const) : (2 as const) } : {}),
  };
  const pages = usePages((cursor) => answer(api.GET('/sections', { params: { query: { ...filters, ...cursor, limit: 200 } } })), [query.toString()]);
  return (
    <>
      <Title beside={<Download list="sections" query={{ ...rest, grade, semester }} />}>{say('課程與教學班', 'Courses and sections')}</Title>
      <Seek
        query={query}
        fields={[
          { name: 'q', label: say('科目、教學班或教師', 'Course, section or teacher') },
          { name: 'grade', label: say('開課年級', 'Grade'), choices: ['1', '2', '3'].map((one) => [one, say(`${one} 年級`, one)] as const) },
          { name: 'year', label: say('學年度', 'School year'), always: String(me.year), choices: [1, 0, -1, -2].map((ahead) => [String(me.year + ahead), schoolYear(me.year + ahead)] as const) },
          { name: 'semester', label: say('學期', 'Semester'), always: String(me.semester), choices: [['1', '1'], ['2', '2']] },
        ]}
      />
      <Loaded of={pages.of}>
        {(found) => (
          <>
            <Table
              caption={say('教學班', 'Sections')}
              rows={found.flatMap(({ sections }) => sections)}
              total={found[0]?.total}
              id={({ sectionId }) => sectionId}
              columns={[
                { head: say('科目', 'Course'), cell: ({ sectionId, courseName }) => <a href={`/sections/${encodeURIComponent(sectionId)}`}>{courseName}</a>, sort: ({ courseName }) => courseName },
                { head: say('教學班', 'Section'), cell: ({ name }) => name, sort: ({ name }) => name },
                { head: say('年級', 'Grade'), cell: ({ grade: of }) => of, number: true },
                { head: say('學分', 'Credits'), cell: ({ credits }) => credits, number: true },
                { head: say('任課教師', 'Teacher'), cell: ({ teacher }) => teacher, sort: ({ teacher }) => teacher },
                { head: say('課程代碼', 'Code'), cell: ({ courseCode }) => <span class="quiet">{courseCode}</span> },
              ]}
              nothing={say('這個學期沒有符合的教學班。還沒有資料時，請先匯入課程代碼與開課資料。', 'No section fits. Where there is none yet, import course codes and sections.')}
            />
            <More of={pages} />
          </>
        )}
      </Loaded>
    </>
  );
}
