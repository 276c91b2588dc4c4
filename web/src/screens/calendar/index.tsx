import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { has } from '../../shell/me';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Nothing, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Tabs, view } from '../../ui/tabs';
import type { ScreenProps } from '../screen';
import { Entry } from './entry';
import { Feed } from './feed';
import { Rows } from './rows';

/** 年度工作期程: what is to be done in the school year, by which office, and what of it is done. */
export default function Calendar({ me, query }: ScreenProps) {
  const filters = sought(query, ['year']);
  const plan = useLoad(() => answer(api.GET('/calendar', { params: { query: filters } })), [query.get('year')]);
  const plans = has(me, 'KEEP_CALENDAR');
  const shown = view(['entries', 'mine', 'feed', ...(plans ? (['rows'] as const) : [])]);
  const years = [-1, 0, 1].map((ago) => [String(me.year - ago), schoolYear(me.year - ago)] as const);
  return (
    <>
      <Title beside={<Download list="calendar" query={filters} />}>{say('年度工作期程', 'The yearly plan')}</Title>
      <Tabs
        label={say('年度工作期程', 'The yearly plan')}
        of={[
          ['entries', say('全部', 'All')],
          ['mine', say('本處室', 'My office')],
          ...(plans ? [['rows', say('編訂', 'Plan it')] as const] : []),
          ['feed', say('加到行事曆', 'In my calendar')],
        ]}
      />
      {shown === 'feed' ? (
        <Feed />
      ) : (
        <>
          <Seek query={query} fields={[{ name: 'year', label: say('學年度', 'School year'), always: String(me.year), choices: years }]} />
          <Loaded of={plan}>
            {(year) => {
              if (shown === 'rows') return <Rows of={year} in={plan} />;
              const isOwn = (rowId: string) => (year.rows.find((row) => row.rowId === rowId)?.offices ?? []).some((office) => has(me, office));
              const entries = year.entries.filter(({ rowId }) => shown === 'entries' || isOwn(rowId));
              return (
                <>
                  {entries.length === 0 && <Nothing>{say('沒有工作。', 'Nothing.')}</Nothing>}
                  {[...new Set(entries.map(({ area }) => area))].map((area) => (
                    <section key={area}>
                      <h2>{area}</h2>
                      <ul class="rows">
                        {entries
                          .filter((entry) => entry.area === area)
                          .map((entry) => (
                            <Entry
                              key={`${entry.rowId} ${entry.occurrence} ${entry.version}`}
                              of={entry}
                              year={year.year}
                              {...(plans || isOwn(entry.rowId) ? { keep: true } : {})}
                              changed={() => plan.reload()}
                            />
                          ))}
                      </ul>
                    </section>
                  ))}
                </>
              );
            }}
          </Loaded>
        </>
      )}
    </>
  );
}
