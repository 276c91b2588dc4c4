import { type Signal, useSignal } from '@preact/signals';
import type { Loading } from '../../api/load';
import { Busy } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Trouble } from '../../ui/loaded';
import { showing } from './index';
import { type Piece, type QueuePage, type Wanted, course, more, opened, whose } from './queue';

/** Pieces that wait, with a box to tick each or all. */
export function Pieces({ caption, of, ticked }: { caption: string; of: readonly Piece[]; ticked: Signal<ReadonlySet<string>> }) {
  const all = of.every(({ pieceId }) => ticked.value.has(pieceId));
  function tick(id: string, on: boolean): void {
    const next = new Set(ticked.value);
    if (on) next.add(id);
    else next.delete(id);
    ticked.value = next;
  }
  return (
    <div class="table">
      <label class="tick">
        <input
          type="checkbox"
          checked={all}
          onChange={({ currentTarget }) => (ticked.value = new Set(currentTarget.checked ? of.map(({ pieceId }) => pieceId) : []))}
        />
        {say(`全選這裡列出的 ${of.length} 件`, `All ${of.length} that are listed`)}
      </label>
      <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('選', 'Choose')}</th>
              <th scope="col">{say('學生', 'Student')}</th>
              <th scope="col">{say('課程', 'Course')}</th>
              <th scope="col">{say('簡述', 'Description')}</th>
              <th scope="col">{say('送出', 'Sent')}</th>
            </tr>
          </thead>
          <tbody>
            {of.map((piece) => (
              <tr key={piece.pieceId}>
                <td data-head={say('選', 'Choose')}>
                  <input
                    type="checkbox"
                    aria-label={say(`選 ${whose(piece)} ${course(piece)}`, `Choose ${whose(piece)}, ${course(piece)}`)}
                    checked={ticked.value.has(piece.pieceId)}
                    onChange={({ currentTarget }) => tick(piece.pieceId, currentTarget.checked)}
                  />
                </td>
                <td data-head={say('學生', 'Student')}>
                  <a href={showing(piece.pieceId)}>{whose(piece)}</a>
                  {opened.value.has(piece.pieceId) && <span class="quiet"> {say('看過', 'seen')}</span>}
                </td>
                <td data-head={say('課程', 'Course')}>{course(piece)}</td>
                <td data-head={say('簡述', 'Description')}>{piece.description}</td>
                <td data-head={say('送出', 'Sent')}>{piece.sentAt !== undefined && time(piece.sentAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** Asks for the next page, where there is one. */
export function More({ of, queue, page }: { of: Wanted; queue: Loading<QueuePage>; page: QueuePage }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  if (page.next === undefined) return null;
  async function next(): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    await more(queue, of).catch((error: unknown) => (trouble.value = error));
    busy.value = false;
  }
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Busy quiet busy={busy.value} onClick={() => void next()}>
        {say('列出更多', 'More')}
      </Busy>
    </>
  );
}
