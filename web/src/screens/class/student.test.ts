import { describe, expect, it } from 'vitest';
import { type Overview, chosen, missing, standing } from './student';

const none = { all: 0, unsent: 0, nothing: true, chosen: 0, declined: false, handedIn: false };

describe('the class board', () => {
  it('says first what is left undone', () => {
    expect(standing({ ...none, all: 4, nothing: false, unsent: 1, sent: 2, certified: 1 })).toBe('未送出 1、待認證 2、已認證 1');
    expect(standing(none)).toBe('還沒有');
  });

  it('counts what is chosen as certified too', () => {
    expect(standing({ ...none, all: 2, nothing: false, certified: 1, selected: 1 })).toBe('已認證 2');
  });

  it('says how many are chosen, or that none are to be', () => {
    expect(chosen({ ...none, chosen: 3 }, 6)).toBe('3 / 6');
    expect(chosen({ ...none, declined: true }, 6)).toBe('本學年不提交');
    expect(chosen({ ...none, handedIn: true, chosen: 2 }, 6)).toBe('已提交 2 件');
  });

  it('lists what is missing, the soonest end first, by how many students', () => {
    const send = { task: 'send', taskName: '送出認證', kind: 'outcome', count: 1, window: 'certification1', lastDay: '2026-12-23', daysLeft: 21, extended: false } as const;
    const select = { ...send, task: 'select', taskName: '勾選', lastDay: '2026-12-30', daysLeft: 28 } as const;
    const student = { studentId: 's', name: '王', className: '101', seat: 1, studentNumber: '1' };
    const overview = {
      students: [
        { ...student, tasks: [select, { ...send, lastDay: '2026-12-28', daysLeft: 26, extended: true }] },
        { ...student, tasks: [send] },
      ],
    } as unknown as Overview;
    expect(missing(overview)).toEqual([
      { name: '送出認證', students: 2, lastDay: '2026-12-23', daysLeft: 21 },
      { name: '勾選', students: 1, lastDay: '2026-12-30', daysLeft: 28 },
    ]);
  });
});
