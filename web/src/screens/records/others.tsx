import { useSignal } from '@preact/signals';
import { type Of, file } from '../../api/client';
import { day, schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { show } from '../../ui/files';
import { Trouble } from '../../ui/loaded';
import { Table } from '../../ui/table';

const LEVELS: Record<Of<'Cadre'>['level']['code'], string> = { 1: 'School', 2: 'Class', 3: 'Club', 4: 'Practice', 5: 'Outside the school', 9: 'Other' };

function span({ from, until }: { from: string; until: string }): string {
  return from === until ? day(from) : `${day(from)}－${day(until)}`;
}

/** Who puts a wrong record right. */
export function Wrong({ office }: { office: string }) {
  return <p class="quiet">{say(`有誤請洽${office}。`, `If something is wrong, tell ${office}.`)}</p>;
}

export function Cadres({ of: cadres }: { of: readonly Of<'Cadre'>[] }) {
  return (
    <>
      <Table
        caption={say('幹部經歷', 'Offices held')}
        rows={cadres}
        id={({ recordId }) => recordId}
        columns={[
          { head: say('學年度', 'School year'), cell: ({ year }) => schoolYear(year), sort: ({ year }) => year },
          { head: say('單位', 'Of'), cell: ({ unit }) => unit },
          { head: say('職務', 'Office'), cell: ({ title }) => title },
          { head: say('等級', 'Level'), cell: ({ level }) => say(level.name, LEVELS[level.code]) },
          { head: say('期間', 'When'), cell: span },
        ]}
        nothing={say('沒有登錄的幹部經歷。', 'No offices have been entered.')}
      />
      <Wrong office={say('訓育組', 'the student activities section')} />
    </>
  );
}

export function Absences({ of: absences }: { of: readonly Of<'Absence'>[] }) {
  const total = absences.reduce((sum, { periods }) => sum + periods, 0);
  return (
    <>
      {total > 0 && <p>{say(`合計 ${total} 節`, `${total} periods in all`)}</p>}
      <Table
        caption={say('出缺勤', 'Attendance')}
        rows={[...absences].reverse()}
        id={({ recordId }) => recordId}
        columns={[
          { head: say('日期', 'When'), cell: span, sort: ({ from }) => from },
          { head: say('種類', 'Kind'), cell: ({ kind }) => kind, sort: ({ kind }) => kind },
          { head: say('節數', 'Periods'), cell: ({ periods }) => periods, sort: ({ periods }) => periods, number: true },
        ]}
        nothing={say('沒有缺勤紀錄。', 'No absences.')}
      />
      <Wrong office={say('生輔組', 'the discipline section')} />
    </>
  );
}

export function Service({ of: service }: { of: readonly Of<'SchoolService'>[] }) {
  const trouble = useSignal<unknown>(undefined);
  const hours = service.reduce((sum, one) => sum + one.hours, 0);
  return (
    <>
      {service.length > 0 && (
        <p>
          {say(`合計 ${hours} 小時`, `${hours} hours in all`)}{' '}
          <button type="button" class="quiet" onClick={() => void file('/service-certificate').then(show, (error: unknown) => (trouble.value = error))}>
            {say('列印服務紀錄證明', 'Print the certificate')}
          </button>
        </p>
      )}
      {trouble.value !== undefined && <Trouble with={trouble.value} />}
      <Table
        caption={say('校內服務', 'Service')}
        rows={service}
        id={({ recordId }) => recordId}
        columns={[
          { head: say('名稱', 'What'), cell: ({ name }) => name },
          { head: say('單位', 'For whom'), cell: ({ unit }) => unit },
          { head: say('期間', 'When'), cell: span, sort: ({ from }) => from },
          { head: say('時數', 'Hours'), cell: (one) => one.hours, number: true },
        ]}
        nothing={say('沒有登錄的校內服務。', 'No service has been entered.')}
      />
      <Wrong office={say('訓育組', 'the student activities section')} />
    </>
  );
}
