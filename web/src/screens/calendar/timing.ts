import type { Of } from '../../api/client';
import { day } from '../../text/dates';
import { say } from '../../text/say';

export type Row = Of<'PlanRow'>;
export type Timing = Row['timing'];

/** How a row's timing is chosen. */
export type Kind = 'anytime' | 'onNotice' | 'months' | 'days' | 'window';

export function kindOf(timing: Timing): Kind {
  if (timing.months) return 'months';
  if (timing.first !== undefined) return 'days';
  if (timing.window !== undefined) return 'window';
  return timing.onNotice ? 'onNotice' : 'anytime';
}

/** Months as they are kept, such as 8-8 or 12-1, from what people write: 8、12-1. */
export function monthsOf(text: string): string[] | undefined {
  const months: string[] = [];
  for (const part of text.split(/[、,，\s]+/).filter((one) => one !== '')) {
    const [from = 0, until = from] = part.replace(/月/g, '').split(/[-－~～至]/).map(Number);
    if (![from, until].every((month) => Number.isInteger(month) && month >= 1 && month <= 12)) return undefined;
    months.push(`${from}-${until}`);
  }
  return months.length === 0 ? undefined : months;
}

/** Months as people write them. */
export function monthWords(months: readonly string[]): string {
  return months
    .map((month) => {
      const [from, until] = month.split('-');
      return from === until ? `${from}月` : `${from}-${until}月`;
    })
    .join('、');
}

export function timingWords(timing: Timing): string {
  switch (kindOf(timing)) {
    case 'months':
      return monthWords(timing.months ?? []);
    case 'days':
      return `${day(timing.first ?? '')}${timing.last === undefined || timing.last === timing.first ? '' : `～${day(timing.last)}`}`;
    case 'window':
      return say('依設定的期間', 'By the window of the settings');
    case 'onNotice':
      return say('視國教署來文', 'When the ministry says so');
    case 'anytime':
      return say('隨時', 'Always');
  }
}
