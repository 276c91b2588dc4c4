import { expect, test } from 'vitest';
import { match } from './router';

test('should find the values in a path', () => {
  expect(match('/questions/:id', '/questions/0123')).toEqual({ id: '0123' });
  expect(match('/students/:id/work/:kind', '/students/a%20b/work/outcome')).toEqual({ id: 'a b', kind: 'outcome' });
});

test('should not take one path for another', () => {
  expect(match('/questions', '/questions/1')).toBeUndefined();
  expect(match('/questions/:id', '/questions/')).toBeUndefined();
  expect(match('/', '/notices')).toBeUndefined();
});
