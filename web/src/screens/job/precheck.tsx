import { answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { at } from '../../route/router';
import { say } from '../../text/say';
import type { Job } from '../../ui/job';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Tag } from '../../ui/page';
import { Table } from '../../ui/table';
import { type Precheck, figuresOf } from './figures';

/** What a pre-check found: the causes, the classes, and of one class every row that is to be mended. */
export function PrecheckOutcome({ of: job }: { of: Job }) {
  const { causes, classes } = figuresOf<Precheck>(job);
  const chosen = at.value.query.get('className');
  return (
    <>
      <h2>{say('原因', 'Causes')}</h2>
      <Table
        caption={say('不能提交與要確認的原因', 'Why rows are refused or doubtful')}
        rows={causes}
        id={({ code }) => code}
        columns={[
          { head: say('原因', 'Cause'), cell: ({ chinese, english }) => say(chinese, english) },
          { head: say('結果', 'Weight'), cell: ({ weight }) => <Weight refused={weight === 'refused'} /> },
          { head: say('處理的處室', 'Office'), cell: ({ office }) => office, sort: ({ office }) => office },
          { head: say('筆數', 'Rows'), cell: ({ rows }) => rows, sort: ({ rows }) => rows, number: true },
        ]}
        nothing={say('沒有發現問題，可以提交。', 'Nothing was found: it can be handed in.')}
      />
      <h2>{say('各班', 'Class by class')}</h2>
      <Table
        caption={say('各班不能提交與要確認的筆數', 'Refused and doubtful rows of each class')}
        rows={classes}
        id={({ className }) => className}
        columns={[
          {
            head: say('班級', 'Class'),
            cell: ({ className, refused, doubtful }) =>
              refused + doubtful === 0 ? className : <a href={`${at.value.path}?className=${encodeURIComponent(className)}`}>{className}</a>,
            sort: ({ className }) => className,
          },
          { head: say('學生', 'Students'), cell: ({ students }) => students, number: true },
          { head: say('檢查', 'Looked at'), cell: ({ rows }) => rows, number: true },
          { head: say('不能提交', 'Refused'), cell: ({ refused }) => refused, sort: ({ refused }) => refused, number: true },
          { head: say('請確認', 'Doubtful'), cell: ({ doubtful }) => doubtful, sort: ({ doubtful }) => doubtful, number: true },
        ]}
        nothing={say('沒有班級。', 'No class.')}
      />
      {chosen !== null && <Findings key={chosen} jobId={job.jobId} className={chosen} />}
    </>
  );
}

function Weight({ refused }: { refused: boolean }) {
  return refused ? <Tag kind="bad">{say('不能提交', 'Refused')}</Tag> : <Tag kind="warn">{say('請確認', 'Doubtful')}</Tag>;
}

function Findings({ jobId, className }: { jobId: string; className: string }) {
  const pages = usePages(
    (cursor) => answer(api.GET('/prechecks/{jobId}/findings', { params: { path: { jobId }, query: { className, limit: 100, ...cursor } } })),
    [jobId, className],
  );
  return (
    <>
      <h2>{say(`${className} 逐筆`, `${className}, row by row`)}</h2>
      <Loaded of={pages.of}>
        {(found) => (
          <>
            <Table
              caption={say(`${className} 要處理的資料`, `What is to be mended in ${className}`)}
              rows={found.flatMap(({ findings }) => findings)}
              total={found[0]?.total}
              id={({ studentNumber, kind, row }) => `${studentNumber} ${kind} ${row}`}
              text={({ name, studentNumber, row }) => `${name} ${studentNumber} ${row}`}
              columns={[
                { head: say('學生', 'Student'), cell: ({ seat, name }) => say(`${seat} 號 ${name}`, `${seat} ${name}`), sort: ({ seat }) => seat },
                { head: say('資料', 'Row'), cell: ({ kindName, row }) => `${kindName}：${row}` },
                { head: say('結果', 'Weight'), cell: ({ refused }) => <Weight refused={refused} /> },
                {
                  head: say('原因與處理', 'Cause, and what to do'),
                  cell: ({ faults }) => (
                    <ul class="short">
                      {faults.map(({ code, chinese, english, remedy }) => (
                        <li key={code}>
                          {say(chinese, english)} <span class="quiet">{say(`${remedy.office}：${remedy.chinese}`, remedy.english)}</span>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
              nothing={say('這一班沒有要處理的資料。', 'Nothing to mend in this class.')}
            />
            <More of={pages} />
          </>
        )}
      </Loaded>
    </>
  );
}
