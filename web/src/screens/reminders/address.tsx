import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Text } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Busy, Form } from '../../form/view';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded, Trouble } from '../../ui/loaded';
import { Banner, Facts, tell } from '../../ui/page';

type Contact = Of<'Contact'>;

/** Where mail goes: the school's address, or one's own once its code has been typed. */
export function Address() {
  const contact = useLoad(() => answer(api.GET('/me/contact')), []);
  return (
    <>
      <h2>{say('寄到哪個信箱', 'Where mail goes')}</h2>
      <Loaded of={contact}>
        {(now) => (
          <>
            <Now of={now} in={contact} />
            {now.pending && <Confirm pending={now.pending} in={contact} />}
            <Enter of={now} in={contact} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Now({ of: now, in: contact }: { of: Contact; in: Loading<Contact> }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function remove(): Promise<void> {
    busy.value = true;
    try {
      contact.put(await answer(api.DELETE('/me/contact/address')));
      tell(say('已移除，改寄到學校登錄的信箱。', "Removed; the school's address is used."));
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  if (now.address === undefined) {
    return (
      <Banner kind="warn">{say('目前沒有收得到信的信箱，請填一個。', 'No mail reaches you at present. Please enter an address.')}</Banner>
    );
  }
  return (
    <>
      <Facts
        of={[
          [say('現在寄到', 'Now to'), now.address],
          ...(now.own ? [[say('自己的信箱', 'Your own'), `${now.own.address}（${now.own.stateName}）`] as const] : []),
          ...(now.school ? [[say('學校登錄的', "The school's"), `${now.school.address}（${now.school.stateName}）`] as const] : []),
        ]}
      />
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      {now.own && (
        <Busy quiet busy={busy.value} onClick={() => void remove()}>
          {say('移除自己的信箱', 'Remove your own address')}
        </Busy>
      )}
    </>
  );
}

function Confirm({ pending, in: contact }: { pending: NonNullable<Contact['pending']>; in: Loading<Contact> }) {
  const form = useForm({
    start: { code: '' },
    check: ({ code }) => ({ code: needed(code, say('驗證碼', 'the code')) }),
    send: async ({ code }) => {
      contact.put(await answer(api.POST('/me/contact/confirmation', { body: { code } })));
      tell(say('信箱已確認，以後寄到這裡。', 'Confirmed. Mail goes there from now on.'));
    },
  });
  return (
    <Form of={form} submit={say('確認', 'Confirm')}>
      <Banner kind="note">
        {say(`驗證碼已寄到 ${pending.address}，`, `A code was sent to ${pending.address}, `)}
        {say(`${time(pending.expiresAt)} 以前有效。`, `good until ${time(pending.expiresAt)}.`)}
      </Banner>
      <Text
        of={form}
        name="code"
        label={say('驗證碼', 'Code')}
        hint={say('信裡的 6 個數字。', 'The six digits of the mail.')}
        inputMode="numeric"
        autocomplete="one-time-code"
      />
    </Form>
  );
}

function Enter({ of: now, in: contact }: { of: Contact; in: Loading<Contact> }) {
  const form = useForm({
    start: { address: '' },
    check: ({ address }) => ({ address: needed(address, say('電子郵件地址', 'a mail address')) }),
    send: async ({ address }) => {
      contact.put(await answer(api.PUT('/me/contact/address', { body: { address: address.trim() } })));
      form.replace({ address: '' });
      tell(say('驗證碼已寄出，請到信箱收信。', 'A code is on its way to that address.'));
    },
    draft: 'address',
  });
  return (
    <Form of={form} submit={say('寄驗證碼', 'Send a code')}>
      {now.didYouMean !== undefined && (
        <Banner kind="warn">
          {say('您是不是要填', 'Did you mean')}{' '}
          <button type="button" class="link" onClick={() => form.replace({ address: now.didYouMean ?? '' })}>
            {now.didYouMean}
          </button>
        </Banner>
      )}
      <Text
        of={form}
        name="address"
        label={say('改用自己的信箱', 'Use an address of your own')}
        type="email"
        inputMode="email"
        autocomplete="email"
      />
    </Form>
  );
}
