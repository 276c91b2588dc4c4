import { expect, test } from 'vitest';
import { kindOf, monthWords, monthsOf } from './timing';

test('should read months as people write them', () => {
  expect(monthsOf('8、12-1')).toEqual(['8-8', '12-1']);
  expect(monthsOf('8月')).toEqual(['8-8']);
  expect(monthWords(['8-8', '12-1'])).toBe('8月、12-1月');
});

test('should not guess what no month is', () => {
  expect(monthsOf('13')).toBeUndefined();
  expect(monthsOf('暑假')).toBeUndefined();
  expect(monthsOf('')).toBeUndefined();
});

test('should know each way of saying when', () => {
  expect(kindOf({ months: ['8-8'] })).toBe('months');
  expect(kindOf({ first: '2026-09-01', last: '2026-09-05' })).toBe('days');
  expect(kindOf({ onNotice: true })).toBe('onNotice');
  expect(kindOf({ anytime: true })).toBe('anytime');
});
