import { answer, api } from '../../api/client';
import { usePages } from '../../api/pages';
import { term, time } from '../../text/dates';
import { both, say } from '../../text/say';
import { Download } from '../../ui/download';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Title } from '../../ui/page';
import { Seek, sought } from '../../ui/seek';
import { Table } from '../../ui/table';
import type { ScreenProps } from '../screen';
import { State } from '../import/state';
import { type Kind, kept } from './kinds';
import { Start } from './start';

/** Brings in an office's own files: a new one, and those under way or done, which can be gone back to. */
export default function Imports({ me, query }: ScreenProps) {
  const kinds = kept(me);
  const filters = sought(query, ['of']) as { of?: Kind };
  const pages = usePages(
    (cursor) => answer(api.GET('/imports', { params: { query: { ...(filters.of ? { kind: filters.of } : {}), ...cursor, limit: 20 } } })),
    [query.get('of')],
  );
  return (
    <>
      <Title>{say('匯入資料', 'Imports')}</Title>
      <Start me={me} kinds={kinds} query={query} />
      <h2>{say('匯入過的檔案', 'Files brought in')}</h2>
      <Seek query={query} fields={[{ name: 'of', label: say('種類', 'Kind'), choices: kinds.map(({ code, name }) => [code, both(name)] as const) }]} />
      <Loaded of={pages.of}>
        {(found) => (
          <>
            <Table
              caption={say('匯入過的檔案', 'Files brought in')}
              rows={found.flatMap(({ imports }) => imports)}
              id={({ importId }) => importId}
              columns={[
                { head: say('種類', 'Kind'), cell: ({ kindName }) => kindName },
                { head: say('檔案', 'File'), cell: ({ importId, fileName }) => <a href={`/imports/${importId}`}>{fileName}</a> },
                { head: say('學期', 'Semester'), cell: ({ year, semester }) => term(year, semester) },
                { head: say('狀態', 'State'), cell: (one) => <State of={one} /> },
                { head: say('匯入者', 'By'), cell: ({ by }) => by },
                { head: say('時間', 'When'), cell: ({ createdAt }) => time(createdAt) },
              ]}
              nothing={say('還沒有匯入過。從上面選一種資料開始。', 'None yet. Begin with a kind of file above.')}
            />
            <More of={pages} />
            <Download list="imports" query={filters.of ? { kind: filters.of } : {}} />
          </>
        )}
      </Loaded>
    </>
  );
}
