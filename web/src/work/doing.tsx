import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Busy } from '../form/view';
import { say } from '../text/say';
import { Dialog } from '../ui/dialog';
import { Trouble } from '../ui/loaded';

/** A button that does something at once, and says why it could not. */
export function Doing(props: { words: string; run: () => Promise<void>; quiet?: boolean }) {
  const { words, run, quiet = false } = props;
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  async function now(): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    try {
      await run();
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  return (
    <>
      <Busy busy={busy.value} quiet={quiet} onClick={() => void now()}>
        {words}
      </Busy>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
    </>
  );
}

/** The same where it should be asked first. */
export function Asking(props: { words: string; title: string; run: () => Promise<void>; children: ComponentChildren }) {
  const { words, title, run, children } = props;
  const open = useSignal(false);
  return (
    <>
      <button type="button" class="quiet" onClick={() => (open.value = true)}>
        {words}
      </button>
      <Dialog title={title} open={open.value} close={() => (open.value = false)}>
        {children}
        <div class="buttons">
          <Doing words={words} run={run} />
          <button type="button" class="quiet" onClick={() => (open.value = false)}>
            {say('取消', 'Cancel')}
          </button>
        </div>
      </Dialog>
    </>
  );
}
