import type { Of } from '../api/client';
import { day, daysLeft } from '../text/dates';
import { say } from '../text/say';
import { Tag } from '../ui/page';

export type Windows = readonly Of<'OwnWindow'>[];

/** Fewer days than these are said louder. */
const SOON = 3;

/** A window by its code, if the school has set it; grade 12 has some of its own, which alone count for it. */
export function windowOf(windows: Windows, code: string): Of<'OwnWindow'> | undefined {
  return windows.find(({ window }) => window === `${code}Seniors`) ?? windows.find(({ window }) => window === code);
}

/** Whether one of these windows is open. */
export function anyOpen(windows: Windows, ...codes: readonly string[]): boolean {
  return codes.some((code) => windowOf(windows, code)?.open);
}

/** Until when something can be done, or from when on. */
export function Until({ of: window, doing }: { of: Of<'OwnWindow'> | undefined; doing: string }) {
  if (window === undefined) {
    return (
      <li>
        {doing} <span class="quiet">{say('學校還沒有公布期間', 'no dates yet')}</span>
      </li>
    );
  }
  const { open, daysLeft: left = 0, firstDay, lastDay, extended } = window;
  return (
    <li>
      {doing}{' '}
      {open ? (
        <Tag kind={left <= SOON ? 'bad' : 'wait'}>{daysLeft(left)}</Tag>
      ) : (
        <Tag>{say('不在開放期間', 'not open now')}</Tag>
      )}
      <span class="quiet">{open ? say(`到 ${day(lastDay)}`, `until ${day(lastDay)}`) : `${day(firstDay)}－${day(lastDay)}`}</span>
      {extended && <span class="quiet">{say('已延長', 'extended')}</span>}
    </li>
  );
}
