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
      [['把檔案和決定放在一起，一件接一件認證；也可以一次決定多件', 'Certify piece by piece beside its file, or many at once'], '/certifications'],
      [['看自己的教學班，誰還沒有送出', 'See who in your sections has not sent anything'], '/teaching'],
      [['請假時指派代理人', 'Name a deputy while you are away'], '/deputies'],
      [['導師：看全班還缺什麼，現在提醒', 'Homeroom teachers: see what the class lacks, and remind it'], '/class'],
      [['導師：列印收訖明細確認單，登記繳回', 'Homeroom teachers: print the forms of receipts, and tick those that are back'], '/class/forms'],
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
