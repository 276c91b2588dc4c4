import { answer, api } from '../../api/client';
import { useForm } from '../../form/form';
import { Form } from '../../form/view';
import { signOut } from '../../signin/session';
import { say } from '../../text/say';
import { Title } from '../../ui/page';

/** For a phone that was lost, or a computer at which somebody forgot to sign out. */
export default function SignOutEverywhere() {
  const form = useForm({
    start: {},
    send: async () => {
      await answer(api.POST('/me/sign-out'));
      await signOut();
    },
  });
  return (
    <>
      <Title>{say('在所有裝置登出', 'Sign out everywhere')}</Title>
      <p>
        {say(
          '手機遺失，或在別的電腦忘了登出，請按下面的按鈕。每個裝置最遲一小時內都要重新登入，這個裝置現在就登出。',
          'If a phone is lost, or you forgot to sign out at some computer. Every device has to sign in again within the hour; this one does now.',
        )}
      </p>
      <Form of={form} submit={say('在所有裝置登出', 'Sign out everywhere')}>
        {null}
      </Form>
    </>
  );
}
