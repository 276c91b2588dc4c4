import type { Both } from '../../text/say';
import { say } from '../../text/say';

/** The longest reason that the API takes. */
export const MOST = 500;

/**
 * Reasons for which a piece may be returned. Certifying says that it is the student's own and of this course, and no more: how good
 * it is may not be a reason (作業要點, and regulation.txt 附件1). The student reads the Chinese words.
 */
export const reasons: readonly Both[] = [
  ['內容與這門課無關，請改放這門課的成果。', 'It has nothing to do with this course.'],
  ['無法確認是本人的作品，請補充過程或說明。', "It can't be told whether it is the student's own."],
  ['檔案打不開或看不清楚，無法確認內容，請重新上傳。', "The file doesn't open or can't be read."],
];

/** What of a reason is typed, and which of those above are ticked, by their Chinese words. */
export interface Given extends Record<string, string | readonly string[]> {
  ticked: readonly string[];
  words: string;
}

/** The reason as the student reads it. */
export function reasonOf({ ticked, words }: Given): string {
  return [...ticked, words.trim()].filter((one) => one !== '').join('\n');
}

/** What is wrong with a reason. */
export function faultOf(given: Given): Partial<Record<'ticked' | 'words', string>> {
  const reason = reasonOf(given);
  if (reason === '') return { ticked: say('請勾選或寫下退回的原因，學生會看到。', 'Tick or write a reason; the student reads it.') };
  if (reason.length > MOST) {
    return { words: say(`原因最多 ${MOST} 字，請縮短 ${reason.length - MOST} 字。`, `At most ${MOST} characters; shorten it by ${reason.length - MOST}.`) };
  }
  return {};
}
