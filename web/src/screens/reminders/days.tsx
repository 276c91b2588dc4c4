import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Ticks } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { type Both, both, lines, say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { tell } from '../../ui/page';

type Day = Of<'DayOfWeek'>;

const DAYS: readonly (readonly [Day, Both])[] = [
  ['monday', ['星期一', 'Monday']],
  ['tuesday', ['星期二', 'Tuesday']],
  ['wednesday', ['星期三', 'Wednesday']],
  ['thursday', ['星期四', 'Thursday']],
  ['friday', ['星期五', 'Friday']],
  ['saturday', ['星期六', 'Saturday']],
  ['sunday', ['星期日', 'Sunday']],
];

/** The rhythm of reminders; what the school insists on comes on any day. */
export function Days() {
  const days = useLoad(() => answer(api.GET('/me/reminders')), []);
  return (
    <>
      <h2>{say('哪幾天寄提醒信', 'On which days to be reminded by mail')}</h2>
      <Loaded of={days}>{(chosen) => <Rhythm chosen={chosen} />}</Loaded>
    </>
  );
}

function Rhythm({ chosen }: { chosen: Of<'ReminderDays'> }) {
  const form = useForm({
    start: { days: chosen.days as readonly Day[] },
    send: async ({ days }) => {
      const kept = await answer(api.PUT('/me/reminders', { body: { days: [...days] } }));
      tell(lines(kept.detail));
    },
  });
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <Ticks
        of={form}
        name="days"
        label={say('收提醒信的日子', 'Days')}
        hint={say(
          '都不勾就不寄；學校規定一定要通知的事，仍然會寄。每一則也都在「通知」裡。',
          'None at all is possible; what the school insists on is sent anyway. Every reminder is among your notices too.',
        )}
        choices={DAYS.map(([day, words]) => [day, both(words)])}
      />
    </Form>
  );
}
