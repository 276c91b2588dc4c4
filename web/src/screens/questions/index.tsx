import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Nothing, Tag, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { State } from '../question/state';
import type { ScreenProps } from '../screen';
import { Answer } from './answer';
import { OFFICES } from './offices';

type Questions = Of<'Questions'>;

/** What people ask, the longest waiting first; each opens to be answered or passed on. */
export default function AllQuestions({ query }: ScreenProps) {
  const { state, office, q } = sought(query, ['state', 'office', 'q']);
  const filters = {
    ...(state ? { state: state as Of<'QuestionState'> } : {}),
    ...(office ? { office: office as Of<'QuestionOffice'> } : {}),
    ...(q ? { q } : {}),
  };
  const list = useLoad(() => answer(api.GET('/questions', { params: { query: filters } })), [query.toString()]);
  return (
    <>
      <Title beside={<Download list="questions" query={filters} />}>{say('使用者提問', 'Questions')}</Title>
      <Seek
        query={query}
        fields={[
          { name: 'q', label: say('姓名、內容或錯誤編號', 'Name, words or number of a fault') },
          {
            name: 'state',
            label: say('狀態', 'State'),
            choices: [['open', say('等候回覆', 'Waiting')], ['answered', say('已回覆', 'Answered')], ['closed', say('已結案', 'Closed')]],
          },
          { name: 'office', label: say('回覆處室', 'Office'), choices: OFFICES() },
        ]}
      />
      <Loaded of={list}>
        {({ open, questions }) => (
          <>
            <p class="count" role="status">
              {say(`${questions.length} 則，其中 ${open} 則等候回覆`, `${questions.length}, of which ${open} wait`)}
            </p>
            {questions.length === 0 && <Nothing>{say('沒有符合的提問。', 'There is no such question.')}</Nothing>}
            {questions.map((question) => (
              <One key={question.questionId} of={question} in={list} open={questions.length === 1} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function One({ of: question, in: list, open }: { of: Of<'Question'>; in: Loading<Questions>; open: boolean }) {
  const { asker, officeName, page, fault, turns, updatedAt } = question;
  return (
    <details class="asked" open={open}>
      <summary>
        {question.question}
        <span class="quiet">
          {asker}・{time(updatedAt)}
        </span>
        <State of={question} />
      </summary>
      <p>
        <Tag>{officeName}</Tag>
        {page && (
          <>
            {' '}
            {say('在', 'On')} <code>{page}</code>
          </>
        )}
        {fault && (
          <>
            {' '}
            {say('錯誤編號', 'Fault')} <code>{fault}</code>
          </>
        )}
      </p>
      <ol class="turns">
        {turns.map(({ at, step, stepName, by, words }) => (
          <li key={at + step}>
            <p class="quiet">
              {by}・{stepName}・{time(at)}
            </p>
            {words !== '' && <p class="words">{words}</p>}
          </li>
        ))}
      </ol>
      <Answer of={question} in={list} />
    </details>
  );
}
