import { useEffect } from 'preact/hooks';
import { type Of, answer, api } from '../api/client';
import { useLoad } from '../api/load';
import { size } from '../text/numbers';
import { say } from '../text/say';
import { Loaded } from './loaded';

type File = Of<'File'>;

/** Whose files they are: of an outcome or of an achievement. */
export type Holder = { outcome: string } | { achievement: string };

/** A file that can be shown: for documents what is in it, since the store gives it to be saved and not to be shown. */
interface Fetched {
  url: string;
  shown: string;
}

/** So many are kept, so that going back and forth asks for nothing again. */
const KEPT = 8;
const kept = new Map<string, Promise<Fetched>>();

function fetched(of: Holder, file: File): Promise<Fetched> {
  const name = `${'outcome' in of ? of.outcome : of.achievement} ${file.part} ${file.sha256}`;
  const before = kept.get(name);
  if (before) return before;
  const asked = ask(of, file);
  kept.set(name, asked);
  asked.catch(() => kept.delete(name));
  for (const [oldest, content] of kept) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
    content.then(({ shown }) => URL.revokeObjectURL(shown), () => undefined);
  }
  return asked;
}

async function ask(of: Holder, { part, type }: File): Promise<Fetched> {
  const { url } = await ('outcome' in of
    ? answer(api.GET('/outcomes/{pieceId}/files/{part}', { params: { path: { pieceId: of.outcome, part } } }))
    : answer(api.GET('/achievements/{achievementId}/files/{part}', { params: { path: { achievementId: of.achievement, part } } })));
  if (type !== 'application/pdf') return { url, shown: url };
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The file answered ${response.status}`);
  return { url, shown: URL.createObjectURL(new Blob([await response.blob()], { type })) };
}

/** Has the documents of what comes next at hand, so that nobody waits for them. */
export function prepare(of: Holder, files: readonly File[]): void {
  for (const file of files) if (file.verified && file.type === 'application/pdf') fetched(of, file).catch(() => undefined);
}

/** Files as the browser shows them: documents and pictures in their place, recordings with a player. */
export function Viewer({ of, files }: { of: Holder; files: readonly File[] }) {
  return (
    <div class="viewer">
      {files.map((file) => (
        <One key={file.sha256 + file.part} of={of} file={file} />
      ))}
    </div>
  );
}

function One({ of, file }: { of: Holder; file: File }) {
  const content = useLoad(() => fetched(of, file), [file.sha256]);
  // What is kept of a link ends after a quarter of an hour; then it is asked for again.
  useEffect(() => {
    const ends = setTimeout(() => kept.clear(), 14 * 60_000);
    return () => clearTimeout(ends);
  }, []);
  return (
    <figure>
      <Loaded of={content}>
        {({ url, shown }) => (
          <>
            <Content file={file} shown={shown} />
            <figcaption>
              <a href={shown} target="_blank" rel="noreferrer">
                {say('在新分頁開啟', 'Open in a new tab')}
              </a>
              <a href={url} target="_blank" rel="noreferrer">
                {say('下載', 'Download')}
              </a>
              <span class="quiet">
                {file.name}（{size(file.bytes)}）
              </span>
            </figcaption>
          </>
        )}
      </Loaded>
    </figure>
  );
}

function Content({ file: { name, type }, shown }: { file: File; shown: string }) {
  switch (type) {
    case 'image/jpeg':
    case 'image/png':
      return <img src={shown} alt={say(`學生上傳的圖片：${name}`, `Picture: ${name}`)} />;
    case 'video/mp4':
      // What students record has no captions; the description beside it says what it is.
      return <video src={shown} controls preload="metadata" aria-label={name} />;
    case 'audio/mpeg':
      return <audio src={shown} controls preload="metadata" aria-label={name} />;
    case 'application/pdf':
      return navigator.pdfViewerEnabled ? (
        <iframe src={`${shown}#navpanes=0&view=FitH`} title={say(`學生上傳的文件：${name}`, `Document: ${name}`)} />
      ) : (
        <p class="nothing">
          {say('這個瀏覽器不能在頁面裡顯示 PDF，請按「在新分頁開啟」。', 'This browser shows no PDF within a page. Open it in a new tab.')}
        </p>
      );
  }
}
