import { useSignal } from '@preact/signals';
import { type Of, answer, api, file } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { Busy } from '../../form/view';
import { day, time } from '../../text/dates';
import { say } from '../../text/say';
import { show } from '../../ui/files';
import { Loaded, Trouble } from '../../ui/loaded';
import { Banner, Nothing, Title, tell } from '../../ui/page';
import type { ScreenProps } from '../screen';
import { Cases } from './cases';
import { Reporting } from './reporting';
import { Rows } from './rows';
import { type Receipt, ReceiptTag, kindName } from './words';

/** One kind of one school year: every row, and whether it is right. */
export default function OneReceipt({ params, query }: ScreenProps) {
  const page = useLoad(() => answer(api.GET('/me/receipts')), []);
  const mine = page.data.value?.receipts.find(({ period, kind }) => period === params['period'] && kind === params['kind']);
  return (
    <>
      <Title beside={mine && <ReceiptTag of={mine} />}>
        {mine ? `${say('收訖明細', 'Received')}：${mine.periodName} ${kindName(mine)}` : say('收訖明細', 'Received')}
      </Title>
      <p>
        <a href="/receipts">{say('所有收訖明細', 'All that was received')}</a>
      </p>
      <Loaded of={page}>
        {(all) => (mine ? <Shown key={mine.version} of={mine} all={all} in={page} row={query.get('row') ?? ''} /> : <Nothing>{say('沒有這份收訖明細。', 'There is no such receipt.')}</Nothing>)}
      </Loaded>
    </>
  );
}

interface ShownProps {
  of: Receipt;
  all: Of<'OwnReceipts'>;
  in: Loading<Of<'OwnReceipts'>>;
  row: string;
}

function Shown({ of: receipt, all, in: page, row }: ShownProps) {
  const { period, kind, firstDay, lastDay, open } = receipt;
  const cases = all.reports.filter((one) => one.period === period && one.kind === kind);
  return (
    <>
      {firstDay && lastDay && (
        <p>
          {say('核對期間', 'To be looked at')}：{day(firstDay)}－{day(lastDay)}
          {!open && say('（現在不能確認或回報，有疑問請洽註冊組）', ' (not open now; ask the registrar if something is wrong)')}
        </p>
      )}
      <Rows of={receipt} />
      {open && <Confirming of={receipt} in={page} />}
      <Printing period={period} />
      {cases.length > 0 && <Cases of={cases} open={open === true} faults={all.faults} in={page} />}
      {open && <Reporting of={receipt} faults={all.faults} row={row} in={page} />}
    </>
  );
}

function Confirming({ of: receipt, in: page }: { of: Receipt; in: Loading<Of<'OwnReceipts'>> }) {
  const busy = useSignal(false);
  const trouble = useSignal<unknown>(undefined);
  const { period, kind, version, state, confirmedAt } = receipt;
  async function confirm(): Promise<void> {
    busy.value = true;
    trouble.value = undefined;
    try {
      await answer(api.POST('/me/receipts/{period}/{kind}/confirmation', { params: { path: { period, kind } }, body: { version } }));
      await page.reload();
      tell(say('已確認資料正確無誤。', 'You have confirmed that it is right.'));
    } catch (error) {
      trouble.value = error;
    } finally {
      busy.value = false;
    }
  }
  if (state === 'confirmed') {
    return <Banner kind="done">{say(`您已確認資料正確無誤${confirmedAt ? `（${time(confirmedAt)}）` : ''}。`, 'You have confirmed that it is right.')}</Banner>;
  }
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Busy busy={busy.value} onClick={() => void confirm()}>
        {say('以上資料正確無誤，確認', 'All of this is right: confirm')}
      </Busy>
    </>
  );
}

function Printing({ period }: { period: string }) {
  const trouble = useSignal<unknown>(undefined);
  return (
    <>
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <p>
        <button type="button" class="quiet" onClick={() => void file(`/me/receipts/${period}/form`).then(show, (error: unknown) => (trouble.value = error))}>
          {say('列印確認單', 'Print the form to be signed')}
        </button>
      </p>
    </>
  );
}
