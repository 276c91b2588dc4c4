import { type Of, answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { day, term } from '../../text/dates';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Nothing } from '../../ui/page';
import { type Column, Table } from '../../ui/table';

type Grade = Of<'Grade'>;

/** What offices keep about a student: only the kinds that whoever asks may read are in the answer. */
export function Records({ of: studentId }: { of: string }) {
  const page = useLoad(() => answer(api.GET('/students/{studentId}/records', { params: { path: { studentId } } })), [studentId]);
  return (
    <Loaded of={page}>
      {({ records: { grades, cadres, attendance, service } }) => (
        <>
          {grades && <Kind name={say('修課成績', 'Grades')} rows={grades} columns={gradeColumns()} />}
          {cadres && (
            <Kind
              name={say('幹部經歷', 'Cadres')}
              rows={cadres}
              columns={[...days(), column<Of<'Cadre'>>(say('單位', 'Unit'), ({ unit }) => unit), column<Of<'Cadre'>>(say('職務', 'Office'), ({ title }) => title), column<Of<'Cadre'>>(say('等級', 'Level'), ({ level }) => level.name)]}
            />
          )}
          {service && (
            <Kind
              name={say('校內服務', 'Service')}
              rows={service}
              columns={[...days(), column<Of<'SchoolService'>>(say('服務', 'What'), ({ name }) => name), column<Of<'SchoolService'>>(say('單位', 'For whom'), ({ unit }) => unit), column<Of<'SchoolService'>>(say('時數', 'Hours'), ({ hours }) => String(hours))]}
            />
          )}
          {attendance && (
            <Kind
              name={say('缺勤', 'Absence')}
              rows={attendance}
              columns={[...days(), column<Of<'Absence'>>(say('種類', 'Kind'), ({ kind }) => kind), column<Of<'Absence'>>(say('節數', 'Periods'), ({ periods }) => String(periods))]}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

function Kind<Row extends { recordId: string }>({ name, rows, columns }: { name: string; rows: readonly Row[]; columns: readonly Column<Row>[] }) {
  return (
    <>
      <h2>{name}</h2>
      {rows.length === 0 ? (
        <Nothing>{say('沒有登錄的資料。', 'Nothing is entered.')}</Nothing>
      ) : (
        <Table caption={name} rows={rows} columns={columns} id={({ recordId }) => recordId} nothing="" />
      )}
    </>
  );
}

function column<Row>(head: string, cell: (row: Row) => string): Column<Row> {
  return { head, cell, sort: cell };
}

function days<Row extends { from: string; until: string }>(): Column<Row>[] {
  return [{ head: say('期間', 'Days'), cell: ({ from, until }) => (from === until ? day(from) : `${day(from)} – ${day(until)}`), sort: ({ from }) => from }];
}

function gradeColumns(): Column<Grade>[] {
  return [
    column<Of<'Grade'>>(say('學期', 'Semester'), ({ year, semester }) => term(year, semester)),
    column<Of<'Grade'>>(say('科目', 'Course'), ({ name }) => name),
    { head: say('學分', 'Credits'), cell: ({ credits }) => credits, sort: ({ credits }) => credits, number: true },
    { head: say('成績', 'Score'), cell: ({ score }) => score ?? '', sort: ({ score }) => Number(score ?? -1), number: true },
    column<Of<'Grade'>>(say('及格', 'Pass'), ({ passed }) => (passed === undefined ? '' : passed ? say('及格', 'Pass') : say('不及格', 'Fail'))),
  ];
}
