import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Act } from '../../form/act';
import { WithReason } from '../../form/reason';
import { semester } from '../../text/dates';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Facts, Title, tell } from '../../ui/page';
import { PickPerson, type Picked } from '../../ui/pick-person';
import { Table } from '../../ui/table';
import type { ScreenProps } from '../screen';
import { Change } from './change';

export type SectionStudents = Of<'SectionStudents'>;

/** A section: whose it is, who is in it, and what the curriculum section changes of it. */
export default function Section({ params }: ScreenProps) {
  const sectionId = params['id'] ?? '';
  const list = useLoad(() => answer(api.GET('/sections/{sectionId}/students', { params: { path: { sectionId } } })), [sectionId]);
  const section = list.data.value?.section;
  return (
    <>
      <Title beside={<Download list="section-students" query={{ sectionId }} />}>{section ? `${section.courseName}　${section.name}` : say('教學班', 'A section')}</Title>
      <Loaded of={list}>
        {(page) => (
          <>
            <Facts
              of={[
                [say('學期', 'Semester'), semester(page.section.year, page.section.semester)],
                [say('任課教師', 'Teacher'), page.section.teacher],
                [say('課程代碼', 'Code'), page.section.courseCode],
              ]}
            />
            <Change of={page.section} in={list} />
            <Enrol section={page.section} in={list} />
            <Students of={page} in={list} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Enrol({ section: { sectionId, courseName }, in: list }: { section: Of<'Section'>; in: Loading<SectionStudents> }) {
  const student = useSignal<Picked | undefined>(undefined);
  return (
    <details>
      <summary>{say('加選學生', 'Put a student in')}</summary>
      <p class="hint">{say(`原在其他「${courseName}」教學班的學生會改到這一班。`, `Whoever is in another section of ${courseName} moves to this one.`)}</p>
      <PickPerson name="enrol" label={say('學生', 'Student')} among="students" picked={student.value} pick={(one) => (student.value = one)} />
      {student.value && (
        <Act
          act={async () => {
            const { id, name } = student.value as Picked;
            await answer(api.PUT('/students/{studentId}/enrolments/{sectionId}', { params: { path: { studentId: id, sectionId } } }));
            student.value = undefined;
            await list.reload();
            tell(say(`已加選${name}。`, `${name} is in.`));
          }}
        >
          {say('加選', 'Put in')}
        </Act>
      )}
    </details>
  );
}

function Students({ of: { students, section }, in: list }: { of: SectionStudents; in: Loading<SectionStudents> }) {
  const { sectionId } = section;
  return (
    <>
      <h2>{say(`學生（${students.length} 人）`, `Students (${students.length})`)}</h2>
      <Table
        caption={say('學生', 'Students')}
        rows={students}
        id={({ studentId }) => studentId}
        text={({ name = '', place }) => `${name} ${place?.className ?? ''} ${place?.studentNumber ?? ''}`}
        columns={[
          { head: say('班級', 'Class'), cell: ({ place }) => place?.className },
          { head: say('座號', 'Seat'), cell: ({ place }) => place?.seat, number: true },
          { head: say('學號', 'Number'), cell: ({ place }) => place?.studentNumber },
          { head: say('姓名', 'Name'), cell: ({ name }) => name },
          { head: say('修課別', 'Taking'), cell: ({ takingName }) => takingName },
          {
            head: say('退選', 'Take out'),
            cell: ({ studentId, name = '' }) => (
              <WithReason
                title={say(`將${name}退出這個教學班`, `Take ${name} out`)}
                label={say(`退選 ${name}`, `Take out ${name}`)}
                about={<p>{say('已有這門課成果的學生不能退選。', 'Not once there are pieces of this course.')}</p>}
                send={async (reason) => {
                  await answer(api.DELETE('/students/{studentId}/enrolments/{sectionId}', { params: { path: { studentId, sectionId } }, body: { reason } }));
                  await list.reload();
                  tell(say(`已將${name}退選。`, `${name} is out.`));
                }}
              >
                {say('退選', 'Take out')}
              </WithReason>
            ),
          },
        ]}
        nothing={say('還沒有學生。請匯入修課名單，或在上面加選。', 'Nobody yet. Import enrolments, or put somebody in above.')}
      />
    </>
  );
}
