import type { Of } from '../api/client';
import { say } from '../text/say';
import { Tag } from '../ui/page';

type State = Of<'PieceState'> | Of<'AchievementState'>;

const ENGLISH: Record<State, string> = {
  reserved: 'Waiting for its file',
  refused: 'File refused',
  uploaded: 'Not sent',
  sent: 'Waiting for the teacher',
  certified: 'Certified',
  returned: 'Returned',
  ready: 'Complete',
  selected: 'Chosen',
  submitted: 'Handed in',
};

const KINDS: Record<State, 'done' | 'warn' | 'bad' | 'wait'> = {
  reserved: 'wait',
  refused: 'bad',
  uploaded: 'warn',
  sent: 'wait',
  certified: 'done',
  returned: 'bad',
  ready: 'done',
  selected: 'done',
  submitted: 'done',
};

/** How far a piece is. What is there but was never sent is called so, since its state alone sounds as if all were done. */
export function State({ of: { state, stateName } }: { of: { state: State; stateName: string } }) {
  return <Tag kind={KINDS[state]}>{say(state === 'uploaded' ? '尚未送出認證' : stateName, ENGLISH[state])}</Tag>;
}
