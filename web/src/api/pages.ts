import { useSignal } from '@preact/signals';
import { type Loading, useLoad } from './load';

/** A list that comes in pages: those that are there, and how to get the next. */
export interface Pages<Page> {
  readonly of: Loading<readonly Page[]>;
  /** Left out when everything is there. */
  readonly more: (() => void) | undefined;
  readonly busy: boolean;
  readonly trouble: unknown;
}

/** Asks for the first page when a screen opens or something in `on` changes, and for more when it is told to. */
export function usePages<Page extends { next?: string }>(ask: (cursor: { cursor?: string }) => Promise<Page>, on: readonly unknown[]): Pages<Page> {
  const of = useLoad<readonly Page[]>(async () => [await ask({})], on);
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  const known = of.data.value;
  const cursor = known?.at(-1)?.next;

  async function next(after: readonly Page[], from: string): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    try {
      const page = await ask({ cursor: from });
      // Another filter was chosen meanwhile: this is no longer a page of what is shown.
      if (of.data.value === after) of.put([...after, page]);
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }

  const more = known === undefined || cursor === undefined ? undefined : () => void next(known, cursor);
  return { of, more, busy: busy.value, trouble: trouble.value };
}
