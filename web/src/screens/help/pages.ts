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
  {
    path: 'records',
    title: ['處室怎麼匯入與查資料', 'For offices: files and lists'],
    roles: ['REGISTRAR', 'ACTIVITIES_HEAD', 'DISCIPLINE_HEAD'],
    steps: [
      [['匯入 Excel：檢查、預覽、再寫入', 'Bring in a file: check it, look, then write it'], '/imports'],
      [['查學生與各種紀錄，下載或列印', 'Find students and their records, download or print'], '/students'],
    ],
  },
  {
    path: 'settings',
    title: ['教務主任怎麼設定', 'For the academic director'],
    roles: ['ACADEMIC_DIRECTOR'],
    steps: [
      [['設定學年度的期程與件數', "Set the year's windows and numbers"], '/settings/year'],
      [['給一位學生或一個班級延長', 'Give a student or a class more time'], '/extensions'],
      [['解鎖誤選的勾選', 'Unlock a choice'], '/unlocks'],
      [['回覆使用者提問', 'Answer questions'], '/questions'],
    ],
  },
];
