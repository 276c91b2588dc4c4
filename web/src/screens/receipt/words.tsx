import type { Of } from '../../api/client';
import { say } from '../../text/say';
import { Tag } from '../../ui/page';

export type Receipt = Of<'Receipt'>;
export type Case = Of<'ReceiptCase'>;

const KINDS: Record<Receipt['kind'], string> = { outcomes: 'Course outcomes', achievements: 'Achievements', grades: 'Courses and grades', cadres: 'Offices among students' };
const STATES: Record<Receipt['state'], string> = { open: 'To be confirmed', reported: 'Reported', confirmed: 'Confirmed' };
const CASES: Record<Case['state'], string> = {
  waiting: 'The school is looking into it',
  lookAgain: "The school's data is right; please look again",
  correcting: 'Being corrected',
  corrected: 'Corrected and handed in again',
  accepted: 'You have confirmed it',
  withdrawn: 'You have taken it back',
  closed: 'Closed, as nobody looked again',
};
const MATCHES: Record<Of<'ReceiptRow'>['match'], string> = { arrived: 'Received', different: 'Received, but different', missing: 'Not received', unknown: 'Not handed in by the school' };

export function kindName({ kind, kindName: chinese }: { kind: Receipt['kind']; kindName: string }): string {
  return say(chinese, KINDS[kind]);
}

/** Whether a receipt has been confirmed. */
export function ReceiptTag({ of: { state, stateName } }: { of: Receipt }) {
  return <Tag kind={({ open: 'warn', reported: 'wait', confirmed: 'done' } as const)[state]}>{say(stateName, STATES[state])}</Tag>;
}

/** How far the school is with what was reported. */
export function CaseTag({ of: { state, stateName } }: { of: Case }) {
  const kind = state === 'lookAgain' ? 'warn' : state === 'waiting' || state === 'correcting' ? 'wait' : 'plain';
  return <Tag kind={kind}>{say(stateName, CASES[state])}</Tag>;
}

/** How a row compares with what was handed in. */
export function MatchTag({ of: { match, matchName } }: { of: Of<'ReceiptRow'> }) {
  return <Tag kind={match === 'arrived' ? 'done' : 'bad'}>{say(matchName, MATCHES[match])}</Tag>;
}
