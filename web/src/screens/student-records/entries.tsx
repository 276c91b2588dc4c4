import { WithReason } from '../../form/reason';
import { say } from '../../text/say';
import { Table } from '../../ui/table';
import { tell } from '../../ui/page';
import type { Kind, Line } from './kinds';

/** The entries of a kind, whichever it is; with a button for each, where one may remove them. */
export function Entries(props: { kind: Kind; lines: readonly Line[]; remove?: (id: string, reason: string) => Promise<void> }) {
  const { kind, lines, remove } = props;
  const columns = kind.heads.map((head, index) => ({ head, cell: ({ cells }: Line) => cells[index], sort: ({ cells }: Line) => cells[index] ?? '' }));
  const removing = {
    head: say('移除', 'Remove'),
    cell: ({ id, cells }: Line) => (
      <WithReason
        title={say('移除這筆紀錄', 'Remove this record')}
        label={say(`移除 ${cells.join(' ')}`, `Remove ${cells.join(' ')}`)}
        about={
          <>
            <p>{cells.join('　')}</p>
            <p>
              {say(
                '登錄錯誤時先移除，再匯入正確的。內容與原因會留在異動歷程。',
                'Where it was entered wrongly: remove it, then import the right one. What it said and why stay in the history.',
              )}
            </p>
          </>
        }
        send={async (reason) => {
          await remove?.(id, reason);
          tell(say('已移除。', 'Removed.'));
        }}
      >
        {say('移除', 'Remove')}
      </WithReason>
    ),
  };
  return (
    <Table
      caption={kind.name}
      rows={lines}
      id={({ id }) => id}
      columns={remove ? [...columns, removing] : columns}
      nothing={say('沒有紀錄。', 'There is none.')}
    />
  );
}
