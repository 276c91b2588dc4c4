import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Busy, Form } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded, Trouble } from '../../ui/loaded';
import { Facts, Nothing, Title, tell } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { State } from './state';

type Question = Of<'Question'>;

/** One of one's own questions, with what was said about it, and a way to say more or to close it. */
export default function AskedQuestion({ params }: ScreenProps) {
  const id = params['id'] ?? '';
  const question = useLoad(async () => {
    const { questions } = await answer(api.GET('/me/questions'));
    return questions.find(({ questionId }) => questionId === id) ?? 'absent';
  }, [id]);
  return (
    <>
      <Title>{say('提問內容', 'Your question')}</Title>
      <Loaded of={question}>
        {(found) =>
          found === 'absent' ? (
            <Nothing>{say('沒有這個提問。', 'There is no such question.')}</Nothing>
          ) : (
            <Thread of={found} in={question as Loading<Question>} />
          )
        }
      </Loaded>
    </>
  );
}

function Thread({ of: asked, in: loading }: { of: Question; in: Loading<Question> }) {
  return (
    <>
      <Facts
        of={[
          [say('狀態', 'State'), <State of={asked} />],
          [say('回覆處室', 'Office'), asked.officeName],
          ...(asked.fault === undefined ? [] : [[say('錯誤編號', 'Fault'), <code>{asked.fault}</code>] as const]),
        ]}
      />
      <ol class="turns">
        {asked.turns.map((turn) => (
          <li key={turn.at + turn.step}>
            <p class="quiet">
              {turn.by}・{turn.stepName}・{time(turn.at)}
            </p>
            {turn.words !== '' && <p class="words">{turn.words}</p>}
          </li>
        ))}
      </ol>
      <More of={asked} in={loading} />
      {asked.state !== 'closed' && <Close of={asked} in={loading} />}
    </>
  );
}

function More({ of: { questionId, version }, in: loading }: { of: Question; in: Loading<Question> }) {
  const form = useForm({
    start: { words: '' },
    check: ({ words }) => ({ words: needed(words, say('補充的內容', 'what you want to add')) }),
    send: async ({ words }) => {
      const path = { questionId };
      loading.put(await answer(api.POST('/me/questions/{questionId}/additions', { params: { path }, body: { version, words } })));
      form.replace({ words: '' });
      tell(say('已補充。', 'Added.'));
    },
    draft: `question ${questionId}`,
  });
  return (
    <Form of={form} submit={say('補充', 'Add')}>
      <Text of={form} name="words" label={say('補充說明', 'Say more')} lines={4} most={1000} />
    </Form>
  );
}

function Close({ of: { questionId, version }, in: loading }: { of: Question; in: Loading<Question> }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function close(): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    try {
      const path = { questionId };
      loading.put(await answer(api.POST('/me/questions/{questionId}/closing', { params: { path }, body: { version } })));
      tell(say('已結案。', 'Closed.'));
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Busy quiet busy={busy.value} onClick={() => void close()}>
        {say('問題解決了，結案', 'Solved, close it')}
      </Busy>
    </>
  );
}
