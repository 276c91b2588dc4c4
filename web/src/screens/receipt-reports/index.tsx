import { answer, api } from '../../api/client';
import type { Of } from '../../api/client';
import { useLoad } from '../../api/load';
import { schoolYear, time } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing, Tag, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Changes } from '../../ui/changes';
import { Chain } from '../hand-in/chain';
import type { ScreenProps } from '../screen';
import { Answer } from './answer';

type Case = Of<'ReceiptCase'>;
type State = Case['state'];

const STATES = (): readonly (readonly [State, string])[] => [
  ['waiting', say('待查', 'To be looked at')],
  ['lookAgain', say('請學生再確認', 'The student looks again')],
  ['correcting', say('更正中', 'Being corrected')],
  ['corrected', say('已更正', 'Corrected')],
  ['accepted', say('學生已確認', 'Accepted')],
  ['withdrawn', say('學生撤回', 'Withdrawn')],
  ['closed', say('結案', 'Closed')],
];

/** 學生回報: what students say is wrong with what was received; what waits longest comes first, and is answered here. */
export default function ReceiptReports({ me, query }: ScreenProps) {
  const filters = sought(query, ['year', 'state']) as { year?: string; state?: State };
  const page = useLoad(() => answer(api.GET('/receipts/reports', { params: { query: filters } })), [query.toString()]);
  return (
    <>
      <Title>{say('收訖明細的學生回報', 'Reports on receipts')}</Title>
      <Chain me={me} />
      <Seek
        query={query}
        fields={[
          { name: 'state', label: say('狀態', 'State'), choices: STATES() },
          { name: 'year', label: say('學年度', 'School year'), always: String(me.year), choices: [0, 1, 2].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const) },
        ]}
      />
      <Loaded of={page}>
        {({ reports, waiting }) => (
          <>
            <p class="count" role="status">
              {say(`待查 ${waiting} 件，列出 ${reports.length} 件`, `${waiting} to be looked at, ${reports.length} listed`)}
            </p>
            {reports.length === 0 && <Nothing>{say('沒有學生回報。', 'No student has reported anything.')}</Nothing>}
            {reports.map((one) => (
              <One key={one.caseId + one.version} of={one} changed={() => page.reload()} />
            ))}
          </>
        )}
      </Loaded>
    </>
  );
}

function One({ of, changed }: { of: Case; changed: () => Promise<void> }) {
  const { className = '', seat, name = '', kindName, faultName, about, text, state, stateName, due, overdue, steps } = of;
  const english = STATES().find(([code]) => code === state)?.[1] ?? stateName;
  return (
    <section>
      <h2>
        {say(`${className} ${seat ?? ''} 號 ${name}`, `${className} ${seat ?? ''} ${name}`)}：{kindName}
      </h2>
      <p>
        <Tag kind={state === 'waiting' || state === 'correcting' ? 'warn' : 'plain'}>{say(stateName, english)}</Tag>{' '}
        {overdue && <Tag kind="bad">{say('已逾期', 'Overdue')}</Tag>} <b>{faultName}</b>　<span class="quiet">{say(`${time(due)} 前回覆`, `answer by ${time(due)}`)}</span>
      </p>
      <p>{about}</p>
      <p class="words">{text}</p>
      {(state === 'waiting' || state === 'correcting' || state === 'lookAgain' || state === 'corrected') && <Answer of={of} changed={changed} />}
      <details>
        <summary>{say('經過', 'What happened')}</summary>
        <Changes of={steps.map(({ at, by, step, words }) => ({ at, who: by, what: stepName(step), why: words }))} />
      </details>
    </section>
  );
}

function stepName(step: Case['steps'][number]['step']): string {
  return {
    report: say('學生回報', 'Reported'),
    change: say('學生修改', 'Changed'),
    withdraw: say('學生撤回', 'Withdrawn'),
    accept: say('學生確認', 'Accepted'),
    right: say('學校資料無誤', "The school's data are right"),
    wrong: say('學校資料有誤，更正中', "The school's data are wrong, being corrected"),
    corrected: say('已更正並重新提交', 'Corrected and handed in again'),
    closed: say('結案', 'Closed'),
  }[step];
}
