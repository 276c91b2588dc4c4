import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { say } from '../text/say';
import { Dialog } from '../ui/dialog';
import { Text } from './fields';
import { needed, useForm } from './form';
import { Form } from './view';

interface Props {
  /** What the button says, and the one in the dialog too. */
  children: string;
  /** What is done to what, as a heading: 「移除這筆成績」. */
  title: string;
  /** Whom or what it concerns where the button alone does not say so. */
  label?: string;
  /** What it leads to, said before it is done. */
  about?: ComponentChildren;
  send: (reason: string) => Promise<void>;
}

/** A button for what needs a reason, which stays in the history: it asks for it first. */
export function WithReason({ children, title, label, about, send }: Props) {
  const open = useSignal(false);
  return (
    <>
      <button type="button" class="quiet" aria-label={label} onClick={() => (open.value = true)}>
        {children}
      </button>
      <Dialog title={title} open={open.value} close={() => (open.value = false)}>
        {about}
        <Asking verb={children} send={async (reason) => (await send(reason), (open.value = false), undefined)} cancel={() => (open.value = false)} />
      </Dialog>
    </>
  );
}

function Asking({ verb, send, cancel }: { verb: string; send: (reason: string) => Promise<void>; cancel: () => void }) {
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => ({ reason: needed(reason, say('原因', 'the reason')) }),
    send: ({ reason }) => send(reason.trim()),
  });
  const beside = (
    <button type="button" class="quiet" onClick={cancel}>
      {say('取消', 'Cancel')}
    </button>
  );
  return (
    <Form of={form} submit={verb} beside={beside}>
      <Text of={form} name="reason" label={say('原因', 'Reason')} hint={say('會留在異動歷程。', 'It stays in the history.')} lines={2} most={200} />
    </Form>
  );
}
