import type { Of } from '../../api/client';
import type { Both } from '../../text/say';

export type Text = Of<'StatementText'>;
export type Part = keyof Text;
export type Statement = Of<'OwnStatement'>;

/** What is written, as the form has it: a text for every part. */
export type Written = Record<Part, string>;

/** Every part: how it is called, how long it may be, and with how many lines its field begins. */
export const PARTS: readonly (readonly [part: Part, words: Both, most: number, lines: number])[] = [
  ['careerPlan', ['生涯規劃', 'Career plan'], 1000, 4],
  ['expectations', ['自我期許', 'Expectations of oneself'], 1000, 4],
  ['strengths', ['專長', 'Strengths'], 1000, 3],
  ['interests', ['興趣', 'Interests'], 1000, 3],
  ['autobiography', ['自傳', 'Autobiography'], 4000, 12],
  ['studyPlan', ['學習計畫', 'Study plan'], 4000, 12],
];

/** The text of the form, of what the API has. */
export function written(text: Text): Written {
  return Object.fromEntries(PARTS.map(([part]) => [part, text[part] ?? ''])) as Written;
}

/** The text for the API, of what was typed: what is empty is left out. */
export function sent(values: Written): Text {
  return Object.fromEntries(PARTS.flatMap(([part]) => (values[part].trim() === '' ? [] : [[part, values[part]]])));
}

/** Whether two say the same. */
export function same(one: Written, other: Written): boolean {
  return PARTS.every(([part]) => one[part] === other[part]);
}
