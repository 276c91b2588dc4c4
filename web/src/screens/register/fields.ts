import type { Of } from '../../api/client';
import { day, schoolYear } from '../../text/dates';
import { type Both, both, say } from '../../text/say';

export type Register = Of<'OwnRegister'>;
export type FieldCode = Of<'RegisterFieldCode'>;

const NAMES: Record<FieldCode, Both> = {
  studentNumber: ['學號', 'Student number'],
  name: ['姓名', 'Name'],
  identity: ['身分證號', 'National id'],
  born: ['出生日期', 'Date of birth'],
  gender: ['性別', 'Gender'],
  entered: ['入學學年度', 'Entered in'],
  className: ['班級', 'Class'],
  seat: ['座號', 'Seat'],
  status: ['學籍狀態', 'Status'],
  cadres: ['幹部', 'Offices held'],
  attendance: ['出缺勤', 'Attendance'],
};

/** How a field is called. */
export function fieldName(field: FieldCode): string {
  return both(NAMES[field]);
}

/** Every field as the register has it. */
export function fields({ entry, cadres }: Register): readonly { field: FieldCode; words: string; value: string }[] {
  const values: Record<FieldCode, string> = {
    studentNumber: entry.studentNumber,
    name: entry.name,
    identity: entry.identity,
    born: day(entry.born),
    gender: entry.gender,
    entered: schoolYear(entry.entered),
    className: entry.className ?? say('沒有班級', 'none'),
    seat: entry.seat === undefined ? '－' : String(entry.seat),
    status: entry.status,
    cadres: cadres.length === 0 ? say('沒有', 'none') : cadres.map(({ unit, title }) => `${unit} ${title}`).join('、'),
    attendance: say('見「修課與校內紀錄」', 'under “Courses and records”'),
  };
  return (Object.keys(NAMES) as FieldCode[]).map((field) => ({ field, words: fieldName(field), value: values[field] }));
}
