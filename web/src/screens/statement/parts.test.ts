import { expect, test } from 'vitest';
import { same, sent, written } from './parts';

test('leaves out what is empty', () => {
  const values = written({ careerPlan: '護理師' });
  expect(values.autobiography).toBe('');
  expect(sent({ ...values, interests: '  ' })).toEqual({ careerPlan: '護理師' });
});

test('knows whether something is not saved yet', () => {
  const saved = written({ strengths: '傾聽' });
  expect(same(saved, written({ strengths: '傾聽' }))).toBe(true);
  expect(same(saved, { ...saved, studyPlan: '讀書' })).toBe(false);
});
