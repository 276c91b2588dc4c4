const LONGEST = 30;

/** So many seconds later, with some chance in it, so that a whole school does not come back at once. */
export function later(seconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, 1000 * seconds * (0.75 + Math.random() / 2)));
}

/** When there is a connection again, somebody looks at the page again, or some time has passed. */
export async function backAgain(tried: number): Promise<void> {
  const signs = new AbortController();
  const back = new Promise<void>((done) => {
    addEventListener('online', () => done(), { signal: signs.signal });
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && done(), { signal: signs.signal });
  });
  await Promise.race([back, later(Math.min(2 ** tried, LONGEST))]);
  signs.abort();
}

/** Keeps the screen on while files are sent, where the browser can; call what it gives when they are. */
export async function keepAwake(): Promise<() => void> {
  const lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
  return () => void lock?.release().catch(() => undefined);
}
