import type { Of } from '../../api/client';
import { type Permission, has } from '../../shell/me';
import { type Both, both, say } from '../../text/say';
import { Title } from '../../ui/page';
import { Seek } from '../../ui/seek';
import { Jobs } from '../hand-in/jobs';
import type { ScreenProps } from '../screen';

type Kind = Of<'OfficeJobKind'>;

const KINDS: readonly { kind: Kind; name: Both; keeper: Permission }[] = [
  { kind: 'precheck', name: ['預檢', 'Pre-checks'], keeper: 'MAKE_BOOKS' },
  { kind: 'books', name: ['提交名冊', 'Books'], keeper: 'MAKE_BOOKS' },
  { kind: 'receipts', name: ['收訖明細', 'Receipts'], keeper: 'KEEP_RECEIPTS' },
  { kind: 'transfer-out', name: ['歷程交換匯出', 'Transfers out'], keeper: 'TRANSFER_RECORDS' },
  { kind: 'transfer-in', name: ['歷程交換匯入', 'Transfers in'], keeper: 'TRANSFER_RECORDS' },
  { kind: 'year-archive', name: ['學年封存', 'Archives'], keeper: 'KEEP_ARCHIVES' },
  { kind: 'evaluation', name: ['成效評核', 'Evaluations'], keeper: 'EVALUATE' },
];

/** 作業: what offices have asked for that takes a while, of one kind at a time, with progress and files. */
export default function AllJobs({ me, query }: ScreenProps) {
  const mine = KINDS.filter(({ keeper }) => has(me, keeper));
  const shown = mine.find(({ kind }) => kind === query.get('kind')) ?? mine[0];
  return (
    <>
      <Title>{say('背景作業', 'Jobs')}</Title>
      {shown && (
        <>
          <Seek query={query} fields={[{ name: 'kind', label: say('種類', 'Kind'), always: shown.kind, choices: mine.map(({ kind, name }) => [kind, both(name)] as const) }]} />
          <Jobs key={shown.kind} kind={shown.kind} caption={both(shown.name)} nothing={say('還沒有辦理過。', 'None yet.')} />
        </>
      )}
    </>
  );
}
