import type { Of } from '../api/client';
import { say } from './say';

const ENGLISH: Record<Of<'Task'>['task'], string> = {
  send: 'Send for certification',
  uploadFile: 'Upload the file',
  mendRefused: 'Replace a file that was refused',
  mendReturned: 'Mend what was returned',
  select: 'Choose what is handed in',
  confirmReceipt: 'Confirm the receipt',
  handInStatement: 'Hand in the statement',
};

/** What a student has to do, such as 送出認證（課程學習成果）. */
export function taskName({ task, taskName, kind }: Of<'Task'>): string {
  const what = kind === 'achievement' ? ' (achievements)' : kind === 'outcome' ? ' (course outcomes)' : '';
  return say(taskName, ENGLISH[task] + what);
}
