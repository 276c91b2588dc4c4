import { unread } from '../api/load';
import { online } from '../api/online';
import { signOut } from '../signin/session';
import { language, say, speak } from '../text/say';
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
              <button type="button" class="quiet" onClick={() => void signOut()}>
                {say('登出', 'Sign out')}
              </button>
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
