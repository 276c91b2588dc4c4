import type { Of } from '../../api/client';
import { Choice, Text, Ticks } from '../../form/fields';
import { needed, useForm } from '../../form/form';
import { Form } from '../../form/view';
import { say } from '../../text/say';
import { type Kind, type Row, type Timing, kindOf, monthWords, monthsOf } from './timing';

interface Props {
  row: Row | undefined;
  rows: readonly Row[];
  offices: readonly (readonly [string, string])[];
  send: (row: Row, reason: string) => Promise<void>;
}

type Typed = { area: string; item: string; offices: readonly string[]; duty: string; kind: string; months: string; first: string; last: string; reason: string };

/** A row of the plan: what, who, when. */
export function RowForm({ row, rows, offices, send }: Props) {
  const known = row === undefined ? 'anytime' : kindOf(row.timing);
  const form = useForm<Typed>({
    start: {
      area: row?.area ?? '',
      item: row?.item ?? '',
      offices: row?.offices ?? [],
      duty: row?.duty ?? '',
      kind: known,
      months: monthWords(row?.timing.months ?? []),
      first: row?.timing.first ?? '',
      last: row?.timing.last ?? '',
      reason: '',
    },
    check: (values) => ({
      area: needed(values.area, say('類別', 'the area')),
      item: needed(values.item, say('項目', 'the item')),
      offices: values.offices.length === 0 ? say('請選擇負責單位。', 'Choose an office.') : undefined,
      duty: needed(values.duty, say('工作內容', 'the duty')),
      months: values.kind === 'months' && !monthsOf(values.months) ? say('請填月份，例如「8、12-1」。', 'Months such as 8, 12-1.') : undefined,
      first: values.kind === 'days' ? needed(values.first, say('第一天', 'the first day')) : undefined,
      last: values.kind === 'days' && values.last !== '' && values.last < values.first ? say('最後一天在第一天以前。', 'The last day is before the first.') : undefined,
      reason: needed(values.reason, say('理由', 'why')),
    }),
    send: ({ area, item, offices: chosen, duty, reason, ...when }) =>
      send(
        {
          rowId: row?.rowId ?? fresh(rows),
          area: area.trim(),
          item: item.trim(),
          offices: chosen as Of<'Role'>[],
          duty: duty.trim(),
          timing: timed(when.kind as Kind, when, row?.timing),
        },
        reason.trim(),
      ),
  });
  const { kind } = form.values.value;
  return (
    <Form of={form} submit={say('儲存', 'Save')}>
      <Text of={form} name="area" label={say('類別', 'Area')} />
      <Text of={form} name="item" label={say('項目', 'Item')} />
      <Text of={form} name="duty" label={say('工作內容', 'Duty')} lines={2} />
      <Ticks of={form} name="offices" label={say('負責單位', 'Offices')} choices={offices} />
      <Choice
        of={form}
        name="kind"
        label={say('期程', 'When')}
        choices={[
          ['anytime', say('隨時', 'Always')],
          ['onNotice', say('視國教署來文', 'When the ministry says so')],
          ['months', say('月份', 'Months')],
          ['days', say('日期', 'Days')],
          ...(known === 'window' ? [['window', say('依設定的期間', 'By the window of the settings')] as const] : []),
        ]}
      />
      {kind === 'months' && <Text of={form} name="months" label={say('月份', 'Months')} hint={say('例如「8、12-1」。', 'Such as 8, 12-1.')} />}
      {kind === 'days' && (
        <>
          <Text of={form} name="first" type="date" label={say('第一天', 'First day')} />
          <Text of={form} name="last" type="date" label={say('最後一天', 'Last day')} hint={say('只有一天就空白。', 'Empty for one day.')} />
        </>
      )}
      <Text of={form} name="reason" label={say('理由', 'Why')} hint={say('會留在異動歷程。', 'It stays in the history.')} />
    </Form>
  );
}

function timed(kind: Kind, { months, first, last }: Pick<Typed, 'months' | 'first' | 'last'>, before: Timing | undefined): Timing {
  switch (kind) {
    case 'months':
      return { months: monthsOf(months) ?? [] };
    case 'days':
      return { first, last: last === '' ? first : last };
    case 'window':
      return { ...(before?.window === undefined ? {} : { window: before.window }) };
    case 'onNotice':
      return { onNotice: true };
    case 'anytime':
      return { anytime: true };
  }
}

/** An id that no row has. */
function fresh(rows: readonly Row[]): string {
  const taken = new Set(rows.map(({ rowId }) => rowId));
  let number = rows.length + 1;
  while (taken.has(`own-${number}`)) number++;
  return `own-${number}`;
}
