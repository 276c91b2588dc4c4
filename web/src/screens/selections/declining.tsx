import { useSignal } from '@preact/signals';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Banner } from '../../ui/page';
import type { Choice } from './choice';

/** 本學年不提交: handing in is voluntary, so that nothing is handed in is a choice too, and can be taken back. */
export function Declining({ what, choice }: { what: string; choice: Choice }) {
  const asks = useSignal(false);
  const { ids, declined } = choice.wish.value;
  const close = () => (asks.value = false);
  if (declined) {
    return (
      <Banner kind="warn">
        <p class="loud">{say('本學年不提交', 'Nothing this year')}</p>
        <p>
          {say(
            `您已表示本學年不提交${what}。期間內可以改變主意。`,
            `You have said that nothing is to be handed in this year (${what}). You can change your mind while this is open.`,
          )}
        </p>
        <button type="button" onClick={() => choice.decline(false)}>
          {say('我要提交', 'Hand something in after all')}
        </button>
      </Banner>
    );
  }
  return (
    <>
      <h2>{say('不想提交？', 'Rather not?')}</h2>
      <p>
        {say(
          '提交與否由您自己決定。不提交也請表示一次，這件事就算完成，不會再提醒您。',
          'Handing in is voluntary. If you would rather not, say so once, and you will not be reminded any more.',
        )}
      </p>
      <button type="button" class="quiet" onClick={() => (asks.value = true)}>
        {say('本學年不提交', 'Hand in nothing this year')}
      </button>
      <Dialog title={say(`本學年不提交${what}？`, `Hand in nothing this year (${what})?`)} open={asks.value} close={close}>
        <p>
          {ids.size > 0
            ? say(`已勾選的 ${ids.size} 件都會取消。`, `What is chosen (${ids.size}) will not be handed in.`)
            : say('學校不會把您的資料提交到中央資料庫。', 'The school will hand in nothing of yours to the national database.')}{' '}
          {say('升學時中央資料庫就沒有這些資料可以使用。', 'None of it can then be used from there when you apply to a university.')}
        </p>
        <div class="buttons">
          <button type="button" onClick={() => (close(), choice.decline(true))}>
            {say('本學年不提交', 'Hand in nothing')}
          </button>
          <button type="button" class="quiet" onClick={close}>
            {say('回去勾選', 'Go back')}
          </button>
        </div>
      </Dialog>
    </>
  );
}
