import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';
import { schoolYear } from '../../text/dates';
import { say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { Nothing, Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import type { ScreenProps } from '../screen';
import { Entries } from './entries';
import { type Kind, kinds } from './kinds';

/** What the school has entered about a student, kind by kind; whoever keeps a kind removes what was entered wrongly. */
export default function StudentRecords({ me, params, query }: ScreenProps) {
  const studentId = params['id'] ?? '';
  const filters = sought(query, ['year']);
  const page = useLoad(
    () => answer(api.GET('/students/{studentId}/records', { params: { path: { studentId }, query: filters } })),
    [studentId, query.toString()],
  );
  const student = page.data.value?.student;
  const years = [0, 1, 2, 3].map((ago) => me.year - ago);
  return (
    <>
      <Title>{student ? say(`${student.name}的紀錄`, `Records of ${student.name}`) : say('學生的紀錄', "A student's records")}</Title>
      {student && (
        <p>
          {[student.className, student.seat && say(`${student.seat} 號`, `seat ${student.seat}`), student.studentNumber].filter(Boolean).join('　')}
        </p>
      )}
      <Seek
        query={query}
        fields={[{ name: 'year', label: say('學年度', 'School year'), choices: years.map((year) => [String(year), schoolYear(year)] as const) }]}
      />
      <Loaded of={page}>
        {({ records }) => {
          const shown = kinds().filter(({ code }) => records[code] !== undefined);
          return (
            <>
              {shown.length === 0 && <Nothing>{say('您的職務不查看學生的紀錄。', "Your office reads none of a student's records.")}</Nothing>}
              {shown.map((kind) => (
                <Section key={kind.code} kind={kind} records={records} in={page} student={studentId} me={me} year={filters.year} />
              ))}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Section(props: {
  kind: Kind;
  records: Of<'StudentRecords'>['records'];
  in: Loading<Of<'StudentRecords'>>;
  student: string;
  me: ScreenProps['me'];
  year: string | undefined;
}) {
  const { kind, records, in: loading, student, me, year } = props;
  async function remove(recordId: string, reason: string): Promise<void> {
    await answer(api.DELETE('/students/{studentId}/records/{recordId}', { params: { path: { studentId: student, recordId } }, body: { reason } }));
    await loading.reload();
  }
  return (
    <>
      <h2>{kind.name}</h2>
      <Entries
        kind={kind}
        lines={kind.lines(records)}
        {...(me.permissions.includes(kind.keeper) ? { remove } : {})}
      />
      {kind.lines(records).length > 0 && <Download list={kind.sheet} query={{ studentId: student, year }} />}
    </>
  );
}
