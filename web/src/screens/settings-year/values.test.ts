import { expect, test } from 'vitest';
import type { Of } from '../../api/client';
import { place, stretch } from './line';
import { toChange, toValues } from './values';

const SETTINGS: Of<'Settings'> = {
  year: 115,
  version: 3,
  uploadsFirstSemester: 5,
  uploadsSecondSemester: 5,
  selectedPerYear: 6,
  achievementsPerYear: 20,
  achievementsSelectedPerYear: 10,
  documentBytes: 4_000_001,
  mediaBytes: 10_485_760,
  pictureMegapixels: 120,
  refusesLocation: true,
  types: ['application/pdf'],
  descriptionCharacters: 100,
  closingFirstSemester: '2027-01-20',
  windows: [
    { window: 'upload1', kind: 'upload', name: '', opens: '', closes: '', firstDay: '2026-11-01', lastDay: '2027-02-03', semester: 1, seniors: false },
    { window: 'selectionSeniors', kind: 'selection', name: '', opens: '', closes: '', firstDay: '2027-04-01', lastDay: '2027-04-20', seniors: true },
  ],
};

test('should change nothing that nobody has touched', () => {
  const change = toChange({ ...toValues(SETTINGS), reason: '依來文' }, SETTINGS.version);
  const { year: _, windows: _windows, ...same } = SETTINGS;
  expect(change).toEqual({
    ...same,
    windows: {
      upload1: { firstDay: '2026-11-01', lastDay: '2027-02-03' },
      selectionSeniors: { firstDay: '2027-04-01', lastDay: '2027-04-20' },
    },
    reason: '依來文',
  });
});

test('should lay the school year from August to July', () => {
  expect(place('2026-08-01', 115)).toBe(0);
  expect(place('2027-02-01', 115)).toBe(0.5);
  expect(place('2028-01-01', 115)).toBe(1);
});

test('should show no stretch that ends before it begins', () => {
  expect(stretch('2026-11-01', '2026-11-30', 115)).toEqual({ x: 250, width: 83 });
  expect(stretch('2026-11-30', '2026-11-01', 115)).toBeUndefined();
  expect(stretch('', '2026-11-01', 115)).toBeUndefined();
});
