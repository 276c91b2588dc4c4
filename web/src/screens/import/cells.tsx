import type { Of } from '../../api/client';
import { lines, say } from '../../text/say';
import { Table } from '../../ui/table';

interface Props {
  kind: 'faults' | 'warnings';
  caption: string;
  of: readonly Of<'ImportCell'>[];
  /** How many are not among them. */
  more: number;
}

/** Cells with where each stands in the file, what is in it, and what is wrong with it. */
export function Cells({ kind, caption, of, more }: Props) {
  if (of.length === 0) return null;
  const sheets = of.some(({ sheet }) => sheet !== undefined);
  const columns = [...new Set(of.map(({ column }) => column))];
  return (
    <section class={`cells ${kind}`} aria-labelledby={kind}>
      <h2 id={kind}>{say(`${caption}（${of.length + more}）`, `${caption} (${of.length + more})`)}</h2>
      <Table
        caption={caption}
        rows={of}
        id={({ sheet = '', row, column, detail }) => `${sheet} ${row} ${column} ${detail}`}
        text={({ row, column, value, detail }) => `${row} ${column} ${value} ${detail}`}
        filters={[{ label: say('欄位', 'Column'), choices: columns.map((one) => [one, one] as const), has: ({ column }, value) => column === value }]}
        columns={[
          ...(sheets ? [{ head: say('工作表', 'Sheet'), cell: ({ sheet }: Of<'ImportCell'>) => sheet }] : []),
          { head: say('列', 'Row'), cell: ({ row }) => row, sort: ({ row }) => row, number: true },
          { head: say('欄位', 'Column'), cell: ({ column }) => column, sort: ({ column }) => column },
          { head: say('填的內容', 'What it says'), cell: ({ value }) => (value === '' ? <i>{say('（空白）', '(empty)')}</i> : <mark>{value}</mark>) },
          { head: say('怎麼改', 'What to do'), cell: ({ detail }) => lines(detail) },
        ]}
        nothing=""
      />
      {more > 0 && <p>{say(`另有 ${more} 格，都標在下載的檔案裡。`, `${more} more; all are marked in the file to download.`)}</p>}
    </section>
  );
}
