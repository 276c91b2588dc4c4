import { useSignal } from '@preact/signals';
import type { Loading } from '../../api/load';
import { useForm } from '../../form/form';
import { Busy, Form } from '../../form/view';
import { time } from '../../text/dates';
import { pieces as count } from '../../text/numbers';
import { lines, say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Trouble } from '../../ui/loaded';
import { Banner, Nothing, tell } from '../../ui/page';
import { type Left, decideAll } from './deciding';
import { showing } from './index';
import { type Piece, type QueuePage, type Wanted, course, opened, whose, without } from './queue';
import { Reason } from './reason';
import { type Given, faultOf, reasonOf } from './reasons';
import { More, Pieces } from './table';

/** What waits: a piece by piece, or many at once. */
export function Waiting({ page, queue, of }: { page: QueuePage; queue: Loading<QueuePage>; of: Wanted }) {
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const asks = useSignal<'certify' | 'return' | undefined>(undefined);
  const left = useSignal<readonly Left[]>([]);
  const many = page.pieces.filter(({ pieceId }) => ticked.value.has(pieceId));
  const [first] = page.pieces;

  async function decide(reason?: string): Promise<void> {
    left.value = await decideAll(many, reason);
    asks.value = undefined;
    const kept = new Set(left.value.map(({ piece }) => piece.pieceId));
    const done = many.filter(({ pieceId }) => !kept.has(pieceId));
    queue.put(without(page, new Set(done.map(({ pieceId }) => pieceId))));
    ticked.value = kept;
    tell(reason === undefined ? say(`已通過 ${count(done.length)}。`, `${count(done.length)} certified.`) : say(`已退回 ${count(done.length)}。`, `${count(done.length)} returned.`));
  }

  if (first === undefined) {
    return (
      <Nothing>
        {of.section === undefined && of.words === undefined
          ? say('目前沒有待認證的成果。', 'Nothing waits for certification.')
          : say('沒有符合條件的成果；可以改選「全部」。', 'Nothing of that kind waits. Choose “All” to see the rest.')}
      </Nothing>
    );
  }
  return (
    <>
      {left.value.length > 0 && <NotDone of={left.value} />}
      <div class="buttons">
        <a class="button" href={showing(first.pieceId)}>
          {say('從第一件開始', 'Start with the first')}
        </a>
        {many.length > 0 && (
          <>
            <button type="button" class="quiet" onClick={() => (asks.value = 'certify')}>
              {say(`通過所選 ${count(many.length)}`, `Certify ${count(many.length)}`)}
            </button>
            <button type="button" class="quiet" onClick={() => (asks.value = 'return')}>
              {say(`退回所選 ${count(many.length)}`, `Return ${count(many.length)}`)}
            </button>
          </>
        )}
      </div>
      <Pieces caption={say('待認證的課程學習成果，最早送出的在前', 'Pieces that wait, oldest first')} of={page.pieces} ticked={ticked} />
      <More of={of} queue={queue} page={page} />
      <Dialog title={say(`通過 ${count(many.length)}？`, `Certify ${count(many.length)}?`)} open={asks.value === 'certify'} close={() => (asks.value = undefined)}>
        <CertifyMany many={many} decide={decide} />
      </Dialog>
      <Dialog title={say(`退回 ${count(many.length)}？`, `Return ${count(many.length)}?`)} open={asks.value === 'return'} close={() => (asks.value = undefined)}>
        <ReturnMany decide={decide} />
      </Dialog>
    </>
  );
}

function CertifyMany({ many, decide }: { many: readonly Piece[]; decide: () => Promise<void> }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  const unseen = many.filter(({ pieceId }) => !opened.value.has(pieceId)).length;
  async function certify(): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    await decide().catch((error: unknown) => (trouble.value = error));
    busy.value = false;
  }
  return (
    <>
      <p>{say('您確認這些成果是學生本人的作品，並且和這門課有關。', "You confirm that these are the students' own and of this course.")}</p>
      {unseen > 0 && <Banner kind="warn">{say(`其中 ${count(unseen)}您還沒有打開過。`, `You have not opened ${count(unseen)} of them.`)}</Banner>}
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Busy busy={busy.value} onClick={() => void certify()}>
        {say('通過', 'Certify')}
      </Busy>
    </>
  );
}

function ReturnMany({ decide }: { decide: (reason: string) => Promise<void> }) {
  const form = useForm<Given>({ start: { ticked: [], words: '' }, check: faultOf, send: (given) => decide(reasonOf(given)) });
  return (
    <Form of={form} submit={say('退回', 'Return')}>
      <p>{say('每一件都會寫上同樣的原因。', 'Each is returned for the same reason.')}</p>
      <Reason of={form} />
    </Form>
  );
}

function NotDone({ of }: { of: readonly Left[] }) {
  return (
    <div class="banner bad" role="alert">
      <h2>{say(`有 ${count(of.length)}沒有完成`, `${count(of.length)} could not be decided`)}</h2>
      <ul>
        {of.map(({ piece, detail }) => (
          <li key={piece.pieceId}>
            {whose(piece)}，{course(piece)}
            {piece.sentAt === undefined ? '' : `（${time(piece.sentAt)}）`}：{lines(detail)}
          </li>
        ))}
      </ul>
    </div>
  );
}
