import { useRef } from 'preact/hooks';
import { type Of, answer, api, idempotencyKey } from '../../api/client';
import { Text } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { type Called, Students } from './students';
import { CATEGORIES, type Written, bodyOf, faultsOf, startOf } from './written';

type Consultation = Of<'Consultation'>;

/** Writes a record, or changes one's own. */
export function Write({ of, done }: { of: Consultation | undefined; done: (now: Consultation) => void }) {
  const id = of?.consultationId;
  // As it was seen last: somebody else's newer text is seen once it is shown beside one's own.
  const version = useRef(of?.version ?? 1);
  const form = useForm<Written>({
    start: startOf(of),
    check: (typed) => faultsOf(typed, of !== undefined),
    send: async (typed) => {
      const body = bodyOf(typed);
      if (of === undefined || id === undefined) {
        return done(await answer(api.POST('/consultations', { params: { header: { 'Idempotency-Key': idempotencyKey() } }, body })));
      }
      const path = { consultationId: id };
      done(await answer(api.PUT('/consultations/{consultationId}', { params: { path }, body: { ...body, version: version.current, reason: typed.reason.trim() } })));
    },
    theirs: async () => {
      const theirs = await answer(api.GET('/consultations/{consultationId}', { params: { path: { consultationId: id ?? '' } } }));
      version.current = theirs.version ?? 1;
      return startOf(theirs);
    },
    draft: `consultation ${id ?? 'new'}`,
  });
  const known: Called[] = (of?.students ?? []).map(({ studentId, name, place }) => ({ id: studentId, words: place ? `${place.seat} ${name}` : name }));
  return (
    <Form of={form} submit={of ? say('儲存修改', 'Save the changes') : say('登錄', 'Save')}>
      <Text of={form} name="date" label={say('諮詢日期', 'Day')} type="date" />
      <Text of={form} name="time" label={say('時間', 'Time')} hint={say('24 小時制，例如 15:10。', 'Such as 15:10.')} />
      <Text of={form} name="place" label={say('地點', 'Place')} />
      <Text of={form} name="category" label={say('諮詢類別', 'Kind')} hint={say(`例如：${CATEGORIES.join('、')}`, `Such as ${CATEGORIES.join(', ')}`)} />
      <Text of={form} name="subject" label={say('諮詢主題', 'Subject')} />
      <Students of={form} known={known} />
      <Text of={form} name="content" label={say('諮詢內容', 'What was said')} lines={6} most={4000} />
      <Text of={form} name="opinion" label={say('諮詢意見', 'Advice')} lines={4} most={4000} />
      {of && <Text of={form} name="reason" label={say('修改的原因', 'Why it is changed')} hint={say('會留在歷程。', 'It stays in the history.')} most={200} />}
    </Form>
  );
}
