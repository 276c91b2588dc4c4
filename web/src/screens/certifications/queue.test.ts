import { describe, expect, it } from 'vitest';
import { type Piece, type QueuePage, course, following, wanted, whose, without } from './queue';

function piece(pieceId: string, section = '101'): Piece {
  return {
    pieceId,
    revision: 1,
    state: 'sent',
    stateName: '待認證',
    course: { year: 115, semester: 1, courseCode: '11521330311010012110101', taking: 'semester' },
    description: '單擺',
    files: [],
    createdAt: '2026-11-20T20:00:00+08:00',
    sentAt: '2026-11-20T20:10:00+08:00',
    label: { teacher: '林老師', student: '王小明', className: '101', seat: 7, studentNumber: '1150107', courseName: '物理', credits: 3, section },
  };
}

describe('the queue', () => {
  const page: QueuePage = { total: 140, pieces: [piece('a'), piece('b'), piece('c')], next: 'cursor' };

  it('counts down what was decided and keeps where the next page begins', () => {
    expect(without(page, new Set(['b']))).toEqual({ total: 139, pieces: [piece('a'), piece('c')], next: 'cursor' });
  });

  it('counts nothing that was not on it', () => {
    expect(without(page, new Set(['z'])).total).toBe(140);
  });

  it('goes on to the next piece, and from the last to the one before', () => {
    expect(following(page.pieces, 'a')).toBe('b');
    expect(following(page.pieces, 'c')).toBe('b');
    expect(following([piece('a')], 'a')).toBeUndefined();
  });

  it('says whose a piece is, and names the section only where it is not the class', () => {
    expect(whose(piece('a'))).toBe('101 7號 王小明');
    expect(course(piece('a'))).toBe('物理');
    expect(course(piece('a', '選修A'))).toBe('物理（選修A）');
  });

  it('is what the address says', () => {
    expect(wanted(new URLSearchParams('view=decided&q=王'))).toEqual({ state: 'decided', teacher: undefined, section: undefined, words: '王' });
    expect(wanted(new URLSearchParams('')).state).toBe('waiting');
  });
});
