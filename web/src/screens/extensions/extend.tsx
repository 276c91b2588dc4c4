import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import type { Me } from '../../shell/me';
import { day } from '../../text/dates';
import { both, say } from '../../text/say';
import { tell } from '../../ui/page';
import { PickPerson, type Picked } from '../../ui/pick-person';
import { WINDOWS } from './windows';

/** Gives one student or a class more time, from now until a day is over. */
export function Extend({ me, done }: { me: Me; done: () => Promise<void> }) {
  const student = useSignal<Picked | undefined>(undefined);
  const start = { window: 'upload1', to: 'student', className: '', until: '', reason: '' };
  const form = useForm({
    start: start as Record<keyof typeof start | 'student', string>,
    check: ({ to, className, until, reason }) => ({
      student: to === 'student' && !student.value ? say('請選一位學生。', 'Choose a student.') : undefined,
      className: to === 'class' ? needed(className, say('班級', 'the class')) : undefined,
      until: needed(until, say('延長到哪一天', 'the last day')),
      reason: needed(reason, say('原因', 'the reason')),
    }),
    send: async ({ window, to, className, until, reason }) => {
      const whom = to === 'student' ? { student: student.value?.id ?? '' } : { className: className.trim() };
      const body = { year: me.year, window: window as Of<'ExtendedWindow'>, ...whom, until, reason: reason.trim() };
      const { name } = await answer(api.POST('/extensions', { body }));
      student.value = undefined;
      form.replace({ ...form.values.value, className: '', reason: '' });
      await done();
      tell(say(`已延長「${name}」到 ${day(until)}。`, `Given until ${day(until)}.`));
    },
  });
  const { window, to } = form.values.value;
  const ordinary = me.settings.windows.filter((one) => one.window.replace('Seniors', '') === window);
  form.labels.set('student', say('學生', 'Student'));
  return (
    <details>
      <summary>{say('延長期限', 'Give more time')}</summary>
      <Form of={form} submit={say('延長', 'Give it')}>
        <Choice of={form} name="window" label={say('項目', 'What')} choices={WINDOWS.map(([code, name]) => [code, both(name)] as const)} />
        <ul class="hint">
          {ordinary.map(({ window: code, name, firstDay, lastDay, seniors }) => (
            <li key={code}>
              {say(`一般期程：${name} ${day(firstDay)}到${day(lastDay)}`, `Ordinarily: ${day(firstDay)} to ${day(lastDay)}${seniors ? ' (grade 12)' : ''}`)}
            </li>
          ))}
          {ordinary.length === 0 && <li>{say('學校還沒有設定這個期程。', 'The school has not set this one.')}</li>}
        </ul>
        <Choice of={form} name="to" label={say('給誰', 'Whom')} choices={[['student', say('一位學生', 'A student')], ['class', say('一個班級', 'A class')]]} />
        {to === 'student' ? (
          <PickPerson
            name="student"
            label={say('學生', 'Student')}
            among="students"
            picked={student.value}
            pick={(one) => (student.value = one)}
            error={form.errors.value['student']}
          />
        ) : (
          <Text of={form} name="className" label={say('班級', 'Class')} />
        )}
        <Text of={form} name="until" type="date" label={say('延長到哪一天（含）', 'The last day')} />
        <Text of={form} name="reason" label={say('原因', 'Reason')} lines={2} most={200} />
      </Form>
    </details>
  );
}
