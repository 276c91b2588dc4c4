import { answer, api } from '../../api/client';
import { useLoad } from '../../api/load';
import { stay } from '../../route/router';
import type { Me } from '../../shell/me';
import { say } from '../../text/say';
import { Loaded } from '../../ui/loaded';
import { Title } from '../../ui/page';
import { Table } from '../../ui/table';
import { Tabs, view } from '../../ui/tabs';
import { Chain } from '../hand-in/chain';
import { Jobs } from '../hand-in/jobs';
import type { ScreenProps } from '../screen';
import { Faults } from './faults';
import { Start } from './start';

/** 收訖明細: brings in what the national database has received, and shows how far each class is with it. */
export default function ReceiptImports({ me, query }: ScreenProps) {
  const shown = view(['classes', 'import', 'faults'] as const);
  return (
    <>
      <Title>{say('收訖明細', 'Receipts')}</Title>
      <Chain me={me} />
      <Tabs
        label={say('收訖明細', 'Receipts')}
        of={[
          ['classes', say('各班確認情形', 'How far classes are')],
          ['import', say('匯入', 'Import')],
          ['faults', say('錯誤類別', 'What can be wrong')],
        ]}
      />
      {shown === 'classes' && <Classes me={me} period={query.get('period') ?? `${me.year}-0`} />}
      {shown === 'import' && (
        <>
          <Start me={me} />
          <h2>{say('匯入過的', 'Earlier ones')}</h2>
          <Jobs kind="receipts" caption={say('匯入過的收訖明細', 'Earlier imports')} nothing={say('還沒有匯入過。', 'None yet.')} />
        </>
      )}
      {shown === 'faults' && <Faults />}
    </>
  );
}

const KINDS = () =>
  [
    ['outcomes', say('課程學習成果', 'Course outcomes')],
    ['achievements', say('多元表現', 'Achievements')],
    ['grades', say('修課紀錄', 'Grades')],
    ['cadres', say('幹部經歷', 'Cadres')],
  ] as const;

function Classes({ me, period }: { me: Me; period: string }) {
  const page = useLoad(() => answer(api.GET('/receipts', { params: { query: { period } } })), [period]);
  const periods = [0, 1, 2].flatMap((ago) =>
    [0, 1, 2].map((half) => {
      const year = me.year - ago;
      return [`${year}-${half}`, half === 0 ? say(`${year} 學年度`, `${year}, the year`) : say(`${year} 學年度第 ${half} 學期`, `${year}-${half}`)] as const;
    }),
  );
  return (
    <>
      <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <label>
          {say('期間', 'Period')}
          <select value={period} onChange={({ currentTarget }) => stay({ period: currentTarget.value })}>
            {periods.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </form>
      <Loaded of={page}>
        {({ classes }) => (
          <Table
            caption={say('各班確認情形：已確認／人數', 'How far classes are: confirmed of all')}
            rows={classes}
            id={({ className }) => className}
            columns={[
              { head: say('班級', 'Class'), cell: ({ className }) => className, sort: ({ className }) => className },
              { head: say('人數', 'Students'), cell: ({ students }) => students, number: true },
              ...KINDS().map(([kind, name]) => ({
                head: name,
                cell: ({ kinds }: (typeof classes)[number]) => {
                  const counts = kinds[kind];
                  if (!counts) return '—';
                  const { open, reported, confirmed } = counts;
                  return (
                    <>
                      {say('確認', 'confirmed')} {confirmed} / {open + reported + confirmed}
                      {reported > 0 && say(`，回報 ${reported}`, `, reported ${reported}`)}
                    </>
                  );
                },
                sort: ({ kinds }: (typeof classes)[number]) => kinds[kind]?.open ?? -1,
              })),
              { head: say('確認單繳回', 'Forms back'), cell: ({ returned, students }) => `${returned} / ${students}`, sort: ({ returned }) => returned, number: true },
            ]}
            nothing={say('這個期間還沒有收訖明細。國教署回覆後，由「匯入」帶入。', 'None of this period. Once the ministry has answered, bring it in by Import.')}
          />
        )}
      </Loaded>
    </>
  );
}
