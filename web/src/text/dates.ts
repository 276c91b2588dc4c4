import { say } from './say';

const DAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
const SHORT = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Years of the Republic count from 1912. */
const REPUBLIC = 1911;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Taipei',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A day such as `2027-01-15`, as a school writes it: 116年1月15日（五）. */
export function day(iso: string): string {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
  return say(
    `${year - REPUBLIC}年${month}月${date}日（${DAYS[weekday]}）`,
    `${SHORT[weekday]} ${date} ${MONTHS[month - 1]} ${year}`,
  );
}

/** An instant such as `2026-11-21T07:30:05+08:00`, as a clock in the school shows it. */
export function time(iso: string): string {
  const { on, hour, minute } = taipei(new Date(iso));
  return `${day(on)} ${hour}:${minute}`;
}

/** The day that it is in the school. */
export function today(now: Date = new Date()): string {
  return taipei(now).on;
}

function taipei(at: Date): { on: string; hour: string; minute: string } {
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day: date = '', hour = '', minute = '' } = parts;
  return { on: `${year}-${month}-${date}`, hour, minute };
}

/** How many days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** How many days are left, 0 for the last one. */
export function daysLeft(days: number): string {
  if (days === 0) return say('今天截止', 'Ends today');
  return say(`剩 ${days} 天`, days === 1 ? '1 day left' : `${days} days left`);
}

/** A semester as forms have it: 115 學年度第 1 學期. */
export function semester(year: number, half: number): string {
  return say(`${year} 學年度第 ${half} 學期`, `School year ${year}, semester ${half}`);
}

/** A semester in a narrow place: 115-1. */
export function term(year: number, half: number): string {
  return `${year}-${half}`;
}

/** A school year: 115 學年度. */
export function schoolYear(year: number): string {
  return say(`${year} 學年度`, `School year ${year}`);
}
