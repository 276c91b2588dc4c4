import type { Of } from '../../api/client';

/** The settings of the books as people write them. */
export type Written = { gradeFiles: string; eveningClasses: string };

const SHEETS: readonly string[] = ['4.2', '4.3', '4.4', '5.2', '5.3', '6.2', '6.3', '6.4'];

export function written({ gradeFiles, eveningClasses }: Of<'BookSettings'>): Written {
  return {
    gradeFiles: gradeFiles.map(({ code, sheets }) => `${code}：${sheets.join('、')}`).join('\n'),
    eveningClasses: eveningClasses.join('、'),
  };
}

/** The parts of a list, however they are kept apart. */
export function listOf(text: string): string[] {
  return text.split(/[、,，\s]+/).filter((part) => part !== '');
}

/** The files that the lines name, or nothing if a line can't be read. */
export function filesOf(text: string): Of<'GradeFile'>[] | undefined {
  const files: Of<'GradeFile'>[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const [code = '', sheets] = line.split(/[:：]/).map((part) => part.trim());
    const named = listOf(sheets ?? '');
    if (code === '' || named.length === 0 || named.some((sheet) => !SHEETS.includes(sheet))) return undefined;
    files.push({ code, sheets: named as Of<'GradeFile'>['sheets'] });
  }
  return files;
}
