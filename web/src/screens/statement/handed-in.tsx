import { useSignal } from '@preact/signals';
import { answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Busy } from '../../form/view';
import { both, say } from '../../text/say';
import { Trouble } from '../../ui/loaded';
import { tell } from '../../ui/page';
import { PARTS, type Statement, type Text } from './parts';

/** What was handed in; until somebody has checked it, it can be taken back. */
export function HandedIn({ of: statement, in: loading }: { of: Statement; in: Loading<Statement> }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function takeBack(): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    try {
      loading.put(await answer(api.POST('/statement/take-back')));
      tell(say('已取回，可以修改；改好請再繳交一次。', 'Taken back. Hand it in again when you have changed it.'));
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  return (
    <>
      <Reading of={statement.text} />
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      {statement.state === 'handedIn' ? (
        <p>
          <Busy quiet busy={busy.value} onClick={() => void takeBack()}>
            {say('取回修改', 'Take it back to change it')}
          </Busy>
        </p>
      ) : (
        <p class="quiet">{say('要修改內容，請洽導師或輔導處退回。', 'To change it, ask the homeroom teacher or the counselling office to return it.')}</p>
      )}
    </>
  );
}

/** A text to read. */
export function Reading({ of: text }: { of: Text }) {
  return (
    <>
      {PARTS.filter(([part]) => text[part]).map(([part, words]) => (
        <section key={part}>
          <h2>{both(words)}</h2>
          <p class="words">{text[part]}</p>
        </section>
      ))}
    </>
  );
}
