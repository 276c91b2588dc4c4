import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import type { ScreenProps } from '../screen';
import { Courses } from './courses';
import { Grades } from './grades';
import { Absences, Cadres, Service } from './others';

/** What the school has entered about a student, to read: whoever entered it puts it right. */
export default function Records({ me }: ScreenProps) {
  const shown = view(['grades', 'courses', 'cadres', 'attendance', 'service']);
  return (
    <>
      <Title>{say('修課與校內紀錄', 'Courses and records')}</Title>
      <Tabs
        label={say('哪一種紀錄', 'Which records')}
        of={[
          ['grades', say('成績', 'Grades')],
          ['courses', say('本學年修課', "This year's courses")],
          ['cadres', say('幹部', 'Offices held')],
          ['attendance', say('出缺勤', 'Attendance')],
          ['service', say('校內服務', 'Service')],
        ]}
      />
      {shown === 'courses' ? <Courses year={me.year} /> : <Own shown={shown} />}
    </>
  );
}

function Own({ shown }: { shown: 'grades' | 'cadres' | 'attendance' | 'service' }) {
  const records = useLoad(() => answer(api.GET('/records')), []);
  return (
    <Loaded of={records}>
      {({ grades, cadres, attendance, service }) => (
        <>
          {shown === 'grades' && <Grades of={grades} />}
          {shown === 'cadres' && <Cadres of={cadres} />}
          {shown === 'attendance' && <Absences of={attendance} />}
          {shown === 'service' && <Service of={service} />}
        </>
      )}
    </Loaded>
  );
}
