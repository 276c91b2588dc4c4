import { useSignal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { WithReason } from '../../form/reason';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { Dialog } from '../../ui/dialog';
import { Banner, tell } from '../../ui/page';
import { Table } from '../../ui/table';
import { RowForm } from './row-form';
import { type Row, timingWords } from './timing';

type YearPlan = Of<'YearPlan'>;

/** Plans the year: each change is put into the whole plan, with why. */
export function Rows({ of: plan, in: loading }: { of: YearPlan; in: Loading<YearPlan> }) {
  const roles = useLoad(() => answer(api.GET('/roles')), []);
  const editing = useSignal<Row | 'new' | undefined>(undefined);
  const offices = (roles.data.value?.roles ?? []).map(({ role, title }) => [role, title] as const);

  async function put(rows: Row[], reason: string): Promise<void> {
    try {
      loading.put(await answer(api.PUT('/calendar/{year}', { params: { path: { year: String(plan.year) } }, body: { version: plan.version, rows, reason } })));
    } catch (error) {
      await loading.reload();
      throw error;
    }
    editing.value = undefined;
    tell(say('已儲存工作期程。', 'Saved.'));
  }
  const changed = (row: Row) => (plan.rows.some(({ rowId }) => rowId === row.rowId) ? plan.rows.map((one) => (one.rowId === row.rowId ? row : one)) : [...plan.rows, row]);

  return (
    <>
      {plan.version === 0 && (
        <Banner kind="note">
          {say(`${schoolYear(plan.year)}還沒有編訂，下面是前一學年度或補充規定附件1 的內容；儲存任何一項就開始使用。`, 'Nobody has planned this year: these are the rows of the year before, or of the regulation.')}
        </Banner>
      )}
      <div class="buttons">
        <button type="button" onClick={() => (editing.value = 'new')}>
          {say('新增一項', 'Add a row')}
        </button>
      </div>
      <Table
        caption={say('工作項目', 'Rows of the plan')}
        rows={plan.rows}
        id={({ rowId }) => rowId}
        text={({ area, item, duty }) => `${area} ${item} ${duty}`}
        columns={[
          { head: say('類別', 'Area'), cell: ({ area }) => area, sort: ({ area }) => area },
          { head: say('項目', 'Item'), cell: ({ item }) => item },
          { head: say('單位', 'Offices'), cell: ({ offices: codes }) => codes.map((code) => offices.find(([role]) => role === code)?.[1] ?? code).join('、') },
          { head: say('工作', 'Duty'), cell: ({ duty }) => duty },
          { head: say('期程', 'When'), cell: ({ timing }) => timingWords(timing) },
          {
            head: say('變更', 'Change'),
            cell: (row) => (
              <>
                <button type="button" class="quiet" aria-label={say(`修改 ${row.item}`, `Change ${row.item}`)} onClick={() => (editing.value = row)}>
                  {say('修改', 'Change')}
                </button>
                <WithReason
                  title={say(`移除「${row.item}」`, `Remove “${row.item}”`)}
                  label={say(`移除 ${row.item}`, `Remove ${row.item}`)}
                  send={(reason) => put(plan.rows.filter(({ rowId }) => rowId !== row.rowId), reason)}
                >
                  {say('移除', 'Remove')}
                </WithReason>
              </>
            ),
          },
        ]}
        nothing={say('還沒有工作項目。', 'No rows.')}
      />
      <Dialog title={editing.value === 'new' ? say('新增工作項目', 'Add a row') : say('修改工作項目', 'Change a row')} open={editing.value !== undefined} close={() => (editing.value = undefined)}>
        {editing.value !== undefined && (
          <RowForm row={editing.value === 'new' ? undefined : editing.value} rows={plan.rows} offices={offices} send={(row, reason) => put(changed(row), reason)} />
        )}
      </Dialog>
    </>
  );
}
