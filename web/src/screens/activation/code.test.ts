import { expect, test } from 'vitest';
import { tidy } from './code';

test('reads a code in full-width letters, with blanks and a line break', () => {
  expect(tidy(' ２１３３０３－a2cd-3ef4 -gh7k\n')).toBe('213303-a2cd-3ef4-gh7k');
});
