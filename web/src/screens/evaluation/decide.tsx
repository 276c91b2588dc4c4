import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { day } from '../../text/dates';
import { say } from '../../text/say';
import { tell } from '../../ui/page';

/** What the group has decided, in which meeting. */
export function Decide({ of, done }: { of: Of<'Award'>; done: () => Promise<void> }) {
  const meetings = useLoad(() => answer(api.GET('/group/meetings', { params: { query: { year: String(of.year) } } })), [of.year]);
  const form = useForm({
    start: { meeting: '', result: 'agreed', kind: of.kind, note: '' },
    check: ({ meeting, result, kind }) => ({
      meeting: meeting === '' ? say('請選擇議決的會議。', 'Choose the meeting.') : undefined,
      kind: result === 'agreed' ? needed(kind, say('獎勵種類', 'the kind')) : undefined,
    }),
    send: async ({ meeting, result, kind, note }) => {
      await answer(
        api.POST('/awards/{awardId}/decision', {
          params: { path: { awardId: of.awardId } },
          body: { version: of.version, meetingId: meeting, ...(result === 'agreed' ? { kind: kind.trim() } : {}), ...(note.trim() === '' ? {} : { note: note.trim() }) },
        }),
      );
      tell(say('已登錄議決。', 'Entered.'));
      await done();
    },
  });
  const held = (meetings.data.value?.meetings ?? []).filter(({ state }) => state === 'held' || state === 'approved');
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <p>{`${of.name}：${of.merit}（${of.kind}）`}</p>
      <Choice
        of={form}
        name="meeting"
        label={say('議決的會議', 'The meeting')}
        hint={say('已召開並登錄紀錄的會議。', 'One that was held and recorded.')}
        choices={[['', say('請選擇', 'Choose')], ...held.map(({ meetingId, date, place }) => [meetingId, `${day(date)} ${place}`] as const)]}
      />
      <Choice
        of={form}
        name="result"
        label={say('議決', 'Decided')}
        choices={[
          ['agreed', say('通過', 'Agreed')],
          ['declined', say('未通過', 'Not agreed')],
        ]}
      />
      {form.values.value.result === 'agreed' && <Text of={form} name="kind" label={say('獎勵種類', 'Kind')} />}
      <Text of={form} name="note" label={say('說明', 'Note')} />
    </Form>
  );
}
