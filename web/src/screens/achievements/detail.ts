import { day as inWords, today } from '../../text/dates';
import { both, say } from '../../text/say';
import { CATEGORIES, type Category, type Detail, type Entry } from './categories';

/** What was typed, by the names of the fields. */
export type Typed = Readonly<Record<string, string>>;

const MOST = 100;
const EARLIEST = '2011-08-01';
/** Fields that the API wants as numbers although people choose them from a list. */
const NUMBERS = new Set(['semester']);

/** A field's name in a form: the API calls it so where it refuses one. */
export function fieldOf(entry: Entry): string {
  return `detail.${entry.name}`;
}

/** Every field that any category has, empty, or as a detail has them. */
export function typed(detail?: Detail): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { entries } of Object.values(CATEGORIES)) for (const entry of entries) values[fieldOf(entry)] = '';
  for (const [name, value] of Object.entries(detail ?? {})) if (name !== 'category') values[`detail.${name}`] = String(value);
  return values;
}

/** What is wrong with what was typed for a category. */
export function wrong(category: Category, values: Typed): Record<string, string | undefined> {
  const faults: Record<string, string | undefined> = {};
  for (const entry of CATEGORIES[category].entries) {
    faults[fieldOf(entry)] = fault(entry, (values[fieldOf(entry)] ?? '').trim());
  }
  const [from = '', until = ''] = [values['detail.from'], values['detail.until']];
  const during = CATEGORIES[category].entries.some(({ name }) => name === 'until');
  if (during && from !== '' && until !== '' && until < from) {
    faults['detail.until'] = say('結束日期不能早於開始日期。', 'The last day is not before the first.');
  }
  return faults;
}

function fault({ title, takes }: Entry, value: string): string | undefined {
  const name = both(title);
  if (value === '') {
    return takes.is === 'line' && !takes.needed ? undefined : say(`請填寫${name}。`, `Fill in: ${name}.`);
  }
  switch (takes.is) {
    case 'line':
      return [...value].length > MOST ? say(`${name}最多 ${MOST} 個字。`, `${name}: at most ${MOST} characters.`) : undefined;
    case 'day':
      return day(name, value);
    case 'whole': {
      const number = Number(value);
      return Number.isInteger(number) && number >= takes.least && number <= takes.most
        ? undefined
        : say(`${name}請填 ${takes.least} 到 ${takes.most} 的整數。`, `${name}: a whole number from ${takes.least} to ${takes.most}.`);
    }
    case 'code':
      return undefined;
  }
}

/** A year of the Republic that was typed for one of the common era is the usual mistake. */
function day(name: string, value: string): string | undefined {
  if (value < EARLIEST) return say(`${name}太早，請確認西元年。`, `${name} is too early; check the year.`);
  const ahead = Number(value.slice(0, 4)) > Number(today().slice(0, 4)) + 1;
  return ahead ? say(`${name}太晚，請確認西元年。`, `${name} is too late; check the year.`) : undefined;
}

/** The detail as the API takes it. */
export function detail(category: Category, values: Typed): Detail {
  const members: Record<string, string | number> = { category };
  for (const entry of CATEGORIES[category].entries) {
    const value = (values[fieldOf(entry)] ?? '').trim();
    if (value === '') continue;
    members[entry.name] = entry.takes.is === 'whole' || NUMBERS.has(entry.name) ? Number(value) : value;
  }
  return members as unknown as Detail;
}

/** What people call an achievement in a list: its name, whatever its category calls that. */
export function nameOf(of: Detail): string {
  switch (of.category) {
    case 'cadre':
      return `${of.organisation} ${of.office}`;
    case 'certificate':
      return of.certificate;
    case 'workplace':
      return `${of.organisation} ${of.position}`;
    default:
      return of.name;
  }
}

/** Its fields with their names, as they are shown. */
export function facts(of: Detail): (readonly [name: string, value: string])[] {
  const values = of as unknown as Record<string, string | number | undefined>;
  return CATEGORIES[of.category].entries.flatMap(({ name, title, takes }) => {
    const value = values[name];
    if (value === undefined) return [];
    const words = takes.is === 'code' ? takes.table.find(([code]) => code === String(value))?.[1] : undefined;
    return [[both(title), words ? both(words) : takes.is === 'day' ? inWords(String(value)) : String(value)] as const];
  });
}
