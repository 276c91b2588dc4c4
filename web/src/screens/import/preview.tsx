import { say } from '../../text/say';
import { Table } from '../../ui/table';
import type { Import } from '.';

/** What writing the file does (or has done): new, changed, and what the school has that the file has not. */
export function Preview({ of: one }: { of: Import }) {
  const { changes = [], new: fresh = [], moreNew = 0, missing = [], ignored = [], notes = [], counts } = one;
  const more = (counts?.changed ?? 0) - changes.length;
  return (
    <>
      {changes.length > 0 && (
        <>
          <h2>{say(`變更（${counts?.changed ?? changes.length}）`, `Changed (${counts?.changed ?? changes.length})`)}</h2>
          <Table
            caption={say('變更', 'Changed')}
            rows={changes}
            id={({ sheet = '', row }) => `${sheet} ${row}`}
            text={({ before, after }) => before + after}
            columns={[
              { head: say('列', 'Row'), cell: ({ row }) => row, number: true },
              { head: say('現在', 'Now'), cell: ({ before }) => before },
              { head: say('改成', 'Becomes'), cell: ({ after }) => <b>{after}</b> },
            ]}
            nothing=""
          />
          {more > 0 && <p>{say(`另有 ${more} 筆變更沒有列出。`, `${more} more changes are not listed.`)}</p>}
        </>
      )}
      {fresh.length > 0 && (
        <>
          <h2>{say(`新增（${fresh.length + moreNew}）`, `New (${fresh.length + moreNew})`)}</h2>
          <Table
            caption={say('新增', 'New')}
            rows={fresh}
            id={({ sheet = '', row }) => `${sheet} ${row}`}
            text={({ after }) => after}
            columns={[
              { head: say('列', 'Row'), cell: ({ row }) => row, number: true },
              { head: say('內容', 'What'), cell: ({ after }) => after },
            ]}
            nothing=""
          />
          {moreNew > 0 && <p>{say(`另有 ${moreNew} 筆新增沒有列出。`, `${moreNew} more are not listed.`)}</p>}
        </>
      )}
      {missing.length > 0 && (
        <details>
          <summary>{say(`系統有、檔案沒有（${counts?.missing ?? missing.length}）`, `Here and not in the file (${counts?.missing ?? missing.length})`)}</summary>
          <p>{say('匯入不會刪除：這些會維持原樣。', 'An import deletes nothing: these stay as they are.')}</p>
          <ul>
            {missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {ignored.length + notes.length > 0 && (
        <details>
          <summary>{say('關於這個檔案', 'About this file')}</summary>
          {ignored.length > 0 && <p>{say(`沒有用到的欄位：${ignored.join('、')}`, `Columns passed over: ${ignored.join(', ')}`)}</p>}
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
