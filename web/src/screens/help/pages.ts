import type { Role } from '../../shell/me';
import type { Both } from '../../text/say';

/** A role's help: what to do in which order, each with the screen on which it is done. */
export interface HelpPage {
  path: string;
  title: Both;
  roles: readonly Role[];
  steps: readonly (readonly [words: Both, to: string])[];
}

export const pages: readonly HelpPage[] = [
  {
    path: 'student',
    title: ['學生怎麼用', 'For students'],
    roles: ['STUDENT'],
    steps: [
      [['看現在要做的事與剩下的天數', 'See what to do and how many days are left'], '/'],
      [['填一個收得到信的信箱', 'Enter an address that you read'], '/settings/reminders'],
      [['看學校與老師的通知', 'Read what school and teachers told you'], '/notices'],
    ],
  },
  {
    path: 'teacher',
    title: ['教師怎麼用', 'For teachers'],
    roles: ['TEACHER', 'HOMEROOM_TEACHER'],
    steps: [
      [['看還有幾件要認證', 'See how many pieces wait for you'], '/'],
      [['選哪幾天收提醒', 'Choose on which days to be reminded'], '/settings/reminders'],
    ],
  },
];
