import { computed, signal } from '@preact/signals';

/** The languages of the pages; Chinese is the school's. */
export type Language = 'zh' | 'en';

/** A text in both languages, where it can't be said yet in which: in lists that are made once. */
export type Both = readonly [chinese: string, english: string];

const KEPT = 'language';

/** The language that this browser shows. It names nobody, so it outlives signing out. */
export const language = signal<Language>(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');

/** What the document says of itself, for fonts and for screen readers. */
export const languageTag = computed(() => (language.value === 'en' ? 'en' : 'zh-Hant-TW'));

/** Shows another language from now on, everywhere: whatever called `say` is drawn again. */
export function speak(other: Language): void {
  language.value = other;
  localStorage.setItem(KEPT, other);
}

/** A text, both languages side by side where it is used: `say('送出', 'Send')`. */
export function say(chinese: string, english: string): string {
  return language.value === 'en' ? english : chinese;
}

/** One of a pair that was made before. */
export function both([chinese, english]: Both): string {
  return say(chinese, english);
}

/** What the API says in two lines, Chinese first, such as a problem's `detail`. */
export function lines(text: string): string {
  const [chinese = '', ...english] = text.split('\n');
  return say(chinese, english.join(' ') || chinese);
}
