import { afterEach, expect, test } from 'vitest';
import { day, daysLeft, term, time, today } from './dates';
import { language } from './say';

afterEach(() => {
  language.value = 'zh';
});

test('should write days as a school does', () => {
  expect(day('2027-01-15')).toBe('116年1月15日（五）');
});

test('should show the clock of Taipei wherever the browser is', () => {
  expect(time('2026-11-20T23:30:05Z')).toBe('115年11月21日（六） 07:30');
  expect(today(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
});

test('should call the last day by its name', () => {
  expect(daysLeft(0)).toBe('今天截止');
  expect(daysLeft(5)).toBe('剩 5 天');
});

test('should write English where that is chosen', () => {
  language.value = 'en';
  expect(day('2027-01-15')).toBe('Fri 15 Jan 2027');
  expect(daysLeft(1)).toBe('1 day left');
});

test('should write semesters as 115-1', () => {
  expect(term(115, 1)).toBe('115-1');
});
