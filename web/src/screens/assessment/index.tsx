import { useRef } from 'preact/hooks';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Refused } from '../../api/problem';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { Changes } from '../../ui/changes';
import { Loaded } from '../../ui/loaded';
import { Title, tell } from '../../ui/page';
import type { ScreenProps } from '../screen';

type Assessment = Of<'Assessment'>;

/** A student's assessment of this school year, with every version that there was. */
export default function AssessmentScreen({ me, params }: ScreenProps) {
  const studentId = params['id'] ?? '';
  const all = useLoad(() => answer(api.GET('/students/{studentId}/assessments', { params: { path: { studentId } } })), [studentId]);
  const year = String(me.year);
  const now = useLoad(() => current(studentId, year), [studentId]);
  const student = all.data.value?.student;
  return (
    <>
      <Title beside={<a href="/assessments">{say('回名單', 'Back to the list')}</a>}>
        {student ? `${student.className ?? ''} ${student.name}` : say('修課評估', 'Assessment')}
      </Title>
      <Loaded of={now}>
        {(found) => (
          <>
            <h2>{schoolYear(me.year)}</h2>
            <Write key={found === 'none' ? 0 : found.version} of={found} student={studentId} year={year} in={now} />
            {found !== 'none' && found.history && (
              <details>
                <summary>{say('歷程', 'History')}</summary>
                <Changes of={found.history} />
              </details>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** This year's; that there is none yet is no error. */
async function current(studentId: string, year: string): Promise<Assessment | 'none'> {
  try {
    return await answer(api.GET('/students/{studentId}/assessments/{year}', { params: { path: { studentId, year } } }));
  } catch (error) {
    if (error instanceof Refused && error.is('not-found')) return 'none';
    throw error;
  }
}

function startOf(of: Assessment | 'none') {
  return of === 'none' ? { exploration: '', career: '', remarks: '', reason: '' } : { exploration: of.exploration, career: of.career, remarks: of.remarks, reason: '' };
}

function Write(props: { of: Assessment | 'none'; student: string; year: string; in: Loading<Assessment | 'none'> }) {
  const { of, student, year, in: loading } = props;
  const path = { studentId: student, year };
  // As it was seen last: somebody else's newer text is seen once it is shown beside one's own.
  const version = useRef(of === 'none' ? 0 : of.version);
  const form = useForm({
    start: startOf(of),
    check: ({ exploration, career, remarks, reason }) => ({
      exploration: [exploration, career, remarks].every((one) => one.trim() === '') ? say('請至少填寫一項。', 'Fill in one of them at least.') : undefined,
      reason: version.current === 0 ? undefined : needed(reason, say('修改的原因', 'why it is changed')),
    }),
    send: async ({ exploration, career, remarks, reason }) => {
      const parts = Object.entries({ exploration, career, remarks, reason }).map(([name, words]) => [name, words.trim()] as const);
      const body = { version: version.current, ...Object.fromEntries(parts.filter(([, words]) => words !== '')) };
      await answer(api.PUT('/students/{studentId}/assessments/{year}', { params: { path }, body }));
      tell(say('已儲存，學生看得到。', 'Saved; the student can read it.'));
      await loading.reload();
    },
    theirs: async () => {
      const theirs = await current(student, year);
      version.current = theirs === 'none' ? 0 : theirs.version;
      return startOf(theirs);
    },
    draft: `assessment ${student} ${year}`,
  });
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <Text of={form} name="exploration" label={say('學群（類群）探索', 'Fields of study')} lines={4} most={2000} />
      <Text of={form} name="career" label={say('就業規劃', 'Plans for a career')} lines={4} most={2000} />
      <Text of={form} name="remarks" label={say('備註', 'Remarks')} lines={3} most={2000} />
      {version.current > 0 && <Text of={form} name="reason" label={say('修改的原因', 'Why it is changed')} most={200} />}
    </Form>
  );
}
