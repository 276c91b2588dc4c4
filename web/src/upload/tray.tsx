import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Turn } from '../photos/draw';
import { say } from '../text/say';
import type { Photo, PickedFiles } from './picked';

/** Photos in the order of their pages: turned, moved and taken away by buttons, so that a keyboard can do it too. */
export function Tray({ of: picked }: { of: PickedFiles }) {
  const { photos } = picked.of.value;
  const list = useRef<HTMLOListElement>(null);

  function put(next: readonly Photo[], focus?: string): void {
    picked.set({ photos: next });
    // What was moved keeps the focus, wherever it is now.
    if (focus !== undefined) setTimeout(() => list.current?.querySelector<HTMLElement>(`[data-at="${focus}"]`)?.focus());
  }

  function move(at: number, by: 1 | -1): void {
    const next = [...photos];
    const [photo] = next.splice(at, 1);
    if (photo === undefined) return;
    next.splice(at + by, 0, photo);
    put(next, `${photo.key} ${by}`);
  }

  return (
    <ol class="tray" ref={list} aria-label={say('頁面順序', 'Pages in their order')}>
      {photos.map((photo, at) => {
        const page = say(`第 ${at + 1} 頁`, `Page ${at + 1}`);
        return (
          <li key={photo.key}>
            <Small of={photo} alt={`${page}：${photo.name}`} />
            <b>{page}</b>
            <div>
              <Do words="←" says={say(`${page}往前移`, `Move ${page} forward`)} at={`${photo.key} -1`} off={at === 0} run={() => move(at, -1)} />
              <Do words="→" says={say(`${page}往後移`, `Move ${page} back`)} at={`${photo.key} 1`} off={at === photos.length - 1} run={() => move(at, 1)} />
              <Do
                words={say('轉', 'Turn')}
                says={say(`${page}轉 90 度`, `Turn ${page} by 90°`)}
                run={() => put(photos.map((one) => (one === photo ? { ...one, turn: ((one.turn + 1) % 4) as Turn } : one)))}
              />
              <Do words={say('刪', 'Remove')} says={say(`刪除${page}`, `Remove ${page}`)} run={() => put(photos.filter((one) => one !== photo))} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Do(props: { words: string; says: string; run: () => void; off?: boolean; at?: string }) {
  const { words, says, run, off = false, at } = props;
  return (
    <button type="button" class="quiet" aria-label={says} aria-disabled={off} data-at={at} onClick={() => off || run()}>
      {words}
    </button>
  );
}

function Small({ of: { small, turn }, alt }: { of: Photo; alt: string }) {
  const address = useMemo(() => URL.createObjectURL(small), [small]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <span class={`small turn${turn}`}>
      <img src={address} alt={alt} />
    </span>
  );
}
