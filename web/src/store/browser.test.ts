import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { belongTo, empty, keep, kept } from './browser';

beforeEach(empty);

test('should keep what was typed until it is forgotten', async () => {
  await keep('drafts', 'ask', { words: '問' });
  expect(await kept('drafts', 'ask')).toEqual({ words: '問' });
});

test('should keep it for the same person', async () => {
  await belongTo('one');
  await keep('drafts', 'ask', 1);
  await belongTo('one');
  expect(await kept('drafts', 'ask')).toBe(1);
});

test("should forget it at somebody else's signing in", async () => {
  await belongTo('one');
  await keep('drafts', 'ask', 1);
  await belongTo('other');
  expect(await kept('drafts', 'ask')).toBeUndefined();
});

test('should leave nothing behind', async () => {
  await belongTo('one');
  await keep('uploads', 'file', new Uint8Array(3));
  sessionStorage.setItem('signed-in', '1');
  await empty();
  expect(localStorage.getItem('owner')).toBeNull();
  expect(sessionStorage.length).toBe(0);
  expect(await indexedDB.databases()).toEqual([]);
});
