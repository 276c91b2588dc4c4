import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { go } from '../../route/router';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing, Title, tell } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { State } from '../question/state';

const MOST = 1000;

/** Asks the information office; from an error with its number and page, which nobody has to type. */
export default function Ask({ query }: ScreenProps) {
  const fault = query.get('fault') ?? undefined;
  const page = query.get('page') ?? undefined;
  const form = useForm({
    start: { words: '' },
    check: ({ words }) => ({ words: needed(words, say('您的問題', 'your question')) }),
    send: async ({ words }) => {
      const body: Of<'QuestionAsked'> = { words };
      if (fault !== undefined) body.fault = fault;
      if (page !== undefined) body.page = page;
      const { questionId } = await answer(api.POST('/me/questions', { body }));
      go(`/questions/${questionId}`);
      tell(say('已送出，回覆時會通知您。', 'Sent. You will be told when it is answered.'));
    },
    draft: 'ask',
  });
  return (
    <>
      <Title>{say('提問', 'Ask a question')}</Title>
      <p>{say('平臺用起來有問題，或看不懂要做什麼，都可以問資訊組。', 'Ask the information office whatever does not work or is not clear.')}</p>
      <Form of={form} submit={say('送出', 'Send')}>
        {fault !== undefined && (
          <p>
            {say('會一併送出錯誤編號', 'Sent along: the number of the fault')} <code>{fault}</code>
          </p>
        )}
        <Text
          of={form}
          name="words"
          label={say('您的問題', 'Your question')}
          hint={say('請寫做了什麼、看到什麼；不必寫密碼或身分證字號。', 'What you did and what you saw. No passwords or national ids.')}
          lines={6}
          most={MOST}
        />
      </Form>
      <Own />
    </>
  );
}

function Own() {
  const list = useLoad(() => answer(api.GET('/me/questions')), []);
  return (
    <>
      <h2>{say('問過的問題', 'What you have asked')}</h2>
      <Loaded of={list}>
        {({ questions }) =>
          questions.length === 0 ? (
            <Nothing>{say('還沒有提問。', 'Nothing yet.')}</Nothing>
          ) : (
            <ul class="rows">
              {questions.map((question) => (
                <li key={question.questionId}>
                  <a href={`/questions/${question.questionId}`}>{question.question}</a>
                  <State of={question} />
                  <span class="quiet">{time(question.updatedAt)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
