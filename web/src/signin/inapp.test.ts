import { expect, test } from 'vitest';
import { outside, programAround } from './inapp';

test('should know the browser within LINE, Instagram and Facebook', () => {
  expect(programAround('Mozilla/5.0 (iPhone) Safari Line/14.1.0')).toBe('LINE');
  expect(programAround('Mozilla/5.0 (iPhone) Mobile Instagram 300.0')).toBe('Instagram');
  expect(programAround('Mozilla/5.0 (Linux; Android) [FB_IAB/FB4A;FBAV/400]')).toBe('Facebook');
});

test('should leave ordinary browsers alone', () => {
  expect(programAround('Mozilla/5.0 (Linux; Android 14) Chrome/140 Mobile Safari/537.36')).toBeUndefined();
});

test('should ask LINE to open the address outside', () => {
  expect(outside('https://a.example/outcomes?x=1')).toBe('https://a.example/outcomes?x=1&openExternalBrowser=1');
});
