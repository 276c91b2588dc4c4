import { useSignal } from '@preact/signals';
import { answer, api } from '../../api/client';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { schoolYear } from '../../text/dates';
import { pieces } from '../../text/numbers';
import { say } from '../../text/say';
import { Banner, Title, tell } from '../../ui/page';
import { PickPerson, type Picked } from '../../ui/pick-person';
import type { ScreenProps } from '../screen';

/** Unlocks a choice that was handed in, so that the student may choose otherwise. */
export default function Unlocks({ me }: ScreenProps) {
  const student = useSignal<Picked | undefined>(undefined);
  const kinds = [
    ...(me.permissions.includes('UNLOCK_OUTCOMES')
      ? ([['selection', say('課程學習成果的勾選', 'The choice of outcomes')], ['piece', say('一件已認證的課程學習成果', 'A certified outcome')]] as const)
      : []),
    ...(me.permissions.includes('UNLOCK_ACHIEVEMENTS') ? ([['achievementSelection', say('多元表現的勾選', 'The choice of achievements')]] as const) : []),
  ];
  const start = { what: kinds[0]?.[0] ?? '', piece: '', year: String(me.year), reason: '' };
  const form = useForm({
    start: start as Record<keyof typeof start | 'student', string>,
    check: ({ what, piece, reason }) => ({
      student: student.value ? undefined : say('請選一位學生。', 'Choose a student.'),
      piece: what === 'piece' ? needed(piece, say('成果編號', "the piece's number")) : undefined,
      reason: needed(reason, say('原因', 'the reason')),
    }),
    send: async ({ what, piece, year, reason }) => {
      const whom = student.value as Picked;
      const body = { student: whom.id, year: Number(year), what: what === 'piece' ? piece.trim() : what, reason: reason.trim() };
      const { pieces: count } = await answer(api.POST('/unlocks', { body }));
      student.value = undefined;
      form.replace({ ...form.values.value, piece: '', reason: '' });
      tell(say(`已為${whom.name}解鎖，共 ${pieces(count)}。`, `Unlocked for ${whom.name}: ${pieces(count)}.`));
    },
  });
  form.labels.set('student', say('學生', 'Student'));
  const { what } = form.values.value;
  return (
    <>
      <Title>{say('解鎖', 'Unlocking')}</Title>
      <Banner kind="note">
        {what === 'piece'
          ? say('這件成果會成為「已退回」，學生可以補正後重新送出認證；已勾選的會移出勾選。', 'The piece becomes returned; the student mends it and sends it again. It leaves the choice.')
          : say('原來提交的回到「已勾選」，學生可以重新勾選，下一次提交時重新送出。', 'What was handed in is chosen again; the student may choose otherwise, and it is handed in anew.')}{' '}
        {say('解鎖不會開放期程：期間已過時，請另外', 'Unlocking opens no window: where it is over, also ')}
        <a href="/extensions">{say('延長', 'give more time')}</a>
        {say('。', '.')}
      </Banner>
      <Form of={form} submit={say('解鎖', 'Unlock')}>
        <PickPerson
          name="student"
          label={say('學生', 'Student')}
          among="students"
          picked={student.value}
          pick={(one) => (student.value = one)}
          error={form.errors.value['student']}
        />
        <Choice of={form} name="what" label={say('解鎖什麼', 'What')} choices={kinds} />
        {what === 'piece' && (
          <Text of={form} name="piece" label={say('成果編號', "The piece's number")} hint={say('在成果網址的最後一段；學生或教師看得到。', 'The end of its address, which the student and the teacher see.')} />
        )}
        <Choice of={form} name="year" label={say('學年度', 'School year')} choices={[0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const)} />
        <Text of={form} name="reason" label={say('原因', 'Reason')} lines={2} most={200} />
      </Form>
    </>
  );
}
