import { say } from '../../text/say';
import type { Job } from '../../ui/job';
import { Banner } from '../../ui/page';
import { Table } from '../../ui/table';
import { EvaluationOutcome } from './evaluation';
import { type Books, type Receipts, figuresOf } from './figures';
import { PrecheckOutcome } from './precheck';

/** What came of a job in numbers, as its kind has them. */
export function Outcome({ of: job }: { of: Job }) {
  if (job.kind === 'evaluation' && job.state === 'done') return <EvaluationOutcome jobId={job.jobId} />;
  if (job.figures === undefined) return null;
  switch (job.kind) {
    case 'precheck':
      return <PrecheckOutcome of={job} />;
    case 'books':
      return <BooksOutcome of={job} />;
    case 'receipts':
      return <ReceiptsOutcome of={job} />;
    default:
      return null;
  }
}

function BooksOutcome({ of: job }: { of: Job }) {
  const { books } = figuresOf<Books>(job);
  const doubts = books.filter(({ unproven }) => unproven.length > 0);
  return (
    <>
      <h2>{say('名冊', 'Books')}</h2>
      <Table
        caption={say('名冊的筆數', 'How much each book lists')}
        rows={books}
        id={({ kind, name }) => `${kind} ${name}`}
        columns={[
          { head: say('名冊別', 'Code'), cell: ({ code }) => code },
          { head: say('名冊', 'Book'), cell: ({ name }) => name },
          { head: say('筆數', 'Rows'), cell: ({ rows }) => rows, number: true },
          { head: say('不能提交', 'Left out'), cell: ({ missing }) => missing, number: true },
        ]}
        nothing=""
      />
      {doubts.length > 0 && (
        <Banner kind="note">
          <p>{say('下列欄位沒有公開文件可以證實，上傳以前請與國教署的範例核對：', 'No public document proves these; compare them with the ministry’s example before sending:')}</p>
          {doubts.map(({ name, unproven }) => (
            <details key={name}>
              <summary>{name}</summary>
              <ul>
                {unproven.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </details>
          ))}
        </Banner>
      )}
    </>
  );
}

const RECEIPTS = () =>
  [
    ['outcomes', say('課程學習成果', 'Course outcomes')],
    ['achievements', say('多元表現', 'Achievements')],
    ['grades', say('修課紀錄', 'Grades')],
    ['cadres', say('校內幹部經歷', 'Cadres')],
  ] as const;

function ReceiptsOutcome({ of: job }: { of: Job }) {
  const { kinds, strangers, maskedIds } = figuresOf<Receipts>(job);
  const rows = RECEIPTS().flatMap(([kind, name]) => {
    const counts = kinds[kind];
    return counts ? [{ name, ...counts }] : [];
  });
  return (
    <>
      <h2>{say('與提交的名冊比對', 'Compared with what was handed in')}</h2>
      <Table
        caption={say('各類收訖的筆數', 'What was received, kind by kind')}
        rows={rows}
        id={({ name }) => name}
        columns={[
          { head: say('類別', 'Kind'), cell: ({ name }) => name },
          { head: say('學生', 'Students'), cell: ({ students }) => students, number: true },
          { head: say('相符', 'The same'), cell: ({ arrived }) => arrived, number: true },
          { head: say('內容不同', 'Different'), cell: ({ different }) => different, number: true },
          { head: say('未收到', 'Missing'), cell: ({ missing }) => missing, number: true },
          { head: say('不是由本平臺提交', 'Not handed in here'), cell: ({ unknown }) => unknown, number: true },
        ]}
        nothing={say('檔案裡沒有資料。', 'The file has nothing in it.')}
      />
      {strangers > 0 && (
        <Banner kind="warn">
          {say(`有 ${strangers} 個身分證號在本校找不到，不會寫入：`, `${strangers} ids are nobody’s here, and are not written: `)}
          {maskedIds.join('、')}
        </Banner>
      )}
    </>
  );
}
