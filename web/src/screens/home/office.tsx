import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { type Me, has } from '../../shell/me';
import { day, daysLeft, today } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Tag } from '../../ui/page';
import { ToDos } from './task';

/** An office's: what of the yearly plan is due, and which windows are open. */
export function Office({ me }: { me: Me }) {
  const plan = useLoad(() => answer(api.GET('/calendar')), []);
  return (
    <>
      <h2>{say('本處室的工作', "The office's work")}</h2>
      <Loaded of={plan}>
        {({ rows, entries }) => (
          <ToDos
            of={entries
              .filter((entry) => entry.due && !entry.done && isOwn(me, rows, entry.rowId))
              .map((entry) => ({
                id: `${entry.rowId} ${entry.occurrence}`,
                to: '/calendar',
                late: entry.late,
                what: `${entry.area}：${entry.item}（${entry.when}）`,
                ...(entry.last === undefined ? {} : { lastDay: entry.last, left: daysUntil(entry.last) }),
              }))}
            none={say('目前沒有到期的工作。', 'Nothing is due.')}
          />
        )}
      </Loaded>
      <OpenWindows me={me} />
    </>
  );
}

function isOwn(me: Me, rows: Of<'YearPlan'>['rows'], rowId: string): boolean {
  const offices = rows.find((row) => row.rowId === rowId)?.offices ?? [];
  return offices.some((office) => has(me, office));
}

function daysUntil(last: string): number {
  return Math.max(0, Math.round((Date.parse(last) - Date.parse(today())) / 86_400_000));
}

/** What is open for students and teachers right now. */
function OpenWindows({ me }: { me: Me }) {
  const now = today();
  const open = me.settings.windows.filter(({ firstDay, lastDay }) => firstDay <= now && now <= lastDay);
  return (
    <>
      <h2>{say('開放中的期間', 'Windows that are open')}</h2>
      {open.length === 0 && <p>{say('目前沒有開放的期間。', 'No window is open.')}</p>}
      <ul class="todos">
        {open.map(({ window, name, lastDay, seniors }) => (
          <li key={`${window} ${seniors}`}>
            <span>
              {name}
              {seniors && say('（高三）', ' (grade 12)')}
            </span>
            <Tag kind="wait">{daysLeft(daysUntil(lastDay))}</Tag>
            <span class="quiet">{day(lastDay)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
