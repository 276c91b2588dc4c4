import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { ToDos } from './task';

/** Questions of people that wait for an answer. */
export function Questions() {
  const list = useLoad(() => answer(api.GET('/questions', { params: { query: { state: 'open' } } })), []);
  return (
    <>
      <h2>{say('使用者提問', 'Questions')}</h2>
      <Loaded of={list}>
        {({ open }) => (
          <ToDos
            of={open === 0 ? [] : [{ id: 'questions', to: '/questions', what: say(`等候回覆 ${open} 則`, `${open} to answer`) }]}
            none={say('沒有等候回覆的提問。', 'No question waits.')}
          />
        )}
      </Loaded>
    </>
  );
}
