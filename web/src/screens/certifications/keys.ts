import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const KEPT = 'keys';

/** Whether single keys decide. Off until somebody turns it on: a certification is not to be made by leaning on the keyboard. */
export const keysOn = signal(localStorage.getItem(KEPT) === 'on');

/** Turns them on or off, from now on in this browser. */
export function setKeys(on: boolean): void {
  keysOn.value = on;
  if (on) localStorage.setItem(KEPT, 'on');
  else localStorage.removeItem(KEPT);
}

/** What the key is by its place on the keyboard: where Chinese is typed, the letter that arrives is another one. */
export type Keys = Readonly<Record<string, () => void>>;

/** Does what the keys say, while they are on and nobody is typing or being asked something. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      if (!keysOn.value || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return;
      const act = keys[event.code];
      if (!act) return;
      event.preventDefault();
      act();
    }
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}

/** Whether what has the focus takes letters, or a question is open. */
export function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  return target instanceof HTMLElement && target.closest('input:not([type=checkbox]), textarea, select, iframe, video, audio') !== null;
}
