import { expect, test } from 'vitest';
import { shares } from './shares';

test('should count each student once', () => {
  const counts = shares({ students: { nothing: 3, unsent: 2, chosen: 20, declined: 4, handedIn: 15 } }, 40).map(({ count }) => count);
  expect(counts).toEqual([15, 5, 4, 16]);
});

test('should have no share below nothing', () => {
  const counts = shares({ students: { nothing: 0, unsent: 0, chosen: 2, declined: 0, handedIn: 5 } }, 5).map(({ count }) => count);
  expect(counts).toEqual([5, 0, 0, 0]);
});
