import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { tell } from '../../ui/page';
import { AudienceTicks, audienceOf, ticksOf } from '../announcements/audience';

type Typed = { kind: string; title: string; date: string; time: string; place: string; audience: readonly string[]; classes: string; others: string };

/** What is held, when, where, and for whom. */
export function TrainingForm({ of, done }: { of?: Of<'Training'>; done: () => Promise<void> }) {
  const roles = useLoad(() => answer(api.GET('/roles')), []);
  const form = useForm<Typed>({
    start: { kind: of?.kind ?? 'students', title: of?.title ?? '', date: of?.date ?? '', time: of?.time ?? '', place: of?.place ?? '', ...ticksOf(of?.audience ?? []), others: of?.others ?? '' },
    check: ({ title, date, time, place, audience, classes, others }) => ({
      title: needed(title, say('名稱', 'what it is called')),
      date: needed(date, say('日期', 'the day')),
      time: needed(time, say('時間', 'the time')),
      place: needed(place, say('地點', 'the place')),
      audience: audience.length === 0 && classes.trim() === '' && others.trim() === '' ? say('請選擇對象，或填其他對象。', 'Choose whom it is for.') : undefined,
    }),
    send: async (values) => {
      const { title, date, time, place, others } = values;
      const body = {
        kind: values.kind as Of<'TrainingKind'>,
        title: title.trim(),
        date,
        time: time.trim(),
        place: place.trim(),
        audience: audienceOf(values),
        ...(others.trim() === '' ? {} : { others: others.trim() }),
      };
      if (of) await answer(api.PUT('/trainings/{trainingId}', { params: { path: { trainingId: of.trainingId } }, body: { ...body, version: of.version } }));
      else await answer(api.POST('/trainings', { body }));
      tell(say('已儲存。', 'Saved.'));
      await done();
    },
    draft: `training ${of?.trainingId ?? 'new'}`,
  });
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <Choice
        of={form}
        name="kind"
        label={say('種類', 'Kind')}
        choices={[
          ['students', say('學生訓練', 'For students')],
          ['teachers', say('教師研習', 'For teachers')],
          ['parents', say('親師說明', 'For parents')],
          ['electives', say('選課說明會', 'On choosing courses')],
        ]}
      />
      <Text of={form} name="title" label={say('名稱', 'What it is called')} />
      <Text of={form} name="date" type="date" label={say('日期', 'Day')} />
      <Text of={form} name="time" label={say('時間', 'Time')} hint={say('例如 12:10。', 'Such as 12:10.')} />
      <Text of={form} name="place" label={say('地點', 'Place')} />
      <AudienceTicks of={form} roles={roles.data.value?.roles ?? []} />
      <Text of={form} name="others" label={say('其他對象', 'Who else')} hint={say('沒有帳號的，例如高一家長。', 'Who has no account, such as parents of grade 10.')} />
    </Form>
  );
}
