import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../api/client';
import type { Kind } from '../upload/kinds';
import { lines, say } from '../text/say';
import { type ChangeLike, Changes } from '../ui/changes';
import { Files } from '../ui/files';
import { Trouble } from '../ui/loaded';
import { Banner } from '../ui/page';

/** The files of a piece; what is verified can be fetched. */
export function Content({ kind, id, files }: { kind: Kind; id: string; files: Of<'Files'> | undefined }) {
  const trouble = useSignal<unknown>(undefined);
  async function fetchIt(part: Of<'Part'>): Promise<void> {
    trouble.value = undefined;
    try {
      location.assign((await link(kind, id, part)).url);
    } catch (error) {
      trouble.value = error;
    }
  }
  if (files === undefined || files.length === 0) return null;
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Files
        of={files.map(({ name, bytes, part, verified }) => ({
          name,
          bytes,
          ...(verified
            ? { open: () => void fetchIt(part) }
            : { beside: <span class="quiet">{say('還沒送達或檢查中', 'not here yet, or being looked at')}</span> }),
        }))}
      />
    </>
  );
}

function link(kind: Kind, id: string, part: Of<'Part'>): Promise<Of<'DownloadLink'>> {
  if (kind === 'outcome') return answer(api.GET('/outcomes/{pieceId}/files/{part}', { params: { path: { pieceId: id, part } } }));
  return answer(api.GET('/achievements/{achievementId}/files/{part}', { params: { path: { achievementId: id, part } } }));
}

/** What its owner should know of a file before anybody else sees it, such as that it says where it was taken. */
export function FileNotices({ of: notices }: { of: Of<'Notices'> | undefined }) {
  if (notices === undefined || notices.length === 0) return null;
  return (
    <Banner kind="warn">
      <h2>{say('送出之前請先看', 'Read this before it is sent')}</h2>
      {notices.map(({ part, code, message }) => (
        <p key={part + code}>{lines(message)}</p>
      ))}
    </Banner>
  );
}

/** Why a file was refused, and what to do. */
export function WhyRefused({ of: refusal }: { of: { detail: string; at: string } | undefined }) {
  if (refusal === undefined) return null;
  return (
    <Banner kind="bad">
      <h2>{say('檔案沒有通過檢查', 'The file was refused')}</h2>
      <p>{lines(refusal.detail)}</p>
      <p>{say('請刪除這一件，再上傳正確的檔案。', 'Delete this one, and upload the right file.')}</p>
    </Banner>
  );
}

/** What has happened, the latest first. */
export function History({ of: history }: { of: readonly ChangeLike[] }) {
  return (
    <details>
      <summary>{say('歷程', 'What has happened')}</summary>
      <Changes of={history.toReversed()} />
    </details>
  );
}
