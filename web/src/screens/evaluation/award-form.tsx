import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import type { Me } from '../../shell/me';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { tell } from '../../ui/page';
import { PickPerson, type Picked } from '../../ui/pick-person';

/** Who is proposed for what. */
export function AwardForm({ me, of, done }: { me: Me; of?: Of<'Award'>; done: () => Promise<void> }) {
  const person = useSignal<Picked | undefined>(of?.personId === undefined ? undefined : { id: of.personId, name: of.name, beside: of.office });
  const form = useForm({
    start: { year: String(of?.year ?? me.year), semester: String(of?.semester ?? me.semester), name: of?.name ?? '', office: of?.office ?? '', merit: of?.merit ?? '', kind: of?.kind ?? '' },
    check: ({ name, office, merit, kind }) => ({
      name: person.value ? undefined : needed(name, say('姓名或單位', 'who')),
      office: needed(office, say('處室或職務', 'the office')),
      merit: needed(merit, say('事由', 'for what')),
      kind: needed(kind, say('獎勵種類', 'the kind')),
    }),
    send: async ({ year, semester, name, office, merit, kind }) => {
      const body = {
        year: Number(year),
        semester: Number(semester),
        name: person.value?.name ?? name.trim(),
        ...(person.value ? { personId: person.value.id } : {}),
        office: office.trim(),
        merit: merit.trim(),
        kind: kind.trim(),
      };
      if (of) await answer(api.PUT('/awards/{awardId}', { params: { path: { awardId: of.awardId } }, body: { ...body, version: of.version } }));
      else await answer(api.POST('/awards', { body }));
      tell(say('已提報，待工作小組議決。', 'Proposed; the working group decides.'));
      await done();
    },
  });
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <PickPerson name="person" label={say('名冊上的人', 'On the roster')} among="teachers" picked={person.value} pick={(one) => (person.value = one)} />
      {!person.value && <Text of={form} name="name" label={say('或填姓名、單位', 'Or a name, or an office')} />}
      <Text of={form} name="office" label={say('處室或職務', 'Office')} />
      <Text of={form} name="merit" label={say('事由', 'For what')} lines={2} />
      <Text of={form} name="kind" label={say('獎勵種類', 'Kind')} hint={say('例如嘉獎一次。', 'As the school’s own rules say.')} />
      <Choice of={form} name="year" label={say('學年度', 'School year')} choices={[0, 1].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const)} />
      <Choice
        of={form}
        name="semester"
        label={say('學期', 'Semester')}
        choices={[
          ['1', say('第 1 學期', 'Semester 1')],
          ['2', say('第 2 學期', 'Semester 2')],
        ]}
      />
    </Form>
  );
}
