import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { needed, useForm } from '../../form/form';
import { Field, Form } from '../../form/view';
import { say } from '../../text/say';
import { tell } from '../../ui/page';
import { OFFICES } from './offices';

const MOST = 1000;

/** Words for who asked, or for the office that can answer better. */
export function Answer({ of: question, in: list }: { of: Of<'Question'>; in: Loading<Of<'Questions'>> }) {
  const { questionId, version } = question;
  const to = useSignal('');
  // Several of them can be open on one page, each with a field of its own.
  const field = `words-${questionId}`;
  const path = { questionId };
  const form = useForm({
    start: { [field]: '' } as Record<string, string>,
    check: (values) => ({ [field]: needed(values[field] ?? '', to.value === '' ? say('回覆', 'the answer') : say('請對方做什麼', 'what they should do')) }),
    send: async (values) => {
      const words = (values[field] ?? '').trim();
      if (to.value === '') {
        await answer(api.POST('/questions/{questionId}/answer', { params: { path }, body: { version, words } }));
        tell(say('已回覆，對方會收到通知。', 'Answered; they are told.'));
      } else {
        await answer(api.PUT('/questions/{questionId}/office', { params: { path }, body: { version, words, office: to.value as Of<'QuestionOffice'> } }));
        tell(say('已轉請其他處室回覆。', 'Passed on.'));
      }
      form.replace({ [field]: '' });
      await list.reload();
    },
    draft: `answer ${questionId}`,
  });
  const label = to.value === '' ? say('回覆內容', 'Answer') : say('請對方做什麼', 'What they should do');
  form.labels.set(field, label);
  const others = OFFICES().filter(([office]) => office !== question.office);
  return (
    <Form of={form} submit={to.value === '' ? say('回覆', 'Answer') : say('轉請回覆', 'Pass it on')}>
      <Field name={`to-${questionId}`} label={say('由誰回覆', 'Who answers')}>
        {(ties) => (
          <select {...ties} value={to.value} onChange={({ currentTarget }) => (to.value = currentTarget.value)}>
            <option value="">{say('我來回覆', 'I do')}</option>
            {others.map(([office, name]) => (
              <option key={office} value={office}>
                {say(`轉請${name}`, `Pass it on to: ${name}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name={field} label={label} error={form.errors.value[field]}>
        {(ties) => <textarea {...ties} rows={3} maxLength={MOST} value={form.values.value[field] ?? ''} onInput={({ currentTarget }) => form.set(field, currentTarget.value)} />}
      </Field>
    </Form>
  );
}
