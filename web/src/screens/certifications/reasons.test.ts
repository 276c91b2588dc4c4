import { describe, expect, it } from 'vitest';
import { MOST, faultOf, reasonOf, reasons } from './reasons';

describe('a reason to return a piece', () => {
  it('is never how good the work is', () => {
    const quality = /正確性|豐富|加強|品質|優|完整度|深度/;
    for (const [chinese] of reasons) expect(chinese).not.toMatch(quality);
  });

  it('must be ticked or written', () => {
    expect(faultOf({ ticked: [], words: '  ' }).ticked).toBeDefined();
    expect(faultOf({ ticked: [], words: '請補上過程照片' })).toEqual({});
  });

  it('reads as the ticked ones and then the own words', () => {
    expect(reasonOf({ ticked: ['甲', '乙'], words: ' 丙 ' })).toBe('甲\n乙\n丙');
  });

  it('is no longer than the API takes', () => {
    expect(faultOf({ ticked: reasons.map(([chinese]) => chinese), words: '字'.repeat(MOST) }).words).toBeDefined();
  });
});
