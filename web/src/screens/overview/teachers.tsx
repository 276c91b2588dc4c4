import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import type { Me } from '../../shell/me';
import { daysLeft } from '../../text/dates';
import { pieces } from '../../text/numbers';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Tag } from '../../ui/page';
import { Remind } from '../../ui/remind';
import { Table } from '../../ui/table';

/** What waits for which teacher, and for how long. */
export function Teachers({ me }: { me: Me }) {
  const page = useLoad(() => answer(api.GET('/overviews/teachers')), []);
  const reminds = me.roles.some(({ role }) => role === 'EQUIPMENT_HEAD' || role === 'ACADEMIC_DIRECTOR');
  return (
    <Loaded of={page}>
      {({ waiting, teachers }) => (
        <>
          <p>
            {say('全校待認證', 'Waiting in all')} <b>{pieces(waiting)}</b>
          </p>
          {reminds && waiting > 0 && <Remind rules={['waiting']} />}
          <Table
            caption={say('各教師待認證的件數', 'What waits for which teacher')}
            rows={teachers}
            id={({ teacherId }) => teacherId}
            text={({ teacher, courses }) => `${teacher} ${courses.map(({ courseName }) => courseName).join(' ')}`}
            columns={[
              {
                head: say('教師', 'Teacher'),
                cell: ({ teacher, active }) => (
                  <>
                    {teacher} {!active && <Tag kind="bad">{say('帳號停用，請指派代理人', 'Account disabled: name a deputy')}</Tag>}
                  </>
                ),
                sort: ({ teacher }) => teacher,
              },
              { head: say('待認證', 'Waiting'), cell: ({ waiting: count }) => count, sort: ({ waiting: count }) => -count, number: true },
              { head: say('最久的一件', 'The oldest'), cell: ({ days }) => say(`${days} 天`, `${days} days`), sort: ({ days }) => -days, number: true },
              { head: say('期限', 'Until'), cell: ({ daysLeft: left }) => left !== undefined && daysLeft(left), sort: ({ daysLeft: left = 999 }) => left },
              { head: say('科目', 'Courses'), cell: ({ courses }) => courses.map(({ courseName, waiting: count }) => `${courseName} ${count}`).join('、') },
            ]}
            nothing={say('沒有待認證的成果。', 'Nothing waits to be certified.')}
          />
          <Download list="overview-teachers" />
        </>
      )}
    </Loaded>
  );
}
