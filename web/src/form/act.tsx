import { useSignal } from '@preact/signals';
import { Trouble } from '../ui/loaded';
import { Busy } from './view';

/** A button that does something at once: busy while it is on its way, and what went wrong stands above it. */
export function Act(props: { children: string; act: () => Promise<void>; quiet?: boolean }) {
  const { children, act, quiet } = props;
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);

  async function run(): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    try {
      await act();
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Busy busy={busy.value} onClick={() => void run()} {...(quiet ? { quiet } : {})}>
        {children}
      </Busy>
    </>
  );
}
