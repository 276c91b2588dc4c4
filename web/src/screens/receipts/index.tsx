import { useEffect } from 'preact/hooks';
import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { replace } from '../../route/router';
import { has } from '../../shell/me';
import { day, daysBetween, daysLeft, today } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing, Tag, Title } from '../../ui/page';
import { ReceiptTag, kindName } from '../receipt/words';
import type { ScreenProps } from '../screen';

/** Mails and notices lead students and offices here: offices go on to what students have reported. */
export default function Receipts({ me }: ScreenProps) {
  const own = has(me, 'STUDENT');
  useEffect(() => {
    if (!own) replace('/receipt-reports');
  }, [own]);
  return own ? <Own /> : null;
}

/** 收訖明細: what the national database has received, by school year and kind. */
function Own() {
  const page = useLoad(() => answer(api.GET('/me/receipts')), []);
  return (
    <>
      <Title>{say('收訖明細', 'What the national database has received')}</Title>
      <p>
        {say(
          '學校提交後，中央資料庫會回覆收到了什麼。請在期限內逐類核對：正確就確認，有錯就回報。',
          'Once the school has handed in, the national database says what it has received. Look at each kind in time: confirm it, or report what is wrong.',
        )}
      </p>
      <Loaded of={page}>
        {({ receipts }) =>
          receipts.length === 0 ? (
            <Nothing>{say('還沒有您的收訖明細；學校提交並取得回覆後，會通知您來核對。', 'There is nothing yet. You will be told when there is something to look at.')}</Nothing>
          ) : (
            <ul class="rows">
              {receipts.map((receipt) => (
                <li key={`${receipt.period} ${receipt.kind}`}>
                  <a href={`/receipts/${receipt.period}/${receipt.kind}`}>
                    {receipt.periodName} {kindName(receipt)}
                  </a>
                  <ReceiptTag of={receipt} />
                  {receipt.open && receipt.state !== 'confirmed' && receipt.lastDay && (
                    <Tag kind="wait">{daysLeft(Math.max(0, daysBetween(today(), receipt.lastDay)))}</Tag>
                  )}
                  {receipt.lastDay && <span class="quiet">{say(`${day(receipt.lastDay)} 截止`, `until ${day(receipt.lastDay)}`)}</span>}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}
