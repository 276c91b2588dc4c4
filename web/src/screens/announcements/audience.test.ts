import { expect, test } from 'vitest';
import { audienceOf, namesOf, ticksOf } from './audience';

test('should keep classes apart from what is ticked', () => {
  const audience = ['staff', 'role:TEACHER', 'class:高一01班', 'class:高一02班'];
  expect(ticksOf(audience)).toEqual({ audience: ['staff', 'role:TEACHER'], classes: '高一01班、高一02班' });
  expect(audienceOf(ticksOf(audience))).toEqual(audience);
});

test('should say whom it is for', () => {
  const roles = [{ role: 'TEACHER' as const, title: '任課教師' }];
  expect(namesOf({ audience: ['grade:1', 'role:TEACHER'], classes: '高三01班' }, roles)).toEqual(['高一', '任課教師', '高三01班']);
});
