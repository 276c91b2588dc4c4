import { useSignal } from '@preact/signals';
import type { Of } from '../api/client';
import { Lost } from '../api/problem';
import { Act } from '../form/act';
import { size } from '../text/numbers';
import { lines, say } from '../text/say';
import { Trouble } from '../ui/loaded';
import { put } from '../upload/put';

type Attachment = Of<'Attachment'>;
type Announced = Of<'AnnouncedFile'>;

/** How the API is asked about the attachments of something. */
export interface Keeping {
  link: (attachmentId: string) => Promise<Of<'DownloadLink'>>;
  /** Left out where one may only read. */
  announce?: (files: Announced[]) => Promise<{ attachments: Attachment[] }>;
  remove?: (attachmentId: string) => Promise<unknown>;
  changed: () => Promise<void>;
}

const TYPES: Record<string, Announced['type']> = { pdf: 'application/pdf', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png' };

/** Files that belong to something: each opens by a link; whoever keeps them adds and removes. */
export function Attachments({ of, keep, label = say('附件', 'Attachments') }: { of: readonly Attachment[]; keep: Keeping; label?: string }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function during(work: () => Promise<void>): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    await work().catch((error: unknown) => (trouble.value = error));
    busy.value = false;
  }
  async function add(chosen: readonly File[]): Promise<void> {
    const { announce } = keep;
    if (!announce || chosen.length === 0) return;
    const files = await Promise.all(chosen.map(described));
    const { attachments } = await announce(files);
    for (const [index, file] of chosen.entries()) {
      const link = attachments.find(({ sha256, uploads }) => sha256 === files[index]?.sha256 && uploads)?.uploads?.[0];
      if (link && (await put(link, file, () => undefined)).is !== 'here') throw new Lost();
    }
    await keep.changed();
  }
  const { announce, remove } = keep;
  return (
    <div class="field">
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      {of.length > 0 && (
        <ul class="files">
          {of.map(({ attachmentId, name, bytes, state, refusal }) => (
            <li key={attachmentId}>
              {state === 'here' ? (
                <button type="button" class="link" onClick={() => void during(async () => location.assign((await keep.link(attachmentId)).url))}>
                  {name}
                </button>
              ) : (
                <span>{name}</span>
              )}
              <span class="quiet">{size(bytes)}</span>
              {state === 'awaited' && <span class="quiet">{say('檢查中，請稍後重新整理', 'Being checked; reload in a while')}</span>}
              {refusal && <span class="error">{lines(refusal.detail)}</span>}
              {remove && (
                <Act
                  quiet
                  act={async () => {
                    await remove(attachmentId);
                    await keep.changed();
                  }}
                >
                  {say(`移除 ${name}`, `Remove ${name}`)}
                </Act>
              )}
            </li>
          ))}
        </ul>
      )}
      {announce && (
        <label>
          {busy.value ? say('上傳中…', 'Sending…') : say(`新增${label}（PDF、JPG、PNG，最多 5 個）`, `Add to ${label} (PDF, JPG, PNG; five at most)`)}
          <input
            type="file"
            multiple
            accept=".pdf,.jpg,.jpeg,.png"
            onChange={({ currentTarget }) => {
              const chosen = [...(currentTarget.files ?? [])];
              currentTarget.value = '';
              void during(() => add(chosen));
            }}
          />
        </label>
      )}
    </div>
  );
}

async function described(file: File): Promise<Announced> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const type = TYPES[/\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? ''] ?? 'application/pdf';
  return { name: file.name, type, bytes: file.size, sha256 };
}
