import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { begin, signOut } from '../../signin/session';
import { lines, say } from '../../text/say';
import { Banner, Title } from '../../ui/page';
import { tidy } from './code';

type Activated = { name: string; detail: Of<'Problem'>['detail'] };

/** Links the account that somebody has signed in with to who they are at school, by the code on their slip. */
export default function Activation() {
  const done = useSignal<Activated | undefined>(undefined);
  return (
    <>
      <Title>{say('啟用帳號', 'Activate your account')}</Title>
      {done.value ? <Active of={done.value} /> : <Enter done={(activated) => (done.value = activated)} />}
    </>
  );
}

function Enter({ done }: { done: (activated: Activated) => void }) {
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => ({ code: needed(code, say('啟用碼', 'the code')) }),
    send: async ({ code }) => done(await answer(api.POST('/activation', { body: { code: tidy(code) } }))),
  });
  return (
    <>
      <p>
        {say(
          '第一次使用要啟用一次：把您登入的帳號，連結到學校名冊上的您。',
          'Once, before the first use: it links the account that you signed in with to you on the roster of your school.',
        )}
      </p>
      <Form
        of={form}
        submit={say('啟用', 'Activate')}
        beside={
          <button type="button" class="quiet" onClick={() => void signOut()}>
            {say('登出，換一個帳號', 'Sign out and use another account')}
          </button>
        }
      >
        <Text
          of={form}
          name="code"
          label={say('啟用碼', 'Activation code')}
          hint={say('在導師或註冊組發的紙條上；大小寫、空白都沒關係。', 'On the slip from your homeroom teacher or the registrar; blanks and lower case will do.')}
        />
      </Form>
      <ul>
        <li>{say('一個啟用碼只能用一次，而且有期限；過期或遺失請再向導師或註冊組索取。', 'A code works once, and for a limited time. Ask for another if yours is lost or over.')}</li>
        <li>{say('一小時最多試 10 次。', 'It can be tried ten times an hour.')}</li>
        <li>{say('不要用別人的啟用碼，也不要把自己的給別人。', 'Never use the code of somebody else, and give yours to nobody.')}</li>
      </ul>
    </>
  );
}

/** The token still says that nobody knows this account: only another one tells the name. */
function Active({ of: { detail } }: { of: Activated }) {
  return (
    <div role="status">
      <Banner kind="done">{lines(detail)}</Banner>
      <button type="button" class="large" onClick={() => void begin('/')}>
        {say('重新登入，開始使用', 'Sign in again and begin')}
      </button>
      <p>
        <button type="button" class="link" onClick={() => void signOut()}>
          {say('這不是我的姓名，登出', 'This is not my name, sign out')}
        </button>
      </p>
    </div>
  );
}
