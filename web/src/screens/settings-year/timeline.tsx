import { day, today } from '../../text/dates';
import { both, say } from '../../text/say';
import { MONTH_ORDER, place, stretch } from './line';
import type { SettingsValues } from './values';
import { fieldsOf } from './values';
import { yearWindows } from './windows';

/** The year from August to July with its windows under one another, as they would be: what follows and what overlaps is seen at once. */
export function Timeline({ of: values, year }: { of: SettingsValues; year: number }) {
  const now = Math.round(place(today(), year) * 1000);
  const rows = yearWindows
    .map((window) => ({ window, days: fieldsOf(window.code).map((name) => String(values[name] ?? '')) as [string, string] }))
    .filter(({ days: [first, last] }) => first !== '' && last !== '');
  return (
    <table class="year">
      <caption class="unseen">{say('這個學年度的期間', 'The windows of the year')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('期間', 'Window')}</th>
          <th scope="col">
            <span class="unseen">{say('在學年度的位置', 'Where in the year')}</span>
            <span class="months" aria-hidden="true">
              {MONTH_ORDER.map((month) => (
                <span key={month}>{month}</span>
              ))}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ window: { code, name }, days: [first, last] }) => {
          const bar = stretch(first, last, year);
          return (
            <tr key={code}>
              <th scope="row">
                {both(name)}
                <span class="quiet">
                  {day(first)}～{day(last)}
                </span>
              </th>
              <td>
                <svg viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
                  {MONTH_ORDER.map((month, index) => (
                    <line key={month} x1={(index * 1000) / 12} x2={(index * 1000) / 12} y1="0" y2="24" class="month" />
                  ))}
                  {bar && <rect x={bar.x} width={bar.width} y="4" height="16" class={code.endsWith('Seniors') ? 'seniors' : 'all'} />}
                  {now > 0 && now < 1000 && <line x1={now} x2={now} y1="0" y2="24" class="today" />}
                </svg>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
