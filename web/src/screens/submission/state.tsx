import type { Of } from '../../api/client';
import { say } from '../../text/say';
import { Tag } from '../../ui/page';

export type Submission = Of<'Submission'>;
type State = Submission['state'];

const ENGLISH: Record<State, string> = {
  planning: 'Being counted',
  planned: 'To be confirmed',
  locking: 'Being entered',
  packing: 'Being packed',
  sealing: 'Index being made',
  done: 'Done',
  incomplete: 'Done, with problems',
  failed: 'Stopped',
  cancelled: 'Called off',
  withdrawing: 'Being taken back',
  withdrawn: 'Taken back',
};
const KINDS: Record<State, 'wait' | 'warn' | 'done' | 'bad' | 'plain'> = {
  planning: 'wait',
  planned: 'warn',
  locking: 'wait',
  packing: 'wait',
  sealing: 'wait',
  done: 'done',
  incomplete: 'warn',
  failed: 'bad',
  cancelled: 'plain',
  withdrawing: 'wait',
  withdrawn: 'plain',
};

/** How far it is, in a word. */
export function State({ of: { state, stateName } }: { of: Pick<Submission, 'state' | 'stateName'> }) {
  return <Tag kind={KINDS[state]}>{say(stateName, ENGLISH[state])}</Tag>;
}

/** Whether something is under way, so that it is asked for again. */
export function underWay({ state }: Pick<Submission, 'state'>): boolean {
  return KINDS[state] === 'wait';
}

/** Whether it is all there and can be taken back. */
export function handedIn({ purpose, state, receiptedAt }: Submission): boolean {
  return purpose === 'submission' && (state === 'done' || state === 'incomplete') && receiptedAt === undefined;
}
