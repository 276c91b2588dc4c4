import { useSignal } from '@preact/signals';
import { answer, api } from '../../api/client';
import { Text } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { say } from '../../text/say';
import { Banner } from '../../ui/page';
import { PickPerson, type Picked } from '../../ui/pick-person';

const LEAST = 12;

/** Packs one student's records, under a password that the other school is told otherwise. */
export function Outgoing() {
  const student = useSignal<Picked | undefined>(undefined);
  const form = useForm({
    start: { student: '', password: '' },
    check: ({ student: id, password }) => ({
      student: id === '' ? say('請選擇學生。', 'Choose the student.') : undefined,
      password:
        password.length < LEAST || !/[A-Za-z]/.test(password) || !/\d/.test(password) || !/^[!-~]+$/.test(password)
          ? say('至少 12 個字元，要有英文字母與數字，不含空白與中文。', 'At least 12 characters with letters and digits, no blanks.')
          : undefined,
    }),
    send: async ({ student: id, password }) => {
      const { jobId } = await answer(api.POST('/transfers/exports', { body: { students: [id], password } }));
      go(`/jobs/${jobId}`);
    },
  });
  return (
    <>
      <Banner kind="warn">
        {say(
          '密碼請用電話等其他方式告知新學校，平臺不會再顯示。檔案裡的資料夾名稱是身分證號，密碼保護不到，請妥善傳遞。',
          'Tell the other school the password by other means; nobody is shown it again. Folders are named after national ids, which no password hides.',
        )}
      </Banner>
      <Form of={form} submit={say('製作轉出檔', 'Pack it')}>
        <PickPerson
          name="student"
          label={say('轉出的學生', 'The student')}
          among="students"
          picked={student.value}
          pick={(one) => {
            student.value = one;
            form.set('student', one?.id ?? '');
          }}
          error={form.errors.value['student']}
        />
        <Text of={form} name="password" label={say('密碼', 'Password')} hint={say('至少 12 個字元，要有英文字母與數字。', 'At least 12 characters with letters and digits.')} />
      </Form>
    </>
  );
}
