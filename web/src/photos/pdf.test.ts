import { expect, test } from 'vitest';
import { FINENESS, coarser } from './fit';
import { around, pdf } from './pdf';

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

test('should be a PDF with a page a photo, in their order', () => {
  const text = latin(pdf([{ jpeg, width: 1500, height: 2000 }, { jpeg, width: 2000, height: 1500 }]));
  expect(text.startsWith('%PDF-1.7\n')).toBe(true);
  expect(text).toContain('/Count 2 /Kids [3 0 R 6 0 R]');
  expect(text).toContain('/MediaBox [0 0 595 793.33]');
  expect(text).toContain('/MediaBox [0 0 793.33 595]');
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
});

test('should say of each object where it begins', () => {
  const text = latin(pdf([{ jpeg, width: 10, height: 20 }]));
  const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
  expect(text.slice(table, table + 4)).toBe('xref');
  const rows = [...text.slice(table).matchAll(/(\d{10}) 00000 n/g)].map(([, at]) => Number(at));
  expect(rows).toHaveLength(5);
  rows.forEach((at, index) => expect(text.slice(at).startsWith(`${index + 1} 0 obj`)).toBe(true));
});

test('should have the bytes of each photo as they are, and their length', () => {
  const text = latin(pdf([{ jpeg, width: 10, height: 20 }]));
  expect(text).toContain('/Filter /DCTDecode /Length 4 >>\nstream\n\xff\xd8\xff\xd9\nendstream');
});

test('should have less around its photos than it sets aside', () => {
  const pages = Array.from({ length: 40 }, () => ({ jpeg, width: 1999, height: 2133 }));
  expect(pdf(pages).length - 40 * jpeg.length).toBeLessThan(around(40));
});

test('should be the same bytes for the same photos', () => {
  expect(pdf([{ jpeg, width: 1, height: 1 }])).toEqual(pdf([{ jpeg, width: 1, height: 1 }]));
});

test('should go further where pages are much too large', () => {
  const most = 4_000_000;
  const next = coarser(0, 4_300_000, most) as number;
  const far = coarser(0, 16_000_000, most) as number;
  expect(next).toBe(1);
  expect(far).toBeGreaterThan(4);
  expect(far).toBeLessThan(FINENESS.length);
});

test('should end where nothing coarser is left', () => {
  expect(coarser(0, 1_000_000_000, 1)).toBe(FINENESS.length - 1);
  expect(coarser(FINENESS.length - 1, 5_000_000, 4_000_000)).toBeUndefined();
});
