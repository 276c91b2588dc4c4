import type { Of } from '../../api/client';
import { say } from '../../text/say';
import { Banner } from '../../ui/page';
import { MatchTag, type Receipt } from './words';

type Row = Of<'ReceiptRow'>;

/** Every row as the national database has it, a table a sheet; where it differs, also what was handed in. */
export function Rows({ of: receipt }: { of: Receipt }) {
  const sheets = [...new Set(receipt.rows.map(({ sheet }) => sheet))];
  const wrong = receipt.rows.filter(({ match }) => match !== 'arrived').length;
  return (
    <>
      {wrong > 0 && (
        <Banner kind="warn">
          {say(`有 ${wrong} 筆和學校提交的不一樣，請特別核對。`, `Not as the school has handed it in: ${wrong}. Look at these closely.`)}
        </Banner>
      )}
      {sheets.map((sheet) => (
        <Sheet key={sheet} name={sheet} of={receipt} rows={receipt.rows.filter((row) => row.sheet === sheet)} />
      ))}
    </>
  );
}

function Sheet({ name, of: { open, period, kind }, rows }: { name: string; of: Receipt; rows: readonly Row[] }) {
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))];
  const compared = say('比對', 'Compared');
  return (
    <div class="table">
      <h2>{name}</h2>
      <div class="scroll">
        <table>
          <caption class="unseen">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{compared}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
              {open && <th scope="col">{say('有錯', 'Wrong?')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.row}>
                <td data-head={compared}>
                  <MatchTag of={row} />
                </td>
                {columns.map((column) => (
                  <td key={column} data-head={column}>
                    <Cell of={row} column={column} />
                  </td>
                ))}
                {open && (
                  <td data-head={say('有錯', 'Wrong?')}>
                    <a href={`/receipts/${period}/${kind}?row=${row.row}`} aria-label={say(`回報：${about(row)}`, `Report: ${about(row)}`)}>
                      {say('回報這一筆', 'Report')}
                    </a>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Cell({ of: row, column }: { of: Row; column: string }) {
  const text = row.cells.find((cell) => cell.column === column)?.text ?? '';
  const before = row.handedIn?.find((cell) => cell.column === column)?.text;
  return (
    <span>
      {text}
      {before !== undefined && (
        <>
          <br />
          <span class="error">{say(`學校提交的是：${before}`, `The school handed in: ${before}`)}</span>
        </>
      )}
    </span>
  );
}

/** A row in a line, to choose it by. */
export function about(row: Row): string {
  return row.cells
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .slice(0, 3)
    .join('，');
}
