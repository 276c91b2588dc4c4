import { say } from '../../text/say';
import type { Share } from './shares';

const ROW = 30;
const BAR = 20;
const LEFT = 150;
const WIDTH = 700;
const NARROWEST = 24;

/** Bars, one a class, each of its shares with its number in it. What it shows stands in the table that follows. */
export function Plot({ title, bars }: { title: string; bars: readonly { name: string; shares: readonly Share[] }[] }) {
  const height = bars.length * ROW;
  return (
    <figure class="plot">
      <figcaption>
        <ul class="legend" aria-hidden="true">
          {(bars[0]?.shares ?? []).map(({ name, look }) => (
            <li key={look}>
              <svg width="16" height="16">
                <rect class={look} width="16" height="16" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      </figcaption>
      <svg viewBox={`0 0 ${LEFT + WIDTH} ${height}`} role="img" aria-label={say(`${title}；數字列在下面的表格`, `${title}; the numbers are in the table below`)}>
        {bars.map(({ name, shares }, row) => (
          <Bar key={name} name={name} shares={shares} top={row * ROW} />
        ))}
      </svg>
    </figure>
  );
}

function Bar({ name, shares, top }: { name: string; shares: readonly Share[]; top: number }) {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  let at = LEFT;
  return (
    <g>
      <text x={LEFT - 8} y={top + BAR - 4} text-anchor="end">
        {name}
      </text>
      {shares.map(({ count, look }) => {
        const width = all === 0 ? 0 : (count / all) * WIDTH;
        const left = at;
        at += width;
        return (
          <g key={look} class={look}>
            <rect x={left} y={top} width={width} height={BAR} />
            {width >= NARROWEST && (
              <text x={left + width / 2} y={top + BAR - 5} text-anchor="middle">
                {count}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
