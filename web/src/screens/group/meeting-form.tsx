import { type Of, answer, api } from '../../api/client';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { tell } from '../../ui/page';

/** When and where a meeting is, and what about. */
export function MeetingForm({ of, done }: { of?: Of<'Meeting'>; done: () => Promise<void> }) {
  const form = useForm({
    start: { date: of?.date ?? '', time: of?.time ?? '', place: of?.place ?? '', agenda: of?.agenda ?? '' },
    check: ({ date, time, place, agenda }) => ({
      date: needed(date, say('日期', 'the day')),
      time: needed(time, say('時間', 'the time')),
      place: needed(place, say('地點', 'the place')),
      agenda: needed(agenda, say('議程', 'the agenda')),
    }),
    send: async (values) => {
      if (of) await answer(api.PUT('/group/meetings/{meetingId}', { params: { path: { meetingId: of.meetingId } }, body: { version: of.version, ...values } }));
      else await answer(api.POST('/group/meetings', { body: values }));
      tell(say('已儲存會議，會通知委員。', 'Saved; the members are told.'));
      await done();
    },
    draft: `meeting ${of?.meetingId ?? 'new'}`,
  });
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <Text of={form} name="date" type="date" label={say('日期', 'Day')} />
      <Text of={form} name="time" label={say('時間', 'Time')} hint={say('例如 12:10。', 'Such as 12:10.')} />
      <Text of={form} name="place" label={say('地點', 'Place')} />
      <Text of={form} name="agenda" label={say('議程', 'Agenda')} lines={5} most={2000} />
    </Form>
  );
}
