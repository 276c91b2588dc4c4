import { expect, test } from 'vitest';
import { described, unfit } from './send';

test('should say before sending that a file is no workbook, empty or too large', () => {
  expect(unfit({ name: '學生.xls', size: 10 })).toContain('另存成 .xlsx');
  expect(unfit({ name: '學生.xlsx', size: 0 })).toContain('空的');
  expect(unfit({ name: '學生.csv', size: 11 * 1024 * 1024 })).toContain('10 MB');
  expect(unfit({ name: '學生.XLSX', size: 10 })).toBeUndefined();
});

test('should describe a file by its bytes', async () => {
  expect(await described(new File(['abc'], '班級.csv'))).toEqual({
    name: '班級.csv',
    type: 'text/csv',
    bytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
});
