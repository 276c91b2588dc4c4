import { say } from './say';

const KILO = 1024;

/** How large a file is: 179 KB, 3.2 MB. */
export function size(bytes: number): string {
  if (bytes < KILO * KILO) return `${Math.max(1, Math.round(bytes / KILO))} KB`;
  return `${(bytes / KILO / KILO).toFixed(1)} MB`;
}

/** A number of pieces: 3 件. */
export function pieces(count: number): string {
  return say(`${count} 件`, count === 1 ? '1 piece' : `${count} pieces`);
}

/** A number of people: 36 人. */
export function people(count: number): string {
  return say(`${count} 人`, count === 1 ? '1 person' : `${count} people`);
}

/** Older browsers have none, and count code points. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh-Hant') : undefined;

/** How many characters people see in a text: an emoji is one, however it is written. */
export function characters(text: string): number {
  return [...(segmenter?.segment(text) ?? text)].length;
}
