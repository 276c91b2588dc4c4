import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { lines, say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Facts } from '../../ui/page';
import { Table } from '../../ui/table';

/** The figures of an evaluation: the school, its offices, and each person. Its page to print is among the files. */
export function EvaluationOutcome({ jobId }: { jobId: string }) {
  const page = useLoad(() => answer(api.GET('/evaluations/{evaluationId}', { params: { path: { evaluationId: jobId } } })), [jobId]);
  return (
    <Loaded of={page}>
      {({ entered, certified, returned, extended, overdue, medianDays, ninetiethDays, note, noteEnglish, offices, people }) => (
        <>
          <p>{lines(`${note}\n${noteEnglish}`)}</p>
          <Facts
            of={[
              [say('登錄的紀錄', 'Entered'), String(entered)],
              [say('認證／退回', 'Certified / returned'), `${certified} / ${returned}`],
              [say('期程後辦理', 'By more time'), String(extended)],
              [say('逾期待認證', 'Overdue'), String(overdue)],
              ...(medianDays === undefined ? [] : [[say('辦理天數', 'Days'), say(`中位 ${medianDays} 天，九成在 ${ninetiethDays} 天內`, `half within ${medianDays}, nine of ten within ${ninetiethDays}`)] as const]),
            ]}
          />
          <h2>{say('各處室', 'Offices')}</h2>
          <Table
            caption={say('各處室登錄的紀錄', 'What offices have entered')}
            rows={offices}
            id={({ office }) => office}
            columns={[
              { head: say('處室', 'Office'), cell: ({ office }) => office },
              { head: say('人數', 'People'), cell: ({ people: count }) => count, number: true },
              { head: say('登錄', 'Entered'), cell: ({ records }) => records.map(({ kindName, many }) => `${kindName} ${many}`).join('、') },
            ]}
            nothing={say('沒有登錄。', 'Nothing was entered.')}
          />
          <h2>{say('各人', 'People')}</h2>
          <Table
            caption={say('各人認證與登錄', 'What each has certified and entered')}
            rows={people}
            id={({ personId }) => personId}
            text={({ name, office }) => `${name} ${office}`}
            columns={[
              { head: say('姓名', 'Name'), cell: ({ name }) => name, sort: ({ name }) => name },
              { head: say('職務', 'Office'), cell: ({ office }) => office },
              { head: say('認證', 'Certified'), cell: (one) => one.certified, sort: (one) => -one.certified, number: true },
              { head: say('退回', 'Returned'), cell: (one) => one.returned, sort: (one) => -one.returned, number: true },
              { head: say('逾期', 'Overdue'), cell: (one) => one.overdue, sort: (one) => -one.overdue, number: true },
              { head: say('中位天數', 'Median days'), cell: (one) => one.medianDays, sort: (one) => one.medianDays ?? 0, number: true },
              { head: say('登錄', 'Entered'), cell: ({ records }) => records.map(({ kindName, many }) => `${kindName} ${many}`).join('、') },
            ]}
            nothing={say('這個學期還沒有紀錄。', 'Nothing in this semester yet.')}
          />
        </>
      )}
    </Loaded>
  );
}
