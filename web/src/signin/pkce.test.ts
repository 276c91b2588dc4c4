import { expect, test } from 'vitest';
import { pathText, textPath } from './pkce';

test('should bring a path back as it was', () => {
  expect(textPath(pathText('/outcomes?year=115&q=王'))).toBe('/outcomes?year=115&q=王');
});

test('should lead to no other host', () => {
  expect(textPath(pathText('//elsewhere.example/'))).toBe('/');
  expect(textPath(pathText('https://elsewhere.example/'))).toBe('/');
  expect(textPath('%%%')).toBe('/');
});
