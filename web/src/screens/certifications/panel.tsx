import { useSignal } from '@preact/signals';
import { useForm } from '../../form/form';
import { Busy, Form } from '../../form/view';
import { go } from '../../route/router';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Trouble } from '../../ui/loaded';
import { Banner, Facts } from '../../ui/page';
import { History } from './history';
import { decide } from './deciding';
import { showing } from './index';
import { keysOn, setKeys, useKeys } from './keys';
import { type Piece, course, whose } from './queue';
import { Reason } from './reason';
import { type Given, faultOf, reasonOf } from './reasons';

interface Props {
  piece: Piece;
  before: Piece | undefined;
  after: Piece | undefined;
  decided: (piece: Piece, words: string) => void;
}

/** What a piece is, and the decision on it, with keys for whoever has many. */
export function Panel({ piece, before, after, decided }: Props) {
  return (
    <>
      <Facts
        of={[
          [say('課程', 'Course'), course(piece)],
          [say('簡述', 'Description'), piece.description],
          ...(piece.sentAt === undefined ? [] : [[say('送出認證', 'Sent'), time(piece.sentAt)] as const]),
        ]}
      />
      {piece.state === 'sent' ? <Choose piece={piece} before={before} after={after} decided={decided} /> : <WasDecided piece={piece} />}
      <History key={piece.pieceId} of={piece.pieceId} />
    </>
  );
}

function WasDecided({ piece: { certified, returned } }: { piece: Piece }) {
  if (returned) {
    return (
      <Banner kind="warn">
        <p>{say(`${time(returned.at)} 由 ${returned.by} 退回`, `Returned by ${returned.by}, ${time(returned.at)}`)}</p>
        <p class="words">{returned.reason}</p>
      </Banner>
    );
  }
  return <Banner kind="done">{certified && say(`${time(certified.at)} 由 ${certified.by} 通過認證`, `Certified by ${certified.by}, ${time(certified.at)}`)}</Banner>;
}

function Choose({ piece, before, after, decided }: Props) {
  const returning = useSignal(false);
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function certify(): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    trouble.value = undefined;
    try {
      await decide(piece);
      decided(piece, say(`已通過 ${whose(piece)}。`, `Certified: ${whose(piece)}.`));
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  useKeys({
    KeyA: () => void certify(),
    KeyR: () => (returning.value = true),
    KeyN: () => after && go(showing(after.pieceId)),
    KeyP: () => before && go(showing(before.pieceId)),
  });
  return (
    <>
      <p>{say('是學生本人的作品，並且和這門課有關嗎？', "Is it the student's own, and of this course?")}</p>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <div class="buttons">
        <Busy busy={busy.value} onClick={() => void certify()}>
          {say('通過，看下一件', 'Certify, and go on')}
        </Busy>
        <button type="button" class="quiet" aria-expanded={returning.value} onClick={() => (returning.value = !returning.value)}>
          {say('退回…', 'Return…')}
        </button>
      </div>
      {returning.value && <Return piece={piece} decided={decided} />}
      <label class="tick">
        <input type="checkbox" checked={keysOn.value} onChange={({ currentTarget }) => setKeys(currentTarget.checked)} />
        {say('用鍵盤決定', 'Decide by keys')}
      </label>
      {keysOn.value && (
        <p class="hint">
          <kbd>A</kbd> {say('通過', 'certify')}　<kbd>R</kbd> {say('退回', 'return')}　<kbd>N</kbd> {say('下一件', 'next')}　<kbd>P</kbd> {say('上一件', 'previous')}
        </p>
      )}
    </>
  );
}

function Return({ piece, decided }: Pick<Props, 'piece' | 'decided'>) {
  const form = useForm<Given>({
    start: { ticked: [], words: '' },
    check: faultOf,
    send: async (given) => {
      await decide(piece, reasonOf(given));
      decided(piece, say(`已退回 ${whose(piece)}。`, `Returned: ${whose(piece)}.`));
    },
    draft: `return ${piece.pieceId}`,
  });
  return (
    <Form of={form} submit={say('退回，看下一件', 'Return, and go on')}>
      <Reason of={form} />
    </Form>
  );
}
