import type { Door, Screen } from './screen';

/**
 * Every screen, a line each, in the order of the menu. Paths that mails and notices lead to are those of `WebPage`
 * (kernel/mail); what a line says holds for the menu, the router and the browser tests, which open each of them.
 */
export const screens: readonly Screen[] = [
  { path: '/', title: ['首頁', 'Home'], menu: 'now', load: () => import('./home') },
  { path: '/notices', title: ['通知', 'Notices'], menu: 'now', load: () => import('./notices') },
  { path: '/certifications', title: ['認證', 'Certification'], menu: 'work', for: ['TEACHER', 'HOMEROOM_TEACHER'], load: () => import('./certifications') },
  { path: '/imports', title: ['匯入資料', 'Imports'], menu: 'records', for: ['KEEP_STUDENTS', 'KEEP_STAFF', 'KEEP_CLASSES', 'KEEP_COURSES', 'KEEP_GRADES', 'KEEP_CADRES', 'KEEP_ATTENDANCE', 'KEEP_SERVICE'], load: () => import('./imports') },
  { path: '/imports/:id', title: ['匯入', 'An import'], for: ['KEEP_STUDENTS', 'KEEP_STAFF', 'KEEP_CLASSES', 'KEEP_COURSES', 'KEEP_GRADES', 'KEEP_CADRES', 'KEEP_ATTENDANCE', 'KEEP_SERVICE'], load: () => import('./import') },
  { path: '/students', title: ['學生名單', 'Students'], menu: 'records', for: ['KEEP_STUDENTS', 'READ_ALL_RECORDS', 'READ_ALL_GRADES', 'KEEP_CADRES', 'KEEP_ATTENDANCE', 'KEEP_SERVICE', 'READ_ALL_OUTCOMES', 'READ_ALL_ACHIEVEMENTS'], load: () => import('./students') },
  { path: '/students/:id/records', title: ['學生的紀錄', "A student's records"], for: ['KEEP_STUDENTS', 'READ_ALL_RECORDS', 'READ_ALL_GRADES', 'KEEP_CADRES', 'KEEP_ATTENDANCE', 'KEEP_SERVICE', 'READ_CLASS_RECORDS'], load: () => import('./student-records') },
  { path: '/people', title: ['人員與帳號', 'People and accounts'], menu: 'records', for: ['KEEP_ACCOUNTS', 'KEEP_STAFF', 'NAME_DEPUTIES'], load: () => import('./people') },
  { path: '/people/:id', title: ['人員', 'Somebody'], for: ['KEEP_ACCOUNTS'], load: () => import('./person') },
  { path: '/activation-codes', title: ['學生帳號啟用', "Students' accounts"], menu: 'records', for: ['KEEP_ACCOUNTS', 'ACTIVATE_CLASS'], load: () => import('./activation-codes') },
  { path: '/roles', title: ['角色與權限', 'Roles'], load: () => import('./roles') },
  { path: '/selections', title: ['勾選', 'Choose what is handed in'], menu: 'work', for: ['STUDENT'], load: () => import('./selections') },
  { path: '/statement', title: ['自傳與學習計畫', 'Statement'], menu: 'work', for: ['STUDENT'], load: () => import('./statement') },
  { path: '/receipts', title: ['收訖明細', 'What was received'], menu: 'work', for: ['STUDENT'], load: () => import('./receipts') },
  { path: '/receipts/:period/:kind', title: ['收訖明細', 'What was received'], for: ['STUDENT'], load: () => import('./receipt') },
  { path: '/register', title: ['我的基本資料', 'My data in the register'], menu: 'records', for: ['STUDENT'], load: () => import('./register') },
  { path: '/records', title: ['修課與校內紀錄', 'Courses and records'], menu: 'records', for: ['STUDENT'], load: () => import('./records') },
  { path: '/guidance', title: ['課程諮詢與修課評估', 'Consultations and assessments'], menu: 'records', for: ['STUDENT'], load: () => import('./guidance') },
  { path: '/my-history', title: ['我的異動歷程', 'What has happened'], menu: 'mine', for: ['STUDENT'], load: () => import('./my-history') },
  { path: '/copy', title: ['下載我的學習歷程', 'My own copy'], menu: 'mine', for: ['STUDENT'], load: () => import('./copy') },
  { path: '/jobs/:id', title: ['作業', 'A job'], load: () => import('./job') },
  { path: '/outcomes', title: ['課程學習成果', 'Course outcomes'], menu: 'work', for: ['STUDENT'], load: () => import('./outcomes') },
  { path: '/outcomes/new', title: ['新增課程學習成果', 'Add a course outcome'], for: ['STUDENT'], load: () => import('./outcomes/new') },
  { path: '/outcomes/:id', title: ['一件課程學習成果', 'A course outcome'], for: ['STUDENT'], load: () => import('./outcomes/piece') },
  { path: '/outcomes/:id/files', title: ['更換檔案', 'Replace the files'], for: ['STUDENT'], load: () => import('./outcomes/files') },
  { path: '/teaching', title: ['我的教學班', 'My sections'], menu: 'work', for: ['TEACHER', 'HOMEROOM_TEACHER'], load: () => import('./teaching') },
  { path: '/teaching/:id', title: ['教學班', 'A section'], for: ['TEACHER', 'HOMEROOM_TEACHER'], load: () => import('./section') },
  { path: '/disputes', title: ['退回的異議', 'Disputed returns'], menu: 'work', for: ['TEACHER', 'HOMEROOM_TEACHER', 'DECIDE_DISPUTES'], load: () => import('./disputes') },
  { path: '/deputies', title: ['代理人', 'Deputies'], menu: 'work', for: ['TEACHER', 'HOMEROOM_TEACHER', 'NAME_DEPUTIES'], load: () => import('./deputies') },
  { path: '/class', title: ['我的班級', 'My class'], menu: 'class', for: ['HOMEROOM_TEACHER'], load: () => import('./class') },
  { path: '/class/forms', title: ['收訖明細確認單', 'Forms of receipts'], menu: 'class', for: ['HOMEROOM_TEACHER'], load: () => import('./class-forms') },
  { path: '/class/students/:id', title: ['一位學生', 'A student'], for: ['HOMEROOM_TEACHER'], load: () => import('./class-student') },
  { path: '/history', title: ['異動歷程', 'History'], menu: 'school', for: ['READ_HISTORY'], load: () => import('./history') },
  { path: '/questions', title: ['使用者提問', 'Questions'], menu: 'work', for: ['ANSWER_QUESTIONS'], load: () => import('./questions') },
  { path: '/achievements', title: ['多元表現', 'Achievements'], menu: 'work', for: ['STUDENT'], load: () => import('./achievements') },
  { path: '/achievements/new', title: ['新增多元表現', 'Add an achievement'], for: ['STUDENT'], load: () => import('./achievements/new') },
  { path: '/achievements/:id', title: ['一件多元表現', 'An achievement'], for: ['STUDENT'], load: () => import('./achievements/one') },
  { path: '/achievements/:id/files', title: ['更換檔案', 'Replace the files'], for: ['STUDENT'], load: () => import('./achievements/files') },
  { path: '/counselling', title: ['課程諮詢紀錄', 'Consultations'], menu: 'work', for: ['KEEP_CONSULTATIONS', 'READ_ALL_CONSULTATIONS'], load: () => import('./counselling') },
  { path: '/counselling/:id', title: ['一筆課程諮詢紀錄', 'A consultation'], for: ['KEEP_CONSULTATIONS', 'READ_ALL_CONSULTATIONS'], load: () => import('./consultation') },
  { path: '/assessments', title: ['修課評估', 'Assessments'], menu: 'work', for: ['KEEP_ASSESSMENTS'], load: () => import('./assessments') },
  { path: '/assessments/:id', title: ['一位學生的修課評估', 'An assessment'], for: ['KEEP_ASSESSMENTS'], load: () => import('./assessment') },
  { path: '/ask', title: ['提問', 'Ask a question'], menu: 'mine', load: () => import('./ask') },
  { path: '/questions/:id', title: ['提問內容', 'A question'], load: () => import('./question') },
  { path: '/settings/reminders', title: ['提醒與信箱', 'Reminders and address'], menu: 'mine', load: () => import('./reminders') },
  { path: '/settings/sign-out', title: ['在所有裝置登出', 'Sign out everywhere'], menu: 'mine', load: () => import('./sign-out') },
  { path: '/help', title: ['使用說明', 'Help'], menu: 'mine', load: () => import('./help') },
  { path: '/help/:role', title: ['使用說明', 'Help'], load: () => import('./help') },
];

/** What can be opened without being on the roster. */
export const doors: readonly Door[] = [
  { path: '/activation', title: ['啟用帳號', 'Activate your account'], load: () => import('./activation') },
];
