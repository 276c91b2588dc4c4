import { expect, test } from 'vitest';
import { ORDER } from './categories';
import { detail, facts, nameOf, typed, wrong } from './detail';

const service = {
  'detail.name': ' 圖書館志工 ',
  'detail.organisation': '臺南市立圖書館',
  'detail.from': '2026-09-05',
  'detail.until': '2026-11-14',
  'detail.hours': '24',
};

test('should have the ten categories, each with fields', () => {
  expect(ORDER).toHaveLength(10);
  for (const category of ORDER) expect(Object.keys(wrong(category, {})).length).toBeGreaterThan(1);
});

test('should make what the API takes of what was typed', () => {
  expect(detail('service', service)).toEqual({
    category: 'service',
    name: '圖書館志工',
    organisation: '臺南市立圖書館',
    from: '2026-09-05',
    until: '2026-11-14',
    hours: 24,
  });
  const group = { 'detail.kind': '2', 'detail.organisation': '學務處', 'detail.name': '吉他社', 'detail.year': '115', 'detail.semester': '1', 'detail.periods': '18' };
  expect(detail('groupTime', group)).toMatchObject({ kind: '2', year: 115, semester: 1, periods: 18 });
});

test('should leave out what need not be said', () => {
  const certificate = { 'detail.certificate': '全民英檢中級', 'detail.date': '2026-10-01', 'detail.score': '' };
  expect(wrong('certificate', certificate)['detail.score']).toBeUndefined();
  expect(detail('certificate', certificate)).toEqual({ category: 'certificate', certificate: '全民英檢中級', date: '2026-10-01' });
});

test('should say what is wrong, by field', () => {
  expect(wrong('service', service)['detail.hours']).toBeUndefined();
  expect(wrong('service', { ...service, 'detail.hours': '0.5' })['detail.hours']).toContain('整數');
  expect(wrong('service', { ...service, 'detail.from': '0115-09-05' })['detail.from']).toContain('西元');
  expect(wrong('service', { ...service, 'detail.until': '2026-09-01' })['detail.until']).toContain('不能早於');
  expect(wrong('service', { ...service, 'detail.name': '' })['detail.name']).toContain('服務名稱');
});

test('should show a detail again as it was typed', () => {
  const made = detail('service', service);
  expect(detail('service', typed(made))).toEqual(made);
  expect(nameOf(made)).toBe('圖書館志工');
  expect(facts(detail('cadre', { 'detail.organisation': '吉他社', 'detail.level': '3' }))).toContainEqual(['幹部等級', '社團']);
});
