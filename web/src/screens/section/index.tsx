import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Facts, Tag, Title } from '../../ui/page';
import { type Column, Table } from '../../ui/table';
import type { ScreenProps } from '../screen';

type Student = Of<'OverviewSectionStudents'>['students'][number];

/** One section, student by student: who has not sent anything yet. */
export default function Section({ params }: ScreenProps) {
  const sectionId = params['id'] ?? '';
  const page = useLoad(() => answer(api.GET('/overviews/sections/{sectionId}', { params: { path: { sectionId } } })), [sectionId]);
  const columns: Column<Student>[] = [
    { head: say('班級座號', 'Class and seat'), cell: place, sort: ({ className, seat }) => `${className ?? ''} ${String(seat ?? 0).padStart(3, '0')}` },
    { head: say('姓名', 'Name'), cell: ({ name }) => name ?? '', sort: ({ name }) => name ?? '' },
    { head: say('情形', 'How far'), cell: (student) => <HowFar of={student} /> },
    { head: say('待認證', 'Waiting'), cell: ({ outcomes }) => outcomes.sent ?? 0, sort: ({ outcomes }) => outcomes.sent ?? 0, number: true },
    { head: say('已退回', 'Returned'), cell: ({ outcomes }) => outcomes.returned ?? 0, sort: ({ outcomes }) => outcomes.returned ?? 0, number: true },
    { head: say('已認證', 'Certified'), cell: certified, sort: certified, number: true },
  ];
  const section = page.data.value?.section;
  return (
    <>
      <Title beside={<a href="/teaching">{say('回我的教學班', 'Back to my sections')}</a>}>
        {section ? `${section.courseName} ${section.name}` : say('教學班', 'Section')}
      </Title>
      <Loaded of={page}>
        {({ section: { students, nothing, unsent, outcomes }, students: rows }) => (
          <>
            <Facts
              of={[
                [say('學生', 'Students'), String(students)],
                [say('沒有成果的學生', 'Without any piece'), String(nothing)],
                [say('已上傳未送出', 'Uploaded, not sent'), say(`${unsent} 件`, String(unsent))],
                [say('待認證', 'To certify'), <a href={`/certifications?section=${sectionId}`}>{say(`${outcomes.sent ?? 0} 件`, String(outcomes.sent ?? 0))}</a>],
              ]}
            />
            <Table
              caption={say('教學班每位學生這門課的成果', "Each student's pieces of this course")}
              rows={rows}
              columns={columns}
              id={({ studentId }) => studentId}
              text={({ name, studentNumber, className }) => `${name ?? ''} ${studentNumber ?? ''} ${className ?? ''}`}
              filters={[
                {
                  label: say('情形', 'How far'),
                  choices: [
                    ['nothing', say('沒有成果', 'Nothing')],
                    ['unsent', say('已上傳未送出', 'Not sent')],
                    ['sent', say('待認證', 'Waiting')],
                  ],
                  has: (student, value) => (value === 'nothing' ? student.nothing : value === 'unsent' ? student.unsent > 0 : (student.outcomes.sent ?? 0) > 0),
                },
              ]}
              nothing={say('這個教學班還沒有學生。', 'Nobody is in this section yet.')}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function place({ className, seat }: Student): string {
  return className === undefined ? '' : `${className} ${seat ?? ''}`;
}

function certified({ outcomes }: Student): number {
  return (outcomes.certified ?? 0) + (outcomes.selected ?? 0) + (outcomes.submitted ?? 0);
}

function HowFar({ of: { nothing, unsent } }: { of: Student }) {
  if (nothing) return <Tag kind="plain">{say('沒有成果', 'Nothing')}</Tag>;
  return unsent > 0 ? <Tag kind="warn">{say(`未送出 ${unsent} 件`, `${unsent} not sent`)}</Tag> : null;
}
