import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { Attachments } from '../../attachments/list';
import { Text, Tick } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Tag, tell } from '../../ui/page';

type PlanEntry = Of<'PlanEntry'>;

/** Something of the plan: when, whose it is, whether it is done; the office whose it is marks it. */
export function Entry({ of, year, keep, changed }: { of: PlanEntry; year: number; keep?: boolean; changed: () => Promise<void> }) {
  const open = useSignal(false);
  const { item, duty, when, officeNames, done, late, due, note, by, at, attachments } = of;
  return (
    <li>
      <span class="what">
        <b>{item}</b> {duty !== item && duty}
        <span class="quiet">
          {'　'}
          {officeNames.join('、')}・{when}
          {done && by !== undefined && say(`・${by} ${at === undefined ? '' : time(at)} 完成`, ` · done by ${by}`)}
          {note !== undefined && note !== '' && `・${note}`}
        </span>
      </span>
      {done && <Tag kind="done">{say('完成', 'Done')}</Tag>}
      {!done && late && <Tag kind="bad">{say('已逾期', 'Overdue')}</Tag>}
      {!done && due && !late && <Tag kind="warn">{say('進行中', 'Due now')}</Tag>}
      {(keep || attachments.length > 0) && (
        <button type="button" class="quiet" aria-label={say(`登記 ${item} ${when}`, `Mark ${item} ${when}`)} onClick={() => (open.value = true)}>
          {keep ? say('登記', 'Mark') : say(`附件 ${attachments.length}`, `Files ${attachments.length}`)}
        </button>
      )}
      <Dialog title={`${item}（${when}）`} open={open.value} close={() => (open.value = false)}>
        {keep && <Marking of={of} year={year} done={async () => ((open.value = false), await changed())} />}
        <Files of={of} year={year} keeps={keep === true} changed={changed} />
      </Dialog>
    </li>
  );
}

const occurrenceOf = ({ occurrence = 'once' }: PlanEntry) => occurrence;

function Marking({ of, year, done: finished }: { of: PlanEntry; year: number; done: () => Promise<void> }) {
  const form = useForm({
    start: { done: of.done, note: of.note ?? '' },
    send: async ({ done, note }) => {
      const path = { year: String(year), rowId: of.rowId, occurrence: occurrenceOf(of) };
      const body = { version: of.version, done, ...(note.trim() === '' ? {} : { note: note.trim() }) };
      await answer(api.PUT('/calendar/{year}/rows/{rowId}/{occurrence}', { params: { path }, body }));
      tell(done ? say('已登記完成。', 'Marked as done.') : say('已登記未完成。', 'Marked as not done.'));
      await finished();
    },
  });
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <Tick of={form} name="done" label={say('已經完成', 'It is done')} />
      <Text of={form} name="note" label={say('備註', 'Note')} lines={2} most={200} />
    </Form>
  );
}

function Files({ of, year, keeps, changed }: { of: PlanEntry; year: number; keeps: boolean; changed: () => Promise<void> }) {
  const path = { year: String(year), rowId: of.rowId, occurrence: occurrenceOf(of) };
  const one = (attachmentId: string) => ({ params: { path: { ...path, attachmentId } } });
  return (
    <Attachments
      of={of.attachments}
      keep={{
        link: (id) => answer(api.GET('/calendar/{year}/rows/{rowId}/{occurrence}/attachments/{attachmentId}', one(id))),
        ...(keeps
          ? {
              announce: (files) => answer(api.POST('/calendar/{year}/rows/{rowId}/{occurrence}/attachments', { params: { path }, body: { files } })),
              remove: (id) => answer(api.DELETE('/calendar/{year}/rows/{rowId}/{occurrence}/attachments/{attachmentId}', one(id))),
            }
          : {}),
        changed,
      }}
    />
  );
}
