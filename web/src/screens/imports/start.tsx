import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { file, idempotencyKey } from '../../api/client';
import { Act } from '../../form/act';
import { Choice } from '../../form/fields';
import { useForm } from '../../form/form';
import { Field, Form } from '../../form/view';
import { go } from '../../route/router';
import type { Me } from '../../shell/me';
import { schoolYear } from '../../text/dates';
import { size } from '../../text/numbers';
import { both, say } from '../../text/say';
import { save } from '../../ui/files';
import type { ImportKind, Kind } from './kinds';
import { bringIn, unfit } from './send';

/** What file of which semester; the template beside it. Sending it checks it, and writes nothing yet. */
export function Start({ me, kinds, query }: { me: Me; kinds: readonly ImportKind[]; query: URLSearchParams }) {
  const picked = useSignal<File | undefined>(undefined);
  // The same key until something else is sent: once more after a lost connection is not a second import.
  const key = useRef({ of: '', key: '' });
  const asked = kinds.find(({ code }) => code === query.get('kind')) ?? kinds[0];
  const start = { kind: asked?.code ?? '', year: query.get('year') ?? String(me.year), semester: query.get('semester') ?? String(me.semester), file: '' };
  const form = useForm({
    start: start as Record<keyof typeof start, string>,
    check: () => ({ file: picked.value === undefined ? say('請選一個檔案。', 'Choose a file.') : unfit(picked.value) }),
    send: async ({ kind, year, semester }) => {
      const content = picked.value as File;
      const same = [kind, year, semester, content.name, content.size, content.lastModified].join();
      if (key.current.of !== same) key.current = { of: same, key: idempotencyKey() };
      const half = Number(semester) === 1 ? 1 : 2;
      go(`/imports/${await bringIn({ kind: kind as Kind, year: Number(year), semester: half }, content, key.current.key)}`);
    },
  });
  const kind = kinds.find(({ code }) => code === form.values.value.kind);
  form.labels.set('file', say('檔案', 'File'));
  return (
    <Form of={form} submit={say('上傳並檢查', 'Send and check')}>
      <Choice
        of={form}
        name="kind"
        label={say('1　要匯入什麼', '1. What to bring in')}
        choices={kinds.map(({ code, name }) => [code, both(name)] as const)}
        {...(kind?.after ? { hint: say(`先要有：${both(kind.after)}。`, `First there must be: ${both(kind.after)}.`) } : {})}
      />
      <div class="pair">
        <Choice of={form} name="year" label={say('學年度', 'School year')} choices={[1, 0, -1, -2].map((ahead) => [String(me.year + ahead), schoolYear(me.year + ahead)] as const)} />
        <Choice of={form} name="semester" label={say('學期', 'Semester')} choices={[['1', say('第 1 學期', '1')], ['2', say('第 2 學期', '2')]]} />
      </div>
      {kind && <Template of={kind} />}
      <Field name="file" label={say('3　填好的檔案', '3. The file')} hint={say('Excel（.xlsx）或 CSV，10 MB 以內。', 'Excel (.xlsx) or CSV, up to 10 MB.')} error={form.errors.value['file']}>
        {(ties) => (
          <>
            <input {...ties} type="file" accept=".xlsx,.csv" onChange={({ currentTarget }) => (picked.value = currentTarget.files?.[0])} />
            {picked.value && (
              <p class="hint">
                {picked.value.name}　{size(picked.value.size)}
              </p>
            )}
          </>
        )}
      </Field>
      <p class="hint">{say('上傳後只是檢查，確認預覽才會寫入。', 'Sending it only has it checked; it is written once you have seen what would change.')}</p>
    </Form>
  );
}

function Template({ of: { code, name } }: { of: ImportKind }) {
  const bring = (format: 'xlsx' | 'csv') => async () => save(await file(`/imports/templates/${code}?format=${format}`), `${name[0]}.${format}`);
  return (
    <div class="field" role="group" aria-labelledby="template">
      <b id="template">{say('2　範本', '2. The template')}</b>
      <p class="hint">
        {say(
          '校務系統匯出的檔案可以直接用，欄位名稱認得就好；沒有才需要範本。',
          'A file from your own system will do as it is if its headers are known; the template is for when there is none.',
        )}
      </p>
      <div class="buttons">
        <Act quiet act={bring('xlsx')}>
          {say('下載 Excel 範本', 'Template for Excel')}
        </Act>
        <Act quiet act={bring('csv')}>
          {say('下載 CSV 範本', 'Template as CSV')}
        </Act>
      </div>
    </div>
  );
}
