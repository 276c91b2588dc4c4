import type { Of } from '../../api/client';
import { type Both, say } from '../../text/say';
import { Tag } from '../../ui/page';

type Name = Of<'ImportState'>;

const ENGLISH: Record<Name, string> = {
  awaitingFile: 'Waiting for its file',
  checking: 'Being checked',
  checked: 'Checked, to be written',
  wrong: 'Has errors, not written',
  refused: 'Can’t be read',
  committing: 'Being written',
  interrupted: 'Stopped on the way',
  committed: 'Written',
};
const KINDS = {
  awaitingFile: 'wait',
  checking: 'wait',
  checked: 'warn',
  wrong: 'bad',
  refused: 'bad',
  committing: 'wait',
  interrupted: 'warn',
  committed: 'done',
} as const;

/** How far an import is, in a word. */
export function State({ of: { state, stateName } }: { of: { state: Name; stateName: string } }) {
  return <Tag kind={KINDS[state]}>{say(stateName, ENGLISH[state])}</Tag>;
}

/** The steps of an import in their order. */
export const STEPS: readonly Both[] = [
  ['上傳檔案', 'File'],
  ['檢查', 'Check'],
  ['預覽', 'Preview'],
  ['寫入', 'Writing'],
];

/** At which of them it is. */
export function step(state: Name): number {
  switch (state) {
    case 'awaitingFile':
      return 0;
    case 'checking':
    case 'wrong':
    case 'refused':
      return 1;
    case 'checked':
      return 2;
    case 'committing':
    case 'interrupted':
      return 3;
    case 'committed':
      return STEPS.length;
  }
}
