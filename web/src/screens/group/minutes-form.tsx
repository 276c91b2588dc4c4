import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { tell } from '../../ui/page';

type Attended = Of<'MeetingMinutes'>['attendance'][number];

/** Who was there, what was decided, and the minutes; until it is approved they can be changed. */
export function MinutesForm({ of, group, done }: { of: Of<'Meeting'>; group: Of<'WorkingGroup'>; done: () => Promise<void> }) {
  const attendance = useSignal<Attended[]>(start(of, group));
  const form = useForm({
    start: { decisions: of.decisions.join('\n'), minutes: of.minutes ?? '' },
    check: ({ minutes }) => ({ minutes: needed(minutes, say('會議紀錄', 'the minutes')) }),
    send: async ({ decisions, minutes }) => {
      const body = {
        version: of.version,
        attendance: attendance.value,
        decisions: decisions
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        minutes: minutes.trim(),
      };
      await answer(api.PUT('/group/meetings/{meetingId}/minutes', { params: { path: { meetingId: of.meetingId } }, body }));
      tell(say('已登錄會議紀錄，等召集人核定。', 'Entered; the convener approves it.'));
      await done();
    },
    draft: `minutes ${of.meetingId}`,
  });
  const set = (seat: string, name: string, change: Partial<Attended>) =>
    (attendance.value = attendance.value.map((one) => (one.seat === seat && one.name === name ? { ...one, ...change } : one)));
  const seatName = (seat: string) => group.seats.find((one) => one.seat === seat)?.seatName ?? seat;
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <fieldset class="field">
        <legend>{say('出席', 'Who was there')}</legend>
        {attendance.value.map(({ seat, name, presence }) => (
          <label key={seat + name}>
            {seatName(seat)} {name}
            <select value={presence} onChange={({ currentTarget }) => set(seat, name, { presence: currentTarget.value as Attended['presence'] })}>
              <option value="present">{say('出席', 'Present')}</option>
              <option value="deputised">{say('代理出席', 'By a deputy')}</option>
              <option value="excused">{say('請假', 'Excused')}</option>
              <option value="absent">{say('缺席', 'Absent')}</option>
            </select>
          </label>
        ))}
      </fieldset>
      <Text of={form} name="decisions" label={say('決議', 'Decided')} hint={say('一行一項。', 'One a line.')} lines={4} />
      <Text of={form} name="minutes" label={say('會議紀錄', 'Minutes')} lines={8} most={10000} />
    </Form>
  );
}

function start({ attendance }: Of<'Meeting'>, { seats }: Of<'WorkingGroup'>): Attended[] {
  if (attendance && attendance.length > 0) return attendance.map(({ seat, name, presence }) => ({ seat, name, presence }));
  return seats.flatMap(({ seat, holder }) => (holder ? [{ seat, name: holder.name, presence: 'present' as const }] : []));
}
