import { useSignal } from '@preact/signals';
import { unread } from '../api/load';
import { online } from '../api/online';
import { signOut } from '../signin/session';
import { allKept } from '../store/browser';
import { pieces } from '../text/numbers';
import { language, say, speak } from '../text/say';
import { Dialog } from '../ui/dialog';
import { Banner } from '../ui/page';
import type { Me } from './me';
import { MenuButton } from './menu';

/** The first thing on every screen: where this is, who is signed in, what they were told, and the way out. */
export function Header({ me }: { me: Me | undefined }) {
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}>
        {say('跳到主要內容', 'Skip to the content')}
      </a>
      <header>
        {me && <MenuButton />}
        <a href="/" class="name">
          {say('學習歷程檔案', 'Portfolio')}
        </a>
        <div class="tools">
          {me && (
            <a href="/notices" class="bell">
              {say('通知', 'Notices')}
              {unread.value > 0 && (
                <span class="count" aria-label={say(`${unread.value} 則未讀`, `${unread.value} unread`)}>
                  {unread.value > 98 ? '99+' : unread.value}
                </span>
              )}
            </a>
          )}
          <LanguageSwitch />
          {me && (
            <>
              <span class="who">{me.name}</span>
              <Leave />
            </>
          )}
        </div>
      </header>
      <div role="status">
        {!online.value && (
          <Banner kind="warn">
            {say('目前沒有網路。您填的內容會留在這裡，網路恢復後再送出。', 'You are offline. What you type stays here until you are back.')}
          </Banner>
        )}
      </div>
    </>
  );
}

/** Signs out; what is still to be uploaded would go with it, so that is asked first. */
function Leave() {
  const waiting = useSignal(0);
  async function leave(): Promise<void> {
    waiting.value = (await allKept('uploads').catch(() => [])).length;
    if (waiting.value === 0) await signOut();
  }
  return (
    <>
      <button type="button" class="quiet" onClick={() => void leave()}>
        {say('登出', 'Sign out')}
      </button>
      <Dialog title={say('還有檔案沒有上傳完', 'Files are still on their way')} open={waiting.value > 0} close={() => (waiting.value = 0)}>
        <p>
          {say(
            `${pieces(waiting.value)}還沒有上傳完。登出會清除這個瀏覽器保存的內容，這些檔案要重新選擇。`,
            `${pieces(waiting.value)} not uploaded yet. Signing out empties what this browser keeps, so the files would have to be chosen again.`,
          )}
        </p>
        <div class="buttons">
          <button type="button" onClick={() => (waiting.value = 0)}>
            {say('先不登出', 'Stay')}
          </button>
          <button type="button" class="quiet" onClick={() => void signOut()}>
            {say('仍要登出', 'Sign out all the same')}
          </button>
        </div>
      </Dialog>
    </>
  );
}

/** Names the other language in itself. */
export function LanguageSwitch() {
  const other = language.value === 'en' ? 'zh' : 'en';
  return (
    <button
      type="button"
      class="quiet"
      lang={other === 'en' ? 'en' : 'zh-Hant-TW'}
      aria-label={other === 'en' ? 'EN: in English' : '中文：以中文顯示'}
      onClick={() => speak(other)}
    >
      {other === 'en' ? 'EN' : '中文'}
    </button>
  );
}
