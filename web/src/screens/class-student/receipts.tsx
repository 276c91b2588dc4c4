import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing, Tag } from '../../ui/page';

const KINDS = { open: 'wait', reported: 'warn', confirmed: 'done' } as const;
const ENGLISH = { open: 'To confirm', reported: 'Reported', confirmed: 'Confirmed' } as const;

/** What the national database has received of a student, and what was reported. */
export function Receipts({ of: studentId }: { of: string }) {
  const page = useLoad(() => answer(api.GET('/students/{studentId}/receipts', { params: { path: { studentId } } })), [studentId]);
  return (
    <Loaded of={page}>
      {({ receipts, reports }) => (
        <>
          {receipts.length === 0 && <Nothing>{say('還沒有收訖明細。', 'There are no receipts yet.')}</Nothing>}
          <ul class="rows">
            {receipts.map(({ period, periodName, kind, kindName, state, stateName, rows }) => (
              <li key={`${period} ${kind}`}>
                <span>
                  {periodName} {kindName}
                </span>
                <Tag kind={KINDS[state]}>{say(stateName, ENGLISH[state])}</Tag>
                <span class="quiet">{say(`${rows.length} 筆`, `${rows.length} rows`)}</span>
              </li>
            ))}
          </ul>
          {reports.length > 0 && (
            <>
              <h2>{say('學生的回報', 'What was reported')}</h2>
              <ul class="rows">
                {reports.map(({ caseId, kindName, faultName, text, stateName, askedAt }) => (
                  <li key={caseId}>
                    <span>
                      {kindName}・{faultName}：{text}
                    </span>
                    <Tag>{stateName}</Tag>
                    <span class="quiet">{time(askedAt)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Loaded>
  );
}
