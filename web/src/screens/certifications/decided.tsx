import { useSignal } from '@preact/signals';
import type { Loading } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Nothing, Tag, tell } from '../../ui/page';
import { type Column, Table } from '../../ui/table';
import { undo } from './deciding';
import { showing } from './index';
import { type Piece, type QueuePage, type Wanted, course, whose, without } from './queue';
import { More } from './table';

/** What was decided, the latest first; one's own decision can be taken back while certification is open. */
export function Decided({ page, queue, of }: { page: QueuePage; queue: Loading<QueuePage>; of: Wanted }) {
  const asks = useSignal<Piece | undefined>(undefined);
  const columns: Column<Piece>[] = [
    { head: say('學生', 'Student'), cell: (piece) => <a href={showing(piece.pieceId)}>{whose(piece)}</a> },
    { head: say('課程', 'Course'), cell: course, sort: course },
    {
      head: say('決定', 'Decision'),
      cell: ({ returned }) => (returned ? <Tag kind="warn">{say('已退回', 'Returned')}</Tag> : <Tag kind="done">{say('已通過', 'Certified')}</Tag>),
      sort: ({ state }) => state,
    },
    { head: say('原因', 'Reason'), cell: ({ returned }) => <span class="words">{returned?.reason ?? ''}</span> },
    { head: say('時間與教師', 'When and by whom'), cell: when },
    {
      head: say('撤回', 'Take back'),
      cell: (piece) =>
        piece.state === 'certified' || piece.state === 'returned' ? (
          <button type="button" class="quiet" aria-label={say(`撤回 ${whose(piece)} ${course(piece)}`, `Take back ${whose(piece)}, ${course(piece)}`)} onClick={() => (asks.value = piece)}>
            {say('撤回', 'Take back')}
          </button>
        ) : (
          <span class="quiet">{say(piece.stateName, piece.state === 'submitted' ? 'Handed in' : 'Chosen')}</span>
        ),
    },
  ];
  if (page.pieces.length === 0) return <Nothing>{say('還沒有決定過的成果。', 'Nothing was decided yet.')}</Nothing>;
  return (
    <>
      <Table
        caption={say('已決定的課程學習成果，最近的在前', 'Decided pieces, the latest first')}
        rows={page.pieces}
        columns={columns}
        id={({ pieceId }) => pieceId}
        nothing={say('還沒有決定過的成果。', 'Nothing was decided yet.')}
      />
      <More of={of} queue={queue} page={page} />
      <Dialog title={say('撤回這個決定？', 'Take this decision back?')} open={asks.value !== undefined} close={() => (asks.value = undefined)}>
        {asks.value && (
          <Undo
            piece={asks.value}
            done={(piece) => {
              asks.value = undefined;
              queue.put(without(page, new Set([piece.pieceId])));
              tell(say(`已撤回，${whose(piece)} 的成果回到待認證。`, `Taken back; ${whose(piece)} waits again.`));
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function when({ certified, returned }: Piece) {
  const decided = certified ?? returned;
  return decided && `${time(decided.at)} ${decided.by}`;
}

function Undo({ piece, done }: { piece: Piece; done: (piece: Piece) => void }) {
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => ({ reason: needed(reason, say('理由', 'a reason')) }),
    send: async ({ reason }) => {
      await undo(piece, reason.trim());
      done(piece);
    },
  });
  return (
    <Form of={form} submit={say('撤回', 'Take back')}>
      <p>
        {whose(piece)}，{course(piece)}
      </p>
      <Text of={form} name="reason" label={say('理由', 'Why')} hint={say('例如：按錯了。會留在歷程，學生看得到。', 'Such as a slip. It stays in the history; the student reads it.')} most={200} />
    </Form>
  );
}
