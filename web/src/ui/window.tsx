import type { Of } from '../api/client';
import type { Me } from '../shell/me';
import { day, daysBetween, daysLeft, today } from '../text/dates';
import { say } from '../text/say';
import { Tag } from './page';

/** Until when a window is open, or when it is; where grade 12 has one of its own, both with whom they are for. */
export function OpenFor({ me, kind }: { me: Me; kind: Of<'WindowKind'> }) {
  const all = me.settings.windows.filter((window) => window.kind === kind);
  if (all.length === 0) {
    return <p class="quiet">{say('學校還沒有公告期間。', 'The school has not said when yet.')}</p>;
  }
  const now = today();
  const several = all.some(({ seniors }) => seniors);
  return (
    <>
      {all.map(({ window, seniors, firstDay, lastDay, name }) => (
        <p key={`${window} ${seniors}`}>
          {name}
          {several && (seniors ? say('（高三）', ' (grade 12)') : say('（高一、高二）', ' (grades 10 and 11)'))}
          {'　'}
          {day(firstDay)}－{day(lastDay)} <Now first={firstDay} last={lastDay} now={now} />
        </p>
      ))}
    </>
  );
}

function Now({ first, last, now }: { first: string; last: string; now: string }) {
  if (now < first) return <Tag>{say('還沒開始', 'Not yet')}</Tag>;
  if (now > last) return <Tag>{say('已結束，個別延長請洽註冊組', 'Over; ask the registrar for more time')}</Tag>;
  const left = daysBetween(now, last);
  return <Tag kind={left <= 3 ? 'bad' : 'wait'}>{daysLeft(left)}</Tag>;
}
