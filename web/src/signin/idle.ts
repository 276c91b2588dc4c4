import { signal } from '@preact/signals';
import { signOut } from './session';

const MINUTE = 60_000;
/** As long as nobody touches anything. */
const LONGEST = 30 * MINUTE;
const WARNED = 2 * MINUTE;

/** Whether somebody is asked if they are still there. */
export const asksWhetherThere = signal(false);

let last = Date.now();

/** Somebody is there. */
export function stillThere(): void {
  last = Date.now();
  asksWhetherThere.value = false;
}

/**
 * Signs out whoever has gone away. On a computer that others may use it takes along what the browser kept; a phone is its
 * owner's, where an upload may be waiting for the owner to unlock it again.
 */
export function watchIdleness(): void {
  for (const sign of ['pointerdown', 'keydown', 'scroll'] as const) {
    addEventListener(sign, () => void (asksWhetherThere.value || stillThere()), { passive: true, capture: true });
  }
  setInterval(look, MINUTE / 4);
  document.addEventListener('visibilitychange', look);
}

function look(): void {
  const idle = Date.now() - last;
  if (idle >= LONGEST) {
    void signOut(matchMedia('(pointer: coarse)').matches ? 'away on a phone' : 'away');
  } else {
    asksWhetherThere.value = idle >= LONGEST - WARNED;
  }
}
