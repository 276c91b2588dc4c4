import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import type { Loading } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Busy, Form } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Trouble } from '../../ui/loaded';
import { tell } from '../../ui/page';
import { type Case, CaseTag } from './words';

type Own = Loading<Of<'OwnReceipts'>>;

/** What was reported, and how far the school is with it. */
export function Cases({ of: cases, open, faults, in: page }: { of: readonly Case[]; open: boolean; faults: readonly Of<'ReceiptFault'>[]; in: Own }) {
  return (
    <>
      <h2>{say('已經回報的', 'What you have reported')}</h2>
      {cases.map((one) => (
        <section key={`${one.caseId} ${one.version}`}>
          <h3>{one.about}</h3>
          <p>
            <CaseTag of={one} /> {faults.find(({ code }) => code === one.fault)?.name ?? one.faultName}
            {one.state === 'waiting' && <span class="quiet"> {say(`學校最晚 ${time(one.due)} 以前查明`, `The school answers by ${time(one.due)}`)}</span>}
          </p>
          <ol class="turns">
            {one.steps.map(({ at, by, words }) => (
              <li key={at}>
                <span class="quiet">{`${by}　${time(at)}`}</span>
                <p class="words">{words}</p>
              </li>
            ))}
          </ol>
          {open && (one.state === 'waiting' || one.state === 'lookAgain') && <Going of={one} in={page} />}
        </section>
      ))}
    </>
  );
}

/** The student says it otherwise, asks again after an answer, or takes it back. */
function Going({ of: one, in: page }: { of: Case; in: Own }) {
  const opened = useSignal(false);
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  const again = one.state === 'lookAgain';
  async function withdraw(): Promise<void> {
    busy.value = true;
    try {
      const params = { path: { caseId: one.caseId } };
      await answer(api.POST('/me/receipt-reports/{caseId}/withdrawal', { params, body: { version: one.version } }));
      await page.reload();
      tell(say('已撤回這則回報。', 'Taken back.'));
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  return (
    <>
      {again && <p>{say('請再核對一次：同意就按上面的「確認」，不同意就再回報一次。', 'Please look again: confirm above if you agree, or report it once more.')}</p>}
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      {opened.value ? (
        <Changing of={one} in={page} />
      ) : (
        <div class="buttons">
          <button type="button" class="quiet" onClick={() => (opened.value = true)}>
            {again ? say('不同意，再回報一次', 'I do not agree: report it again') : say('改寫回報', 'Say it otherwise')}
          </button>
          <Busy quiet busy={busy.value} onClick={() => void withdraw()}>
            {say('撤回回報', 'Take it back')}
          </Busy>
        </div>
      )}
    </>
  );
}

function Changing({ of: { caseId, version, fault, text }, in: page }: { of: Case; in: Own }) {
  const form = useForm({
    start: { words: text },
    check: ({ words }) => ({ words: needed(words, say('說明', 'your words')) }),
    send: async ({ words }) => {
      await answer(api.PUT('/me/receipt-reports/{caseId}', { params: { path: { caseId } }, body: { version, fault, text: words } }));
      await page.reload();
      tell(say('已送出，學校會再查一次。', 'Sent. The school will look into it again.'));
    },
  });
  return (
    <Form of={form} submit={say('送出', 'Send')}>
      <Text of={form} name="words" label={say('說明', 'In your words')} lines={3} most={500} />
    </Form>
  );
}
