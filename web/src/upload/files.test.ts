import { expect, test } from 'vitest';
import { nameOf, parcel, typeOf } from './files';
import { ending } from './put';

test('should know a file by its ending, however it is written', () => {
  expect(typeOf('單擺.PDF')).toBe('application/pdf');
  expect(typeOf('IMG_0001.JPEG')).toBe('image/jpeg');
  expect(typeOf('報告.docx')).toBeUndefined();
  expect(typeOf('沒有副檔名')).toBeUndefined();
});

test('should give a file a name that is no path, seen by everybody and not too long', () => {
  expect(nameOf('../單擺/報告\u202e.pdf')).toBe('單擺 報告.pdf');
  expect(nameOf('.pdf')).toBe('file.pdf');
  const long = nameOf(`${'長'.repeat(120)}.pdf`);
  expect(new TextEncoder().encode(long).length).toBeLessThanOrEqual(255);
  expect(long.endsWith('長.pdf')).toBe(true);
});

test('should announce the digest of the bytes', async () => {
  const { sha256, part, bytes } = await parcel(new Blob(['abc']), 'a.mp3', 'audio/mpeg');
  expect(sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect([part, bytes]).toEqual(['media', 3]);
});

test('should read a second sending as arrived', () => {
  expect(ending(200, Number.NaN)).toEqual({ is: 'here' });
  expect(ending(412, Number.NaN)).toEqual({ is: 'here' });
  expect(ending(403, Number.NaN)).toEqual({ is: 'stale' });
  expect(ending(503, 7)).toEqual({ is: 'busy', seconds: 7 });
});
