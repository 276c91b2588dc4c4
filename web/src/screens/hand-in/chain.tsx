import { at } from '../../route/router';
import { type Me, type Permission, has } from '../../shell/me';
import { type Both, both, say } from '../../text/say';

const STEPS: readonly { to: string; name: Both; for: readonly Permission[] }[] = [
  { to: '/prechecks', name: ['1 預檢', '1 Pre-check'], for: ['MAKE_BOOKS'] },
  { to: '/books', name: ['2 名冊', '2 Books'], for: ['MAKE_BOOKS'] },
  { to: '/submissions', name: ['3 提交', '3 Hand in'], for: ['SUBMIT_OUTCOMES', 'SUBMIT_ACHIEVEMENTS', 'READ_EXPORTS'] },
  { to: '/receipt-imports', name: ['4 收訖明細', '4 Receipts'], for: ['KEEP_RECEIPTS'] },
  { to: '/receipt-reports', name: ['5 學生回報', '5 Reports'], for: ['KEEP_RECEIPTS'] },
];

/** The steps of handing in, in their order, of which one sees those that are one's own. */
export function Chain({ me }: { me: Me }) {
  return (
    <nav class="tabs" aria-label={say('提交的步驟', 'Steps of handing in')}>
      {STEPS.filter((step) => step.for.some((one) => has(me, one))).map(({ to, name }) => (
        <a key={to} href={to} aria-current={at.value.path === to ? 'page' : undefined}>
          {both(name)}
        </a>
      ))}
    </nav>
  );
}
