const MONTHS = 12;
/** A school year begins in August; the republic's years count from 1912. */
const AUGUST = 8;
const REPUBLIC = 1911;

/** Where a day lies in a school year, from 0 on 1 August to 1 at the end of July; each month is as wide as the others. */
export function place(day: string, year: number): number {
  const [y = 0, month = 1, date = 1] = day.split('-').map(Number);
  const months = (y - (year + REPUBLIC)) * MONTHS + month - AUGUST;
  const length = new Date(Date.UTC(y, month, 0)).getUTCDate();
  return Math.min(1, Math.max(0, (months + (date - 1) / length) / MONTHS));
}

/** The months of a school year in their order. */
export const MONTH_ORDER = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7] as const;

/** Where a stretch lies, as far as the year goes: how far from the left and how wide, in thousandths. */
export function stretch(first: string, last: string, year: number): { x: number; width: number } | undefined {
  if (first === '' || last === '' || last < first) return undefined;
  const x = Math.round(place(first, year) * 1000);
  const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
  return { x, width: Math.max(4, Math.round(place(next, year) * 1000) - x) };
}
