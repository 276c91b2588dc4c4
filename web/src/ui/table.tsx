import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { say } from '../text/say';
import { Nothing } from './page';

/** A column: what its head says, what it shows of a row, and by what it is sorted if it can be. */
export interface Column<Row> {
  head: string;
  cell: (row: Row) => ComponentChildren;
  sort?: (row: Row) => string | number;
  /** Numbers stand to the right. */
  number?: boolean;
}

/** A filter: what it is called, its choices by value, and whether a row is of one. */
export interface Filter<Row> {
  label: string;
  choices: readonly (readonly [value: string, words: string])[];
  has: (row: Row, value: string) => boolean;
}

interface Props<Row> {
  /** What the table lists, for whoever can't see it. */
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  id: (row: Row) => string;
  /** The text in which the search looks; without it there is none. */
  text?: (row: Row) => string;
  filters?: readonly Filter<Row>[];
  /** What to say where there is nothing at all. */
  nothing: string;
  /** How many there are on the server, where only some are loaded. */
  total?: number | undefined;
}

const PAGE = 50;

/** A list that can be searched, filtered, sorted, leafed through and printed; on a phone each row is a card. */
export function Table<Row>({ caption, rows, columns, id, text, filters = [], nothing, total = rows.length }: Props<Row>) {
  const wanted = useSignal('');
  const chosen = useSignal<Record<string, string>>({});
  const sorted = useSignal<{ by: number; down: boolean } | undefined>(undefined);
  const page = useSignal(0);

  const found = rows.filter(
    (row) =>
      (text === undefined || text(row).toLowerCase().includes(wanted.value.trim().toLowerCase())) &&
      filters.every(({ label, has }) => {
        const value = chosen.value[label] ?? '';
        return value === '' || has(row, value);
      }),
  );
  const order = inOrder(found, columns, sorted.value);
  const pages = Math.max(1, Math.ceil(order.length / PAGE));
  const shown = Math.min(page.value, pages - 1);
  if (rows.length === 0) return <Nothing>{nothing}</Nothing>;

  return (
    <div class="table">
      <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        {text && (
          <label>
            {say('搜尋', 'Search')}
            <input
              type="search"
              value={wanted.value}
              onInput={({ currentTarget }) => ((wanted.value = currentTarget.value), (page.value = 0))}
            />
          </label>
        )}
        {filters.map(({ label, choices }) => (
          <label key={label}>
            {label}
            <select
              value={chosen.value[label] ?? ''}
              onChange={({ currentTarget }) =>
                ((chosen.value = { ...chosen.value, [label]: currentTarget.value }), (page.value = 0))
              }
            >
              <option value="">{say('全部', 'All')}</option>
              {choices.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="button" class="quiet print" onClick={() => print()}>
          {say('列印', 'Print')}
        </button>
      </form>
      <p class="count" role="status">
        {total > rows.length
          ? say(`共 ${total} 筆，已載入 ${rows.length} 筆`, `${rows.length} of ${total} loaded`)
          : found.length === rows.length
            ? say(`共 ${rows.length} 筆`, `${rows.length} in all`)
            : say(`共 ${rows.length} 筆，符合 ${found.length} 筆`, `${found.length} of ${rows.length}`)}
      </p>
      <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <Head key={column.head} column={column} index={index} sorted={sorted} />
              ))}
            </tr>
          </thead>
          <tbody>
            {order.slice(shown * PAGE, (shown + 1) * PAGE).map((row) => (
              <tr key={id(row)}>
                {columns.map(({ head, cell, number }) => (
                  <td key={head} data-head={head} class={number ? 'number' : undefined}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <nav class="pages" aria-label={say('分頁', 'Pages')}>
          <button type="button" class="quiet" disabled={shown === 0} onClick={() => (page.value = shown - 1)}>
            {say('上一頁', 'Previous')}
          </button>
          <span>
            {shown + 1} / {pages}
          </span>
          <button type="button" class="quiet" disabled={shown === pages - 1} onClick={() => (page.value = shown + 1)}>
            {say('下一頁', 'Next')}
          </button>
        </nav>
      )}
    </div>
  );
}

type Order = { by: number; down: boolean } | undefined;

function Head<Row>(props: { column: Column<Row>; index: number; sorted: { value: Order } }) {
  const { column, index, sorted } = props;
  const mine = sorted.value?.by === index ? sorted.value : undefined;
  const direction = mine === undefined ? 'none' : mine.down ? 'descending' : 'ascending';
  const kind = column.number ? 'number' : undefined;
  if (!column.sort) return <th scope="col" class={kind}>{column.head}</th>;
  return (
    <th scope="col" class={kind} aria-sort={direction}>
      <button type="button" onClick={() => (sorted.value = { by: index, down: mine !== undefined && !mine.down })}>
        {column.head}
      </button>
    </th>
  );
}

function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order): readonly Row[] {
  const sort = order && columns[order.by]?.sort;
  if (!order || !sort) return rows;
  const sign = order.down ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [sort(one), sort(other)];
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-Hant'));
  });
}
