import { useEffect, useRef } from 'preact/hooks';
import { answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { go } from '../../route/router';
import { pieces as count } from '../../text/numbers';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing, tell } from '../../ui/page';
import { Viewer, prepare } from '../../ui/viewer';
import { showing } from './index';
import { Panel } from './panel';
import { type Piece, type QueuePage, type Wanted, following, more, opened, whose, without } from './queue';

/** So few are left before the next page is asked for. */
const FEW = 10;

/** A piece beside the decision; after deciding the next one is there at once. */
export function Decide({ id, page, queue, of }: { id: string; page: QueuePage; queue: Loading<QueuePage>; of: Wanted }) {
  const at = page.pieces.findIndex(({ pieceId }) => pieceId === id);
  const listed = page.pieces[at];
  const next = page.pieces[at + 1];
  useEffect(() => {
    opened.value = new Set([...opened.value, id]);
    if (next) prepare({ outcome: next.pieceId }, next.files);
    if (page.next !== undefined && page.pieces.length - at < FEW) more(queue, of).catch(() => undefined);
  }, [id]);

  function decided(piece: Piece, words: string): void {
    const goOn = following(page.pieces, piece.pieceId);
    const left = without(page, new Set([piece.pieceId]));
    queue.put(left);
    if (goOn === undefined) {
      tell(say(`${words}這份清單都決定完了。`, `${words} All of this list is decided.`));
      return go(showing(undefined));
    }
    tell(say(`${words}還有 ${count(left.total ?? left.pieces.length)}。`, `${words} ${count(left.total ?? left.pieces.length)} to go.`));
    go(showing(goOn));
  }

  if (listed) return <Beside piece={listed} of={page.pieces} decided={decided} />;
  return <Elsewhere id={id} decided={decided} />;
}

/** A piece that is on no page that is there, such as one that a link names. */
function Elsewhere({ id, decided }: { id: string; decided: (piece: Piece, words: string) => void }) {
  const piece = useLoad(() => answer(api.GET('/outcomes/{pieceId}', { params: { path: { pieceId: id } } })), [id]);
  return (
    <>
      <p>
        <a href={showing(undefined)}>{say('回清單', 'Back to the list')}</a>
      </p>
      <Loaded of={piece}>
        {(found) => {
          const { history: _, ...shown } = found;
          return found.label ? (
            <Beside piece={shown} of={[shown]} decided={decided} />
          ) : (
            <Nothing>{say('這件成果已被學生取回。', 'Its student has taken it back.')}</Nothing>
          );
        }}
      </Loaded>
    </>
  );
}

function Beside({ piece, of, decided }: { piece: Piece; of: readonly Piece[]; decided: (piece: Piece, words: string) => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const at = of.indexOf(piece);
  // Whoever comes from the piece before, by keyboard or screen reader, is here now.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <nav class="pages" aria-label={say('前後的成果', 'Pieces before and after')}>
        <Step to={of[at - 1]}>{say('上一件', 'Previous')}</Step>
        <a href={showing(undefined)}>{say('回清單', 'Back to the list')}</a>
        <Step to={of[at + 1]}>{say('下一件', 'Next')}</Step>
      </nav>
      <div class="beside">
        <section aria-label={say('檔案', 'Files')}>
          <Viewer of={{ outcome: piece.pieceId }} files={piece.files} />
        </section>
        <section>
          <h2 ref={heading} tabIndex={-1}>
            {whose(piece)}
          </h2>
          <Panel piece={piece} before={of[at - 1]} after={of[at + 1]} decided={decided} />
        </section>
      </div>
    </>
  );
}

function Step({ to, children }: { to: Piece | undefined; children: string }) {
  return to ? (
    <a class="button quiet" href={showing(to.pieceId)} aria-label={`${children}：${whose(to)}`}>
      {children}
    </a>
  ) : (
    <span class="quiet">{children}</span>
  );
}
