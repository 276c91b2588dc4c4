import { type ReadonlySignal, signal } from '@preact/signals';

/** What a student wants: these pieces, or to hand in nothing this year. */
export interface Wish {
  ids: ReadonlySet<string>;
  declined: boolean;
}

/** A choice: shown at once, and kept by the school one request after the other. */
export interface Choice {
  readonly wish: ReadonlySignal<Wish>;
  /** Whether some of it is still on its way. */
  readonly busy: ReadonlySignal<boolean>;
  readonly trouble: ReadonlySignal<unknown>;
  /** Chooses a piece, or does so no longer; which is to choose again if nothing was to be handed in. */
  toggle(id: string): void;
  /** Nothing this year, or something after all. */
  decline(so: boolean): void;
}

/**
 * Begins with what the school has. However fast somebody taps, at most one request is under way, and what was wanted last is
 * sent last; where it is refused, what is shown goes back to what the school has.
 */
export function choosing(start: Wish, send: (wish: Wish) => Promise<void>): Choice {
  const wish = signal(start);
  const busy = signal(false);
  const trouble = signal<unknown>(undefined);
  let saved = start;

  async function save(): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    trouble.value = undefined;
    try {
      while (wish.value !== saved) {
        const sent = wish.value;
        await send(sent);
        saved = sent;
      }
    } catch (error) {
      trouble.value = error;
      wish.value = saved;
    } finally {
      busy.value = false;
    }
  }

  function want(next: Wish): void {
    wish.value = next;
    void save();
  }

  function toggle(id: string): void {
    const ids = new Set(wish.value.ids);
    if (!ids.delete(id)) ids.add(id);
    want({ ids, declined: false });
  }

  return { wish, busy, trouble, toggle, decline: (declined) => want({ ids: new Set(), declined }) };
}
