import type { Of } from '../../api/client';
import type { Me, Permission } from '../../shell/me';
import type { Both } from '../../text/say';

export type Kind = Of<'RecordKind'>;

/** A kind of file: what it is called, who keeps it, what has to be there before, and where it is seen afterwards. */
export interface ImportKind {
  code: Kind;
  name: Both;
  keeper: Permission;
  after?: Both;
  seen: string;
}

/** In the order in which a new school brings them in. */
export const importKinds: readonly ImportKind[] = [
  { code: 'staff', name: ['教職員', 'Staff'], keeper: 'KEEP_STAFF', seen: '/people?kind=staff' },
  { code: 'classes', name: ['班級與導師', 'Classes and homeroom teachers'], keeper: 'KEEP_CLASSES', after: ['教職員', 'staff'], seen: '/students' },
  { code: 'students', name: ['學籍資料', 'Students'], keeper: 'KEEP_STUDENTS', after: ['班級', 'classes'], seen: '/students' },
  { code: 'courses', name: ['課程代碼清單', 'Course codes'], keeper: 'KEEP_COURSES', seen: '/sections' },
  { code: 'sections', name: ['開課資料', 'Sections'], keeper: 'KEEP_COURSES', after: ['課程代碼與教職員', 'course codes and staff'], seen: '/sections' },
  { code: 'enrolments', name: ['修課名單', 'Enrolments'], keeper: 'KEEP_COURSES', after: ['開課資料與學籍資料', 'sections and students'], seen: '/sections' },
  { code: 'grades', name: ['學業成績', 'Grades'], keeper: 'KEEP_GRADES', after: ['修課名單', 'enrolments'], seen: '/students' },
  { code: 'cadres', name: ['幹部紀錄', 'Cadres'], keeper: 'KEEP_CADRES', after: ['學籍資料', 'students'], seen: '/students' },
  { code: 'attendance', name: ['出缺勤紀錄', 'Attendance'], keeper: 'KEEP_ATTENDANCE', after: ['學籍資料', 'students'], seen: '/students' },
  { code: 'service', name: ['校內服務紀錄', 'Service'], keeper: 'KEEP_SERVICE', after: ['學籍資料', 'students'], seen: '/students' },
];

/** Those that somebody keeps. */
export function kept(me: Me): readonly ImportKind[] {
  return importKinds.filter(({ keeper }) => me.permissions.includes(keeper));
}
