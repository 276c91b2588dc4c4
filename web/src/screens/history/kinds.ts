import type { Of } from '../../api/client';
import type { Both } from '../../text/say';

/** Of what kinds lines of the history are. */
export const KINDS: readonly (readonly [Of<'SubjectKind'>, Both])[] = [
  ['person', ['人員與角色', 'People and roles']],
  ['deputy', ['代理人', 'Deputies']],
  ['settings', ['學校設定', 'Settings']],
  ['extension', ['個別延長', 'Extensions']],
  ['import', ['匯入', 'Imports']],
  ['record', ['紀錄', 'Records']],
  ['register', ['學籍檢核', 'Register']],
  ['enquiry', ['資料疑義', 'Register enquiries']],
  ['outcome', ['課程學習成果', 'Course outcomes']],
  ['outcome-selection', ['課程學習成果勾選', 'Choice of outcomes']],
  ['achievement', ['多元表現', 'Achievements']],
  ['achievement-selection', ['多元表現勾選', 'Choice of achievements']],
  ['statement', ['自傳與學習計畫', 'Statements']],
  ['assessment', ['修課評估', 'Assessments']],
  ['consultation', ['課程諮詢', 'Consultations']],
  ['export', ['提交', 'Handing in']],
  ['receipt', ['收訖明細', 'Receipts']],
  ['job', ['背景作業', 'Jobs']],
  ['announcement', ['公告', 'Announcements']],
  ['question', ['提問', 'Questions']],
  ['totals', ['統計', 'Totals']],
  ['calendar', ['工作期程', 'Calendar']],
  ['group', ['工作小組', 'Working group']],
  ['training', ['研習', 'Trainings']],
  ['award', ['敘獎', 'Awards']],
];
