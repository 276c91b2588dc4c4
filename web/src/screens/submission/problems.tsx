import type { Of } from '../../api/client';
import { lines, say } from '../../text/say';
import { Banner } from '../../ui/page';
import { Table } from '../../ui/table';
import type { Submission } from './state';

const CAUSES = (): Record<Of<'SubmissionProblemCode'>, string> => ({
  'file-missing': say('檔案遺失', 'File missing'),
  'size-differs': say('檔案大小不同', 'Size differs'),
  'content-differs': say('檔案內容不同', 'Content differs'),
  'record-differs': say('紀錄不同', 'Record differs'),
  'file-altered': say('檔案遭更動', 'File altered'),
  'not-certified': say('未認證', 'Not certified'),
  'submitted-elsewhere': say('已在另一次提交', 'Handed in elsewhere'),
  'piece-gone': say('已刪除', 'Deleted'),
  'nothing-chosen': say('沒有勾選', 'Nothing chosen'),
  'changed-meanwhile': say('其間有變動', 'Changed meanwhile'),
});

/** What is left out, of whom, why, and what to do about it. */
export function Problems({ of: { problems, problemCount, problemsByCode } }: { of: Submission }) {
  if (problemsByCode.length === 0 && problems.length === 0) return null;
  const causes = CAUSES();
  return (
    <>
      <h2>{say('未列入的與問題', 'What is left out')}</h2>
      <ul class="rows">
        {problemsByCode.map(({ code, count }) => (
          <li key={code}>
            <span>{causes[code]}</span>
            <span class="quiet">{say(`${count} 筆`, String(count))}</span>
          </li>
        ))}
      </ul>
      {problemCount > problems.length && problems.length > 0 && (
        <Banner kind="note">{say(`下面是前 ${problems.length} 筆，全部列在問題清單檔。`, `The first ${problems.length}; all are in the list among the files.`)}</Banner>
      )}
      {problems.length > 0 && (
        <Table
          caption={say('未列入的與問題', 'What is left out')}
          rows={problems}
          id={({ studentNumber, pieceId = '', code }) => `${studentNumber} ${pieceId} ${code}`}
          text={({ name, studentNumber, className, fileName = '' }) => `${name} ${studentNumber} ${className} ${fileName}`}
          filters={[
            { label: say('原因', 'Cause'), choices: problemsByCode.map(({ code }) => [code, causes[code]] as const), has: ({ code }, value) => code === value },
            {
              label: say('班級', 'Class'),
              choices: [...new Set(problems.map(({ className }) => className))].map((one) => [one, one] as const),
              has: ({ className }, value) => className === value,
            },
          ]}
          columns={[
            { head: say('班級', 'Class'), cell: ({ className, seat }) => say(`${className} ${seat} 號`, `${className}, seat ${seat}`), sort: ({ className, seat }) => className + String(seat).padStart(3, '0') },
            { head: say('學生', 'Student'), cell: ({ name, studentNumber }) => `${name}　${studentNumber}` },
            { head: say('檔案', 'File'), cell: ({ fileName }) => fileName },
            { head: say('原因與處理', 'Cause, and what to do'), cell: ({ detail }) => lines(detail) },
          ]}
          nothing=""
        />
      )}
    </>
  );
}
