import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { at, go } from '../../route/router';
import { keep } from '../../store/browser';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing } from '../../ui/page';
import { Reading } from './handed-in';
import { type Text, written } from './parts';

/** Every text that was saved, newest first; each can be read, and brought back into the form. */
export function Versions() {
  const wanted = at.value.query.get('edition');
  return wanted === null ? <All /> : <One edition={wanted} />;
}

function All() {
  const list = useLoad(() => answer(api.GET('/statement/versions', { params: { query: { limit: 50 } } })), []);
  return (
    <Loaded of={list}>
      {({ versions }) =>
        versions.length === 0 ? (
          <Nothing>{say('還沒有儲存過。', 'Nothing has been saved yet.')}</Nothing>
        ) : (
          <ul class="rows">
            {versions.map(({ edition, savedAt, characters }) => (
              <li key={edition}>
                <a href={`/statement?view=versions&edition=${edition}`}>{say(`第 ${edition} 版`, `Version ${edition}`)}</a>
                <span>{say(`${characters} 字`, `${characters} characters`)}</span>
                <span class="quiet">{time(savedAt)}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function One({ edition }: { edition: string }) {
  const version = useLoad(() => answer(api.GET('/statement/versions/{edition}', { params: { path: { edition } } })), [edition]);
  async function bringBack(text: Text): Promise<void> {
    await keep('drafts', 'statement', written(text));
    go('/statement');
  }
  return (
    <>
      <p>
        <a href="/statement?view=versions">{say('所有版本', 'All versions')}</a>
      </p>
      <Loaded of={version}>
        {({ savedAt, text }) => (
          <>
            <p>
              {say(`第 ${edition} 版`, `Version ${edition}`)} <span class="quiet">{time(savedAt)}</span>
            </p>
            <button type="button" class="quiet" onClick={() => void bringBack(text)}>
              {say('把這一版放回編輯', 'Go on from this version')}
            </button>
            <Reading of={text} />
          </>
        )}
      </Loaded>
    </>
  );
}
