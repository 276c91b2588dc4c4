import type { Of } from '../../api/client';
import type { Permission } from '../../shell/me';
import { day, term } from '../../text/dates';
import { say } from '../../text/say';

type Records = Of<'StudentRecords'>['records'];

/** An entry as the list shows it: a cell for each of the kind's heads. */
export interface Line {
  id: string;
  cells: readonly (string | number)[];
}

/** A kind of record that students have: who keeps it, and what there is to show of one. */
export interface Kind {
  code: keyof Records;
  name: string;
  keeper: Permission;
  sheet: Of<'ListCode'>;
  heads: readonly string[];
  lines: (records: Records) => readonly Line[];
}

const days = ({ from, until }: { from: string; until: string }) => (from === until ? day(from) : `${day(from)}～${day(until)}`);
const WHEN = () => say('日期', 'Days');

/** All of them, in the order of the forms. */
export function kinds(): readonly Kind[] {
  return [
    {
      code: 'grades',
      name: say('學業成績', 'Grades'),
      keeper: 'KEEP_GRADES',
      sheet: 'student-grades',
      heads: [say('學期', 'Semester'), say('科目', 'Course'), say('學分', 'Credits'), say('成績', 'Score'), say('補考', 'Resit'), say('修課別', 'Taking')],
      lines: ({ grades = [] }) =>
        grades.map((grade) => ({
          id: grade.recordId,
          cells: [
            term(grade.year, grade.semester),
            grade.name,
            grade.credits,
            marked(grade.score, grade.passed),
            marked(grade.resitScore, grade.resitPassed),
            grade.taking.name,
          ],
        })),
    },
    {
      code: 'cadres',
      name: say('幹部', 'Cadres'),
      keeper: 'KEEP_CADRES',
      sheet: 'student-cadres',
      heads: [WHEN(), say('單位', 'Unit'), say('職務', 'Title'), say('等級', 'Level')],
      lines: ({ cadres = [] }) =>
        cadres.map((cadre) => ({
          id: cadre.recordId,
          cells: [days(cadre), cadre.unit, cadre.title + (cadre.elsewhere ? say('（他校）', ' (elsewhere)') : ''), cadre.level.name],
        })),
    },
    {
      code: 'attendance',
      name: say('出缺勤', 'Attendance'),
      keeper: 'KEEP_ATTENDANCE',
      sheet: 'student-attendance',
      heads: [WHEN(), say('假別', 'Kind'), say('節數', 'Periods')],
      lines: ({ attendance = [] }) => attendance.map((absence) => ({ id: absence.recordId, cells: [days(absence), absence.kind, absence.periods] })),
    },
    {
      code: 'service',
      name: say('校內服務', 'Service'),
      keeper: 'KEEP_SERVICE',
      sheet: 'student-service',
      heads: [WHEN(), say('服務名稱', 'Service'), say('單位', 'Unit'), say('時數', 'Hours')],
      lines: ({ service = [] }) => service.map((one) => ({ id: one.recordId, cells: [days(one), one.name, one.unit, one.hours] })),
    },
  ];
}

/** A score with whether it is enough, as a word. */
function marked(score: Of<'Score'> | undefined, passed: boolean | undefined): string {
  if (score === undefined) return '';
  if (passed === undefined) return String(score);
  return passed ? say(`${score}（及格）`, `${score} (passed)`) : say(`${score}（不及格）`, `${score} (failed)`);
}
