import { useEffect } from 'preact/hooks';
import { answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { tell } from '../../ui/page';
import { type FieldCode, type Register, fields } from './fields';

/** Calls a field into question; the office that keeps it answers. */
export function Asking({ of: own, in: register, wanted }: { of: Register; in: Loading<Register>; wanted: string }) {
  const all = fields(own);
  const form = useForm({
    start: { field: wanted, text: '' },
    check: ({ field, text }) => ({
      field: needed(field, say('哪一欄', 'which field')),
      text: needed(text, say('哪裡不對', 'what is not right')),
    }),
    send: async ({ field, text }) => {
      const version = own.enquiries.find((one) => one.field === field)?.version ?? 0;
      const params = { path: { field: field as FieldCode } };
      await answer(api.PUT('/register/enquiries/{field}', { params, body: { version, text } }));
      form.replace({ field: '', text: '' });
      await register.reload();
      tell(say('已送出，承辦處室回覆時會通知您。', 'Sent. You will be told when the office has answered.'));
    },
    draft: 'register',
  });
  useEffect(() => {
    if (!all.some(({ field }) => field === wanted)) return;
    form.set('field', wanted);
    document.getElementById('text')?.focus();
  }, [wanted]);
  return (
    <>
      <h2>{say('提出疑義', 'Ask about something that is not right')}</h2>
      <Form of={form} submit={say('提出疑義', 'Ask')}>
        <Choice
          of={form}
          name="field"
          label={say('哪一欄', 'Which field')}
          choices={[['', say('請選擇', 'Choose')], ...all.map(({ field, words }) => [field, words] as const)]}
        />
        <Text of={form} name="text" label={say('哪裡不對', 'What is not right')} hint={say('正確的是什麼；需要證明文件請帶到處室。', 'What it should say. Bring papers that prove it to the office.')} lines={3} most={500} />
      </Form>
    </>
  );
}
