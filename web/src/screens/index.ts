import type { Door, Screen } from './screen';

/**
 * Every screen, a line each, in the order of the menu. Paths that mails and notices lead to are those of `WebPage`
 * (kernel/mail); what a line says holds for the menu, the router and the browser tests, which open each of them.
 */
export const screens: readonly Screen[] = [
  { path: '/', title: ['首頁', 'Home'], menu: 'now', load: () => import('./home') },
  { path: '/notices', title: ['通知', 'Notices'], menu: 'now', load: () => import('./notices') },
  { path: '/certifications', title: ['認證', 'Certification'], menu: 'work', for: ['TEACHER', 'HOMEROOM_TEACHER'], load: () => import('./certifications') },
  { path: '/ask', title: ['提問', 'Ask a question'], menu: 'mine', load: () => import('./ask') },
  { path: '/questions/:id', title: ['提問內容', 'A question'], load: () => import('./question') },
  { path: '/settings/reminders', title: ['提醒與信箱', 'Reminders and address'], menu: 'mine', load: () => import('./reminders') },
  { path: '/settings/sign-out', title: ['在所有裝置登出', 'Sign out everywhere'], menu: 'mine', load: () => import('./sign-out') },
  { path: '/help', title: ['使用說明', 'Help'], menu: 'mine', load: () => import('./help') },
  { path: '/help/:role', title: ['使用說明', 'Help'], load: () => import('./help') },
];

/** What can be opened without being on the roster. */
export const doors: readonly Door[] = [];
