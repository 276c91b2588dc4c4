import { expect, test } from 'vitest';
import { filesOf, listOf, written } from './written';

test('should read what it has written', () => {
  const settings = { version: 1, gradeFiles: [{ code: '63', sheets: ['4.2' as const, '4.3' as const] }], eveningClasses: ['進'] };
  expect(filesOf(written(settings).gradeFiles)).toEqual(settings.gradeFiles);
  expect(listOf(written(settings).eveningClasses)).toEqual(['進']);
});

test('should read lines as people type them', () => {
  expect(filesOf('63: 4.2, 4.3\n\n64：5.2')).toEqual([
    { code: '63', sheets: ['4.2', '4.3'] },
    { code: '64', sheets: ['5.2'] },
  ]);
});

test('should not guess what a line means', () => {
  expect(filesOf('63：9.9')).toBeUndefined();
  expect(filesOf('4.2')).toBeUndefined();
});
