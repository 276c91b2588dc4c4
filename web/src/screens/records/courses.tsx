import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { term } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Table } from '../../ui/table';
import { Wrong } from './others';

/** The courses of this school year, with whoever teaches them. */
export function Courses({ year }: { year: number }) {
  const page = useLoad(() => answer(api.GET('/outcomes', { params: { query: { year: String(year) } } })), [year]);
  return (
    <Loaded of={page}>
      {({ courses }) => (
        <>
          <Table
            caption={say('本學年修課', "This year's courses")}
            rows={courses}
            id={({ courseCode, semester, taking }) => `${courseCode} ${semester} ${taking.kind}`}
            text={({ name, teacher, courseCode }) => `${name} ${teacher} ${courseCode}`}
            columns={[
              { head: say('學期', 'Semester'), cell: ({ year: of, semester }) => term(of, semester) },
              { head: say('科目', 'Course'), cell: ({ name }) => name, sort: ({ name }) => name },
              { head: say('學分', 'Credits'), cell: ({ credits }) => credits, number: true },
              { head: say('任課教師', 'Teacher'), cell: ({ teacher }) => teacher, sort: ({ teacher }) => teacher },
              { head: say('修課類別', 'How it is taken'), cell: ({ taking }) => taking.name },
              { head: say('課程代碼', 'Course code'), cell: ({ courseCode }) => courseCode },
            ]}
            nothing={say('還沒有您這學年的修課資料。', 'No courses of yours have been entered this year.')}
          />
          <Wrong office={say('教學組或註冊組', 'the curriculum section or the registrar')} />
        </>
      )}
    </Loaded>
  );
}
