import type { Of } from '../../api/client';
import { say } from '../../text/say';
import { Tag } from '../../ui/page';

const ENGLISH: Record<Of<'QuestionState'>, string> = { open: 'Waiting', answered: 'Answered', closed: 'Closed' };
const KINDS = { open: 'wait', answered: 'done', closed: 'plain' } as const;

/** How far a question is. */
export function State({ of: { state, stateName } }: { of: Of<'Question'> }) {
  return <Tag kind={KINDS[state]}>{say(stateName, ENGLISH[state])}</Tag>;
}
