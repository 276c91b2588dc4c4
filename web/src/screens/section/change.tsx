import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { tell } from '../../ui/page';
import { PickPerson, type Picked } from '../../ui/pick-person';
import type { SectionStudents } from '.';

/** Another name or teacher, for everybody in the section; refused if somebody else has changed what was seen. */
export function Change({ of: section, in: list }: { of: Of<'Section'>; in: Loading<SectionStudents> }) {
  const { sectionId } = section;
  const teacher = useSignal<Picked | undefined>({ id: section.teacherId, name: section.teacher, beside: '' });
  const seen = useSignal({ courseName: section.courseName, teacherId: section.teacherId });
  const path = { sectionId };
  const form = useForm({
    start: { courseName: section.courseName, teacher: section.teacher, reason: '' } as Record<'courseName' | 'reason' | 'teacher', string>,
    check: ({ courseName, reason }) => ({
      courseName: needed(courseName, say('科目名稱', 'the name')),
      teacher: teacher.value ? undefined : say('請選任課教師。', 'Choose a teacher.'),
      reason: needed(reason, say('原因', 'the reason')),
    }),
    send: async ({ courseName, reason }) => {
      const body = { courseName: courseName.trim(), teacherId: (teacher.value as Picked).id, seen: seen.value, reason: reason.trim() };
      const now = await answer(api.PUT('/sections/{sectionId}', { params: { path }, body }));
      seen.value = { courseName: now.courseName, teacherId: now.teacherId };
      form.replace({ ...form.values.value, reason: '' });
      await list.reload();
      tell(say('已修改；之後由新的任課教師認證。', 'Changed; from now on the new teacher certifies.'));
    },
    theirs: async (): Promise<Record<'courseName' | 'reason' | 'teacher', string>> => {
      const { section: now } = await answer(api.GET('/sections/{sectionId}/students', { params: { path } }));
      seen.value = { courseName: now.courseName, teacherId: now.teacherId };
      return { ...form.values.value, courseName: now.courseName, teacher: now.teacher };
    },
  });
  form.labels.set('teacher', say('任課教師', 'Teacher'));
  return (
    <details>
      <summary>{say('修改科目名稱或任課教師', 'Change its name or teacher')}</summary>
      <Form of={form} submit={say('修改', 'Change')}>
        <Text of={form} name="courseName" label={say('科目名稱', 'Course')} />
        <PickPerson
          name="teacher"
          label={say('任課教師', 'Teacher')}
          among="teachers"
          picked={teacher.value}
          pick={(one) => {
            teacher.value = one;
            form.set('teacher', one?.name ?? '');
          }}
          error={form.errors.value['teacher']}
        />
        <Text of={form} name="reason" label={say('原因', 'Reason')} lines={2} most={200} />
      </Form>
    </details>
  );
}
