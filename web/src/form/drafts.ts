import { forget, keep, kept } from '../store/browser';

/** So long nobody has typed, and then it is kept. */
const PAUSE = 400;

const waiting = new Map<string, ReturnType<typeof setTimeout>>();

/** Keeps what was typed, shortly after the last letter. */
export function keepDraft(name: string, values: unknown): void {
  clearTimeout(waiting.get(name));
  waiting.set(
    name,
    setTimeout(() => {
      waiting.delete(name);
      // A browser that keeps nothing (private windows, a full disk) still sends.
      keep('drafts', name, values).catch(() => undefined);
    }, PAUSE),
  );
}

/** What was typed before the page was loaded anew. */
export function keptDraft<V>(name: string): Promise<V | undefined> {
  return kept<V>('drafts', name).catch(() => undefined);
}

/** It was sent, so it is kept no longer. */
export async function dropDraft(name: string): Promise<void> {
  clearTimeout(waiting.get(name));
  waiting.delete(name);
  await forget('drafts', name).catch(() => undefined);
}
