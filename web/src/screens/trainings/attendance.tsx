import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Text } from '../../form/fields';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { tell } from '../../ui/page';
import { base64 } from './base64';

type Listed = Of<'TrainingListed'>;

/** Who was there: ticked one by one, more names typed below, or the filled list as a file. */
export function Attendance({ of, done }: { of: Of<'Training'>; done: () => Promise<void> }) {
  const listing = useLoad(() => answer(api.GET('/trainings/{trainingId}/attendance', { params: { path: { trainingId: of.trainingId } } })), [of.trainingId]);
  return <Loaded of={listing}>{({ rows, training }) => <Ticking rows={rows} of={training} done={done} />}</Loaded>;
}

const idOf = ({ studentNumber, className = '', name }: Listed) => studentNumber ?? `${className} ${name}`;

function Ticking({ rows, of, done }: { rows: readonly Listed[]; of: Of<'Training'>; done: () => Promise<void> }) {
  const here = useSignal<ReadonlySet<string>>(new Set(rows.filter(({ present }) => present).map(idOf)));
  const sheet = useSignal<File | undefined>(undefined);
  const path = { trainingId: of.trainingId };
  const form = useForm({
    start: { more: '', guests: of.guests === 0 ? '' : String(of.guests) },
    check: ({ guests }) => ({ guests: /^\d*$/.test(guests) ? undefined : say('請填數字。', 'A number.') }),
    send: async ({ more, guests }) => {
      const counted = guests === '' ? {} : { guests: Number(guests) };
      const chosen = sheet.value;
      if (chosen) {
        const format = /\.csv$/i.test(chosen.name) ? ('csv' as const) : ('xlsx' as const);
        await answer(api.PUT('/trainings/{trainingId}/attendance/file', { params: { path }, body: { version: of.version, format, content: await base64(chosen), ...counted } }));
      } else {
        const listed = rows.map((row) => ({ ...nameOf(row), present: here.value.has(idOf(row)) }));
        const added = more.split(/[、,，\n]+/).flatMap((name) => (name.trim() === '' ? [] : [{ name: name.trim(), present: true }]));
        await answer(api.PUT('/trainings/{trainingId}/attendance', { params: { path }, body: { version: of.version, rows: [...listed, ...added], ...counted } }));
      }
      tell(say('已登錄出席。', 'Entered.'));
      await done();
    },
  });
  const tick = (id: string, there: boolean) => {
    const next = new Set(here.value);
    if (there) next.add(id);
    else next.delete(id);
    here.value = next;
  };
  return (
    <Form of={form} submit={say('儲存出席', 'Save')}>
      <div class="buttons">
        <Download list="training-attendance" query={{ trainingId: of.trainingId }} />
      </div>
      <label>
        {say('或上傳填好的名單（XLSX、CSV）', 'Or the filled list (XLSX, CSV)')}
        <input type="file" accept=".xlsx,.csv" onChange={({ currentTarget }) => (sheet.value = currentTarget.files?.[0])} />
      </label>
      {sheet.value === undefined && (
        <>
          {rows.length > 0 && (
            <fieldset class="field">
              <legend>{say(`名單（${here.value.size}／${rows.length}）`, `The list (${here.value.size} of ${rows.length})`)}</legend>
              <button type="button" class="quiet" onClick={() => (here.value = new Set(rows.map(idOf)))}>
                {say('全部出席', 'All of them')}
              </button>
              {rows.map((row) => (
                <label key={idOf(row)} class="tick">
                  <input type="checkbox" checked={here.value.has(idOf(row))} onChange={({ currentTarget }) => tick(idOf(row), currentTarget.checked)} />
                  {[row.className, row.seat && say(`${row.seat} 號`, String(row.seat)), row.name].filter(Boolean).join(' ')}
                </label>
              ))}
            </fieldset>
          )}
          {of.kind === 'teachers' && <Text of={form} name="more" label={say('其他到場的教師', 'Other teachers who came')} hint={say('姓名，用頓號分開。', 'Names, between commas.')} lines={3} />}
        </>
      )}
      <Text of={form} name="guests" inputMode="numeric" label={say('名單以外到場的人數', 'How many others came')} />
    </Form>
  );
}

function nameOf({ studentNumber, className, name }: Listed): { number?: string; name?: string; className?: string } {
  if (studentNumber !== undefined) return { number: studentNumber };
  return { name, ...(className === undefined ? {} : { className }) };
}
