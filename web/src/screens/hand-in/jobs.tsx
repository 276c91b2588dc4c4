import { type Of, answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { time } from '../../text/dates';
import { say } from '../../text/say';
import { JobTag } from '../../ui/job';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Table } from '../../ui/table';

/** The school's jobs of a kind, newest first; each leads to its progress and its files. */
export function Jobs({ kind, caption, nothing }: { kind: Of<'OfficeJobKind'>; caption: string; nothing: string }) {
  const pages = usePages((cursor) => answer(api.GET('/jobs', { params: { query: { kind, ...cursor, limit: 20 } } })), [kind]);
  return (
    <Loaded of={pages.of}>
      {(found) => (
        <>
          <Table
            caption={caption}
            rows={found.flatMap(({ jobs }) => jobs)}
            id={({ jobId }) => jobId}
            columns={[
              { head: say('範圍', 'Of what'), cell: ({ jobId, title }) => <a href={`/jobs/${jobId}`}>{title}</a> },
              { head: say('狀態', 'State'), cell: (job) => <JobTag of={job} /> },
              { head: say('結果', 'Result'), cell: ({ summary }) => summary },
              { head: say('申請者', 'By'), cell: ({ askedBy }) => askedBy },
              { head: say('時間', 'When'), cell: ({ askedAt }) => time(askedAt) },
            ]}
            nothing={nothing}
          />
          <More of={pages} />
        </>
      )}
    </Loaded>
  );
}
