import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { answer, api } from '../api/client';
import { unread } from '../api/load';
import { Refused } from '../api/problem';
import { at } from '../route/router';
import { find } from './outlet';
import { doors } from '../screens';
import { asksWhetherThere, stillThere, watchIdleness } from '../signin/idle';
import { signOut } from '../signin/session';
import { belongTo } from '../store/browser';
import { both, language, languageTag, say } from '../text/say';
import { Dialog } from '../ui/dialog';
import { Trouble, Waiting } from '../ui/loaded';
import { Title } from '../ui/page';
import { Boundary } from './boundary';
import { Header } from './header';
import { has, me } from './me';
import { Menu } from './menu';
import { Outlet, isDoor } from './outlet';

const refused = signal<unknown>(undefined);

/** Asks who is there, while the screen is already on its way; what they were told is counted when it is shown. */
async function open(): Promise<void> {
  refused.value = undefined;
  void find(at.value.path)?.screen.load();
  try {
    const who = await answer(api.GET('/me'));
    await belongTo(who.person);
    me.value = who;
    // What was on its way when the page was left goes on.
    if (has(who, 'STUDENT')) void import('../upload/queue').then(({ resume }) => resume());
  } catch (error) {
    refused.value = error;
    return;
  }
  if (at.value.path !== '/notices') {
    const page = await answer(api.GET('/me/notices', { params: { query: { limit: 1 } } })).catch(() => undefined);
    unread.value = page?.unread ?? 0;
  }
}

/** All of a page for whoever is signed in. */
export function Shell() {
  useEffect(() => {
    void open();
    watchIdleness();
  }, []);
  useEffect(() => void (document.documentElement.lang = languageTag.value), [language.value]);
  const who = me.value;
  return (
    <>
      <Header me={who} />
      <div class="page">
        {who && <Menu me={who} />}
        <main id="main" tabIndex={-1}>
          <Boundary key={at.value.path}>
            {who || (refused.value !== undefined && isDoor(at.value.path)) ? <Outlet me={who} /> : <NotIn />}
          </Boundary>
        </main>
      </div>
      <StillThere />
    </>
  );
}

/** Nobody is known yet; or the school's roster does not know who this is. */
function NotIn() {
  const error = refused.value;
  if (error === undefined) return <Waiting />;
  const unknown = error instanceof Refused && error.status === 403;
  return (
    <>
      <Title>{unknown ? say('還不能使用平臺', 'Not open to you yet') : say('目前無法使用', 'Not available right now')}</Title>
      <Trouble with={error} again={() => void open()} />
      <div class="buttons">
        {unknown &&
          doors.map((door) => (
            <a key={door.path} class="button" href={door.path}>
              {both(door.title)}
            </a>
          ))}
        <button type="button" class="quiet" onClick={() => void signOut()}>
          {say('登出，換一個帳號', 'Sign out and use another account')}
        </button>
      </div>
    </>
  );
}

function StillThere() {
  return (
    <Dialog title={say('您還在嗎？', 'Are you still there?')} open={asksWhetherThere.value} close={stillThere}>
      <p>
        {say(
          '很久沒有動作，為了保護個人資料，再兩分鐘就會自動登出。',
          'Nothing has happened for a while. To protect personal data you will be signed out in two minutes.',
        )}
      </p>
      <button type="button" onClick={stillThere}>
        {say('繼續使用', 'Go on')}
      </button>
    </Dialog>
  );
}
