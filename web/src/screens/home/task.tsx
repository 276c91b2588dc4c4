import type { ComponentChildren } from 'preact';
import { day, daysLeft } from '../../text/dates';
import { say } from '../../text/say';
import { Tag } from '../../ui/page';

/** Fewer days than these are said louder. */
const SOON = 3;

/** Something to do: what, how much of it, until when, and the screen on which it is done. */
export interface ToDo {
  id: string;
  to: string;
  what: string;
  lastDay?: string | undefined;
  left?: number | undefined;
  /** It should have been done. */
  late?: boolean;
  beside?: ComponentChildren;
}

/** What there is to do, what ends first at the top. */
export function ToDos({ of, none }: { of: readonly ToDo[]; none: string }) {
  if (of.length === 0) return <p class="done-all">{none}</p>;
  return (
    <ul class="todos">
      {of.map(({ id, to, what, lastDay, left, late, beside }) => (
        <li key={id}>
          <a href={to}>{what}</a>
          {late && <Tag kind="bad">{say('已逾期', 'Overdue')}</Tag>}
          {!late && left !== undefined && <Tag kind={left <= SOON ? 'bad' : 'wait'}>{daysLeft(left)}</Tag>}
          {lastDay !== undefined && <span class="quiet">{day(lastDay)}</span>}
          {beside}
        </li>
      ))}
    </ul>
  );
}
