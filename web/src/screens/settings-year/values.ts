import type { Of } from '../../api/client';
import { type WindowCode, yearWindows } from './windows';

const MEGA = 1024 * 1024;

/** The whole of a year's settings as fields: numbers as typed, days by the names under which the API refuses them. */
export type SettingsValues = Record<string, string | boolean | readonly string[]>;

/** The names of a window's two fields. */
export function fieldsOf(code: WindowCode): readonly [first: string, last: string] {
  return [`windows.${code}.firstDay`, `windows.${code}.lastDay`];
}

const NUMBERS = [
  'uploadsFirstSemester',
  'uploadsSecondSemester',
  'selectedPerYear',
  'achievementsPerYear',
  'achievementsSelectedPerYear',
  'pictureMegapixels',
  'descriptionCharacters',
] as const;

/** What is set, as fields. */
export function toValues(settings: Of<'Settings'>): SettingsValues {
  const values: SettingsValues = {
    // Exact, since a division by a power of two is: what nobody touches stays as it is.
    documentBytes: String(settings.documentBytes / MEGA),
    mediaBytes: String(settings.mediaBytes / MEGA),
    refusesLocation: settings.refusesLocation,
    types: settings.types,
    closingFirstSemester: settings.closingFirstSemester ?? '',
    closingSecondSemester: settings.closingSecondSemester ?? '',
    reason: '',
  };
  for (const name of NUMBERS) values[name] = String(settings[name]);
  for (const { code } of yearWindows) {
    const set = settings.windows.find(({ window }) => window === code);
    const [first, last] = fieldsOf(code);
    values[first] = set?.firstDay ?? '';
    values[last] = set?.lastDay ?? '';
  }
  return values;
}

/** The fields, as the API wants them. */
export function toChange(values: SettingsValues, version: number): Of<'SettingsChange'> {
  const text = (name: string) => String(values[name] ?? '').trim();
  const windows: Of<'WindowDays'> = {};
  for (const { code } of yearWindows) {
    const [firstDay, lastDay] = fieldsOf(code).map(text) as [string, string];
    if (firstDay !== '' || lastDay !== '') windows[code] = { firstDay, lastDay };
  }
  const [closingFirstSemester, closingSecondSemester] = [text('closingFirstSemester'), text('closingSecondSemester')];
  return {
    version,
    ...(Object.fromEntries(NUMBERS.map((name) => [name, Number(text(name))])) as Record<(typeof NUMBERS)[number], number>),
    documentBytes: Math.round(Number(text('documentBytes')) * MEGA),
    mediaBytes: Math.round(Number(text('mediaBytes')) * MEGA),
    refusesLocation: values['refusesLocation'] === true,
    types: [...(values['types'] as readonly Of<'FileType'>[])],
    ...(closingFirstSemester === '' ? {} : { closingFirstSemester }),
    ...(closingSecondSemester === '' ? {} : { closingSecondSemester }),
    windows,
    reason: text('reason'),
  };
}
