import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Act } from '../../form/act';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { WithReason } from '../../form/reason';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Loaded } from '../../ui/loaded';
import { Nothing, tell } from '../../ui/page';

/** By which accounts somebody signs in: linked, invited, unlinked, or signed out on every device. */
export function SignIns({ of: person }: { of: Of<'Person'> }) {
  const { personId, name } = person;
  const path = { personId };
  const list = useLoad(() => answer(api.GET('/people/{personId}/sign-ins', { params: { path } })), [personId]);
  const staff = person.roles.every(({ role }) => role !== 'STUDENT');
  return (
    <>
      <h2>{say('登入方式', 'How they sign in')}</h2>
      <Loaded of={list}>
        {({ signIns }) => (
          <>
            {signIns.length === 0 && (
              <Nothing>
                {staff
                  ? say('還沒有登入過的帳號：請邀請，或連結教育雲端帳號。', 'No account yet: invite, or link an education cloud account.')
                  : say('還沒有啟用：請為班級製發啟用碼。', 'Not active yet: make activation codes for the class.')}
              </Nothing>
            )}
            <ul class="rows">
              {signIns.map((one) => (
                <li key={one.provider}>
                  {one.title}
                  <Unlink of={one} person={person} in={list} />
                </li>
              ))}
            </ul>
            {signIns.every(({ provider }) => provider !== 'EducationCloud') && <Link person={personId} in={list} />}
          </>
        )}
      </Loaded>
      <div class="buttons">
        {staff && person.email !== undefined && (
          <WithReason
            title={say(`邀請${name}開通平臺帳號`, `Invite ${name}`)}
            about={<p>{say(`第一次登入的密碼會寄到 ${person.email}。`, `The first password is sent to ${person.email}.`)}</p>}
            send={async (reason) => {
              const { sent, ...rest } = await answer(api.POST('/people/{personId}/invitation', { params: { path }, body: { reason } }));
              list.put(rest);
              tell(sent ? say('已寄出。', 'Sent.') : say('剛剛已寄過，請先到信箱收信。', 'One was sent a moment ago; please look there first.'));
            }}
          >
            {say('邀請（寄送密碼）', 'Invite by mail')}
          </WithReason>
        )}
        <Act
          quiet
          act={async () => {
            await answer(api.POST('/people/{personId}/sign-out', { params: { path } }));
            tell(say('已在所有裝置登出；最遲一小時內失效。要立刻拒絕，請停用帳號。', 'Signed out everywhere within the hour. To refuse at once, disable the account.'));
          }}
        >
          {say('在所有裝置登出', 'Sign out everywhere')}
        </Act>
      </div>
    </>
  );
}

function Unlink(props: { of: Of<'SignInTitle'>; person: Of<'Person'>; in: Loading<Of<'SignIns'>> }) {
  const { of: { provider, title }, person: { personId, name }, in: list } = props;
  const open = useSignal(false);
  return (
    <>
      <button type="button" class="quiet" onClick={() => (open.value = true)} aria-label={say(`解除 ${title}`, `Unlink ${title}`)}>
        {say('解除', 'Unlink')}
      </button>
      <Dialog title={say(`解除${name}的${title}`, `Unlink ${title} of ${name}`)} open={open.value} close={() => (open.value = false)}>
        <p>{say('這個人就不能再用這個帳號登入；平臺帳號會連同密碼一併移除。', 'They can sign in by it no more; an account of the platform goes with its password.')}</p>
        <div class="buttons">
          <Act
            act={async () => {
              await answer(api.DELETE('/people/{personId}/sign-ins/{provider}', { params: { path: { personId, provider } } }));
              open.value = false;
              await list.reload();
              tell(say('已解除。', 'Unlinked.'));
            }}
          >
            {say('解除', 'Unlink')}
          </Act>
          <button type="button" class="quiet" onClick={() => (open.value = false)}>
            {say('取消', 'Cancel')}
          </button>
        </div>
      </Dialog>
    </>
  );
}

function Link({ person, in: list }: { person: string; in: Loading<Of<'SignIns'>> }) {
  const form = useForm({
    start: { subject: '', why: '' },
    check: ({ subject, why }) => ({
      subject: needed(subject, say('帳號識別碼', "the account's id")),
      why: needed(why, say('原因', 'the reason')),
    }),
    send: async ({ subject, why }) => {
      const params = { path: { personId: person, provider: 'EducationCloud' as const } };
      list.put(await answer(api.PUT('/people/{personId}/sign-ins/{provider}', { params, body: { subject: subject.trim(), reason: why.trim() } })));
      tell(say('已連結。', 'Linked.'));
    },
  });
  return (
    <details>
      <summary>{say('連結教育雲端帳號', 'Link an education cloud account')}</summary>
      <Form of={form} submit={say('連結', 'Link')}>
        <Text of={form} name="subject" label={say('帳號識別碼（sub）', 'Its id (sub)')} hint={say('教育雲端提供的識別碼，不是電子郵件。', 'As the education cloud gives it; not a mail address.')} />
        <Text of={form} name="why" label={say('原因', 'Reason')} />
      </Form>
    </details>
  );
}
