import { say } from '../text/say';

/** Three years of a senior high school: the one shown, and the way to the others. */
export function Years({ path, now, shown }: { path: string; now: number; shown: number }) {
  return (
    <nav class="tabs" aria-label={say('學年度', 'School years')}>
      {[now, now - 1, now - 2].map((year) => (
        <a key={year} href={year === now ? path : `${path}?year=${year}`} aria-current={year === shown ? 'page' : undefined}>
          {say(`${year} 學年`, String(year))}
        </a>
      ))}
    </nav>
  );
}

/** The year that the address asks for; the present one if it asks for none. */
export function yearIn(query: URLSearchParams, now: number): number {
  const asked = Number(query.get('year') ?? NaN);
  return Number.isInteger(asked) ? asked : now;
}
