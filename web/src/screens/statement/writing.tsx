import { useRef } from 'preact/hooks';
import { answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Text } from '../../form/fields';
import { useForm } from '../../form/form';
import { Busy, Form } from '../../form/view';
import { both, say } from '../../text/say';
import { Banner, tell } from '../../ui/page';
import { PARTS, type Statement, type Written, same, sent, written } from './parts';

/** Writes, saves and hands in. What is typed is kept in this browser until it is saved; each saving is a version. */
export function Writing({ of: statement, in: loading }: { of: Statement; in: Loading<Statement> }) {
  const latest = useRef(statement);
  const handsIn = useRef(false);

  function now(saved: Statement): Statement {
    latest.current = saved;
    return saved;
  }

  const form = useForm<Written>({
    start: written(statement.text),
    check: (values) =>
      Object.fromEntries(
        PARTS.filter(([part, , most]) => values[part].length > most).map(([part, words]) => [
          part,
          say(`「${words[0]}」太長了。`, `${words[1]}: too long.`),
        ]),
      ),
    send: async (values) => {
      const { version, text } = latest.current;
      if (version === 0 || !same(values, written(text))) {
        loading.put(now(await answer(api.PUT('/statement', { body: { version, ...sent(values) } }))));
      }
      if (handsIn.current) {
        loading.put(now(await answer(api.POST('/statement/hand-in', { body: { version: latest.current.version } }))));
      }
      tell(handsIn.current ? say('已繳交。導師與輔導處檢核前，還可以取回修改。', 'Handed in. You can take it back until it is checked.') : say('已儲存，還沒有繳交。', 'Saved, and not handed in yet.'));
    },
    draft: 'statement',
    theirs: async () => written(now(await answer(api.GET('/statement'))).text),
  });
  const unsaved = !same(form.values.value, written(latest.current.text));

  function saveOnly(): void {
    handsIn.current = false;
    void form.submit();
  }

  return (
    <div onSubmitCapture={() => (handsIn.current = true)}>
      <Form
        of={form}
        submit={say('儲存並繳交', 'Save and hand in')}
        beside={
          <Busy quiet busy={form.busy.value} onClick={saveOnly}>
            {say('儲存草稿', 'Save the draft')}
          </Busy>
        }
      >
        {unsaved && (
          <Banner kind="note">
            {say('有還沒儲存的內容，先留在這個瀏覽器裡。', 'Some of this is not saved yet; it is kept in this browser.')}{' '}
            <button type="button" class="link" onClick={() => form.replace(written(latest.current.text))}>
              {say('改回已儲存的內容', 'Go back to what is saved')}
            </button>
          </Banner>
        )}
        <p class="hint">{say('繳交前：前四項都要填，自傳與學習計畫至少填一項。', 'Before handing in: the first four, and an autobiography or a study plan.')}</p>
        {PARTS.map(([part, words, most, lines]) => (
          <Text key={part} of={form} name={part} label={both(words)} lines={lines} most={most} />
        ))}
      </Form>
    </div>
  );
}
