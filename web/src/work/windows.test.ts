import { expect, test } from 'vitest';
import { anyOpen, windowOf } from './windows';

const window = (code: string, open: boolean) => ({ window: code, name: code, firstDay: '2027-03-01', lastDay: '2027-04-01', open, extended: false });

test('should go by the window of grade 12 where there is one', () => {
  const both = [window('upload2', true), window('upload2Seniors', false)];
  expect(windowOf(both, 'upload2')?.window).toBe('upload2Seniors');
  expect(anyOpen(both, 'upload2')).toBe(false);
});

test('should be open if one of several is', () => {
  const some = [window('upload1', false), window('certification1', true)];
  expect(anyOpen(some, 'upload1', 'certification1')).toBe(true);
  expect(anyOpen(some, 'upload1', 'upload2')).toBe(false);
});
