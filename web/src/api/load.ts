import { type ReadonlySignal, signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { online } from './online';
import { Lost } from './problem';

/** Something that is asked for: not there yet, there, or refused. What was there stays while it is asked for again. */
export interface Loading<T> {
  readonly data: ReadonlySignal<T | undefined>;
  readonly error: ReadonlySignal<unknown>;
  readonly busy: ReadonlySignal<boolean>;
  /** Asks again. */
  reload(): Promise<void>;
  /** Shows what an answer to a change has said already. */
  put(data: T): void;
}

/**
 * Asks when a screen opens, and again when something in `on` changes:
 * `const notices = useLoad(() => answer(api.GET('/me/notices')), [])`, then `<Loaded of={notices}>{(page) => …}</Loaded>`.
 */
export function useLoad<T>(ask: () => Promise<T>, on: readonly unknown[]): Loading<T> {
  const data = useSignal<T | undefined>(undefined);
  const error = useSignal<unknown>(undefined);
  const busy = useSignal(true);
  const asked = useRef(0);
  const latest = useRef(ask);
  latest.current = ask;

  async function reload(): Promise<void> {
    const mine = ++asked.current;
    busy.value = true;
    try {
      const answered = await latest.current();
      // An answer to an earlier question that comes late is no longer what was asked.
      if (mine !== asked.current) return;
      data.value = answered;
      error.value = undefined;
    } catch (refused) {
      if (mine === asked.current) error.value = refused;
    } finally {
      if (mine === asked.current) busy.value = false;
    }
  }

  useEffect(() => {
    void reload();
    return () => void asked.current++;
  }, on);
  // What was lost with the connection is asked for again when it is back.
  useEffect(() => online.subscribe((back) => void (back && error.peek() instanceof Lost && reload())), []);
  return { data, error, busy, reload, put: (next) => (data.value = next) };
}

/** How many notices nobody has read yet: the header shows it, and the notices change it. */
export const unread = signal(0);
