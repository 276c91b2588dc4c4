import { answer, api } from '../../api/client';
import { Choice, Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import type { Level } from './index';

/** The answer to a dispute: the return stays, or the teacher looks again; a homeroom teacher mediates only. */
export function Answer({ of: pieceId, as, done }: { of: string; as: Level; done: () => void }) {
  const form = useForm({
    start: { decision: as === 'homeroom' ? 'keep' : '', text: '' },
    check: ({ decision, text }) => ({
      decision: needed(decision, say('怎麼處理', 'what is to be done')),
      text: needed(text, say('說明', 'an explanation')),
    }),
    send: async ({ decision, text }) => {
      const body = { as, answer: decision === 'lookAgain' ? ('lookAgain' as const) : ('keep' as const), text: text.trim() };
      await answer(api.PUT('/disputes/{pieceId}', { params: { path: { pieceId } }, body }));
      done();
    },
    draft: `dispute ${pieceId}`,
  });
  const again = as === 'teacher' ? say('重新認證（回到待認證清單）', 'Look again (it waits for you once more)') : say('請任課教師重新認證', 'The teacher is to look again');
  return (
    <Form of={form} submit={say('回覆', 'Answer')}>
      {as === 'homeroom' ? (
        <p class="hint">{say('導師協助溝通，不改變認證結果；學生可以再送請教務處裁決。', 'You mediate; the student may take it to the office.')}</p>
      ) : (
        <Choice
          of={form}
          name="decision"
          label={say('怎麼處理', 'What is to be done')}
          choices={[
            ['', say('請選擇', 'Choose')],
            ['keep', say('維持退回', 'The return stays')],
            ['lookAgain', again],
          ]}
        />
      )}
      <Text of={form} name="text" label={say('說明', 'Explanation')} hint={say('學生會看到，也會留在歷程。', 'The student reads it; it stays in the history.')} lines={4} most={500} />
    </Form>
  );
}
