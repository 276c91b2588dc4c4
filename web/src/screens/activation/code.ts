/** A code as it was typed or pasted, without what a line or a keyboard has added around it. */
export function tidy(code: string): string {
  return code.normalize('NFKC').replace(/[\s\u200b]+/g, '');
}
