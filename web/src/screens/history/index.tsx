import { type Of, answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { day, time } from '../../text/dates';
import { both, say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Table } from '../../ui/table';
import type { ScreenProps } from '../screen';
import { KINDS } from './kinds';

/** What has happened, the newest first: who did what to whom, and why. */
export default function History({ query }: ScreenProps) {
  const { kind, ...days } = sought(query, ['from', 'until', 'by', 'about', 'kind']);
  const filters = { ...days, ...(kind ? { kind: kind as Of<'SubjectKind'> } : {}) };
  const pages = usePages((cursor) => answer(api.GET('/history', { params: { query: { ...filters, ...cursor, limit: 100 } } })), [query.toString()]);
  const only = days.about ?? days.by;
  return (
    <>
      <Title beside={<Download list="history" query={filters} />}>{say('異動歷程', 'History')}</Title>
      <Seek
        query={query}
        fields={[
          { name: 'from', label: say('從', 'From'), day: true },
          { name: 'until', label: say('到', 'Until'), day: true },
          { name: 'kind', label: say('類別', 'Kind'), choices: KINDS.map(([code, name]) => [code, both(name)] as const) },
        ]}
      />
      {only !== undefined && (
        <p>
          {days.about ? say('只看與這個人有關的。', 'Only what concerns this person.') : say('只看這個人所做的。', 'Only what this person did.')}{' '}
          <a href="/history">{say('看全部', 'Show everything')}</a>
        </p>
      )}
      <Loaded of={pages.of}>
        {(found) => (
          <>
            <p>{say(`${day(found[0]?.from ?? '')}到${day(found[0]?.until ?? '')}`, `${day(found[0]?.from ?? '')} to ${day(found[0]?.until ?? '')}`)}</p>
            <Table
              caption={say('異動歷程', 'History')}
              rows={found.flatMap(({ changes }) => changes)}
              id={({ at, subject, action, to = '' }) => `${at} ${subject} ${action} ${to}`}
              text={({ who, what, why, from = '', to = '', aboutName = '' }) => [who, what, why, from, to, aboutName].join(' ')}
              columns={[
                { head: say('時間', 'When'), cell: ({ at }) => time(at) },
                { head: say('誰', 'Who'), cell: ({ who, by }) => (by ? <a href={`/history?by=${by}`}>{who}</a> : who) },
                { head: say('做了什麼', 'What'), cell: ({ kindName, what }) => `${kindName}：${what}` },
                { head: say('對象', 'Whom'), cell: ({ about, aboutName }) => about && <a href={`/history?about=${about}`}>{aboutName ?? say('某人', 'somebody')}</a> },
                { head: say('內容', 'From and to'), cell: ({ from, to }) => [from, to].filter(Boolean).join(' → ') },
                { head: say('原因', 'Why'), cell: ({ why }) => why },
              ]}
              nothing={say('這段期間沒有異動。請放寬日期。', 'Nothing in these days; choose others.')}
            />
            <More of={pages} />
          </>
        )}
      </Loaded>
    </>
  );
}
