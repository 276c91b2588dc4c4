import { useEffect } from 'preact/hooks';
import { outside, programAround } from '../signin/inapp';
import { type Leaving, begin } from '../signin/session';
import { language, languageTag, say } from '../text/say';
import { Banner } from '../ui/page';
import { Header } from './header';

/** What whoever is not signed in sees: the way in, or that this is no browser in which to sign in. */
export function Entrance({ to, why }: { to: string; why?: Leaving | { refused: string } }) {
  useEffect(() => void (document.documentElement.lang = languageTag.value), [language.value]);
  const around = programAround();
  return (
    <>
      <Header me={undefined} />
      <div class="page">
        <main id="main" tabIndex={-1} class="entrance">
          <h1>{say('高級中等學校學習歷程檔案', 'Learning portfolio of senior high schools')}</h1>
          {typeof why === 'string' && <Banner kind="done">{farewell(why)}</Banner>}
          {typeof why === 'object' && (
            <Banner kind="bad">
              <p>{say('沒有登入成功。請再試一次；如果又發生，請洽資訊組。', 'You were not signed in. Try again, or ask the information office.')}</p>
              {why.refused !== '' && <p>{why.refused}</p>}
            </Banner>
          )}
          {around ? <Outside program={around} to={to} /> : <SignIn to={to} />}
        </main>
      </div>
    </>
  );
}

function farewell(how: Leaving): string {
  switch (how) {
    case 'asked':
      return say('已登出，這個瀏覽器不再保存您的資料。', 'You are signed out, and this browser keeps nothing of yours.');
    case 'away':
      return say(
        '很久沒有動作，已自動登出，這個瀏覽器不再保存您的資料。',
        'You were away, so you are signed out, and this browser keeps nothing of yours.',
      );
    case 'away on a phone':
      return say(
        '很久沒有動作，已自動登出。還沒送出的內容留在這支手機，重新登入就會繼續。',
        'You were away, so you are signed out. What was not sent yet waits on this phone until you sign in again.',
      );
  }
}

function SignIn({ to }: { to: string }) {
  return (
    <>
      <p>
        {say(
          '上傳課程學習成果與多元表現、送出認證、勾選提交，都在這裡。',
          'Upload your work, have it certified, and choose what is handed in.',
        )}
      </p>
      <button type="button" class="large" onClick={() => void begin(to)}>
        {say('登入', 'Sign in')}
      </button>
      <p class="hint">{say('學生與教師使用教育雲端帳號或學校給的帳號。', 'Use your education cloud account, or the one from your school.')}</p>
    </>
  );
}

function Outside({ program, to }: { program: string; to: string }) {
  const address = location.origin + to;
  return (
    <Banner kind="warn">
      <h2>{say(`請不要在 ${program} 裡面使用`, `Please don't use this inside ${program}`)}</h2>
      <p>
        {say(
          `${program} 內建的瀏覽器不能登入，也不能上傳檔案。`,
          `The browser inside ${program} can neither sign in nor upload files.`,
        )}
      </p>
      {program === 'LINE' ? (
        <p>
          <a href={outside(address)} target="_self">
            {say('用手機的瀏覽器開啟', "Open it in your phone's browser")}
          </a>
        </p>
      ) : (
        <p>
          {say(
            '請按右上角的「⋯」，選「用瀏覽器開啟」；或複製下面的網址，貼到 Safari 或 Chrome。',
            'Tap “⋯” at the top right and choose “Open in browser”, or copy this address into Safari or Chrome.',
          )}
        </p>
      )}
      <p>
        <code>{address}</code>
      </p>
      <button type="button" class="quiet" onClick={() => void navigator.clipboard?.writeText(address)}>
        {say('複製網址', 'Copy the address')}
      </button>
    </Banner>
  );
}
