import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { day, daysLeft } from '../../text/dates';
import { say } from '../../text/say';
import { taskName } from '../../text/tasks';
import { Loaded } from '../../ui/loaded';
import { Facts, Nothing, Title } from '../../ui/page';
import { Tabs, view } from '../../ui/tabs';
import { type Overview, type Student, chosen, standing } from '../class/student';
import type { ScreenProps } from '../screen';
import { Achievements } from './achievements';
import { Assessments } from './assessments';
import { Receipts } from './receipts';
import { Records } from './records';

const VIEWS = ['now', 'achievements', 'records', 'assessments', 'receipts'] as const;

/** A student of the own class: what is left to do, and what there is of them. */
export default function ClassStudent({ params }: ScreenProps) {
  const studentId = params['id'] ?? '';
  const overview = useLoad(() => answer(api.GET('/overviews/students')), []);
  const student = overview.data.value?.students.find((one) => one.studentId === studentId);
  const shown = view(VIEWS);
  return (
    <>
      <Title beside={<a href="/class">{say('回我的班級', 'Back to the class')}</a>}>
        {student ? say(`${student.className} ${student.seat}號 ${student.name}`, `${student.className} ${student.seat} ${student.name}`) : say('學生', 'Student')}
      </Title>
      <Loaded of={overview}>
        {(page) =>
          student === undefined ? (
            <Nothing>{say('班上沒有這位學生；可能已經轉班。', 'There is no such student in the class; perhaps they have moved.')}</Nothing>
          ) : (
            <>
              <Tabs
                label={say('這位學生的資料', 'About this student')}
                of={[
                  ['now', say('現在', 'Now')],
                  ['achievements', say('多元表現', 'Achievements')],
                  ['records', say('學校登錄的資料', 'Records')],
                  ['assessments', say('修課評估', 'Assessments')],
                  ['receipts', say('收訖明細', 'Receipts')],
                ]}
              />
              {shown === 'now' && <Now of={student} page={page} />}
              {shown === 'achievements' && <Achievements of={studentId} />}
              {shown === 'records' && <Records of={studentId} />}
              {shown === 'assessments' && <Assessments of={studentId} />}
              {shown === 'receipts' && <Receipts of={studentId} />}
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Now({ of: { tasks, outcomes, achievements, studentNumber }, page: { caps } }: { of: Student; page: Overview }) {
  return (
    <>
      <h2>{say('還要做的事', 'To do')}</h2>
      {tasks.length === 0 ? (
        <p class="done-all">{say('目前沒有要做的事。', 'There is nothing to do right now.')}</p>
      ) : (
        <ul class="rows">
          {tasks.map((task) => (
            <li key={taskName(task) + task.window}>
              <span>
                {taskName(task)} {say(`${task.count} 件`, `(${task.count})`)}
                {task.extended && say('（已延長）', ' (extended)')}
              </span>
              <span class="quiet">
                {daysLeft(task.daysLeft)}・{day(task.lastDay)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h2>{say('完成情形', 'How far')}</h2>
      <Facts
        of={[
          [say('學號', 'Student number'), studentNumber],
          [say('課程學習成果', 'Course outcomes'), standing(outcomes)],
          [say('勾選', 'Chosen'), chosen(outcomes, caps.selectedPerYear)],
          [say('多元表現', 'Achievements'), standing(achievements)],
          [say('勾選多元表現', 'Achievements chosen'), chosen(achievements, caps.achievementsSelectedPerYear)],
        ]}
      />
    </>
  );
}
