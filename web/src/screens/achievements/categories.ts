import type { Of } from '../../api/client';
import type { Both } from '../../text/say';

export type Detail = Of<'AchievementDetail'>;
export type Category = Detail['category'];

/** What a field takes: a line, a day, a whole number within limits, or one of a national table. */
export type Takes =
  | { is: 'line'; needed: boolean }
  | { is: 'day' }
  | { is: 'whole'; least: number; most: number }
  | { is: 'code'; table: readonly (readonly [code: string, words: Both])[] };

export interface Entry {
  name: string;
  title: Both;
  takes: Takes;
}

export interface Sheet {
  title: Both;
  /** What belongs here, for whoever doesn't know. */
  hint: Both;
  entries: readonly Entry[];
}

const line = (name: string, ...title: Both): Entry => ({ name, title, takes: { is: 'line', needed: true } });
const optional = (name: string, ...title: Both): Entry => ({ name, title, takes: { is: 'line', needed: false } });
const whole = (name: string, least: number, most: number, ...title: Both): Entry => ({ name, title, takes: { is: 'whole', least, most } });
const day = (name: string, ...title: Both): Entry => ({ name, title, takes: { is: 'day' } });
const code = (name: string, title: Both, ...words: readonly (readonly [code: string, chinese: string, english: string])[]): Entry => ({
  name,
  title,
  takes: { is: 'code', table: words.map(([value, chinese, english]) => [value, [chinese, english]]) },
});

const from = day('from', '開始日期', 'First day');
const until = day('until', '結束日期', 'Last day');
const hours = whole('hours', 1, 9999, '時數', 'Hours');
const year = whole('year', 100, 199, '學年度', 'School year');
const semester = code('semester', ['學期', 'Semester'], ['1', '上學期', 'First'], ['2', '下學期', 'Second']);

/** The ten categories with their fields, named and ordered as the national sheets are. */
export const CATEGORIES: Record<Category, Sheet> = {
  cadre: {
    title: ['幹部經歷暨事蹟紀錄', 'Offices held'],
    hint: ['社團、校外組織等幹部；學校登錄的幹部不用再填', 'In clubs and outside school; what the school has entered need not be added'],
    entries: [
      line('organisation', '單位名稱', 'Unit'),
      from,
      until,
      line('office', '擔任職務名稱', 'Office'),
      code('level', ['幹部等級', 'Level'], ['1', '校級', 'School'], ['2', '班級', 'Class'], ['3', '社團', 'Club'], ['4', '實習', 'Internship'], ['5', '校外自治組織團體', 'Outside school'], ['9', '其他', 'Other']),
    ],
  },
  competition: {
    title: ['競賽參與紀錄', 'Competitions'],
    hint: ['校內外競賽，有沒有得獎都可以', 'In or outside school, whether won or not'],
    entries: [
      line('name', '競賽名稱', 'Competition'),
      line('event', '競賽項目組別', 'Event'),
      code('level', ['競賽等級', 'Level'], ['1', '校級', 'School'], ['2', '縣市級', 'County'], ['3', '全國', 'National'], ['4', '國際', 'International']),
      line('award', '獎項', 'Award'),
      day('date', '結果公布日期', 'Day of the result'),
      line('participation', '團體或個人參與', 'In a team or alone'),
    ],
  },
  certificate: {
    title: ['檢定證照紀錄', 'Certificates'],
    hint: ['語言檢定、技能證照', 'Of languages and skills'],
    entries: [
      line('certificate', '檢定證照', 'Certificate'),
      optional('kind', '檢定證照類型', 'Kind'),
      optional('score', '分數', 'Score'),
      optional('parts', '分項結果', 'Parts'),
      day('date', '取得證照日期', 'Day of award'),
      optional('number', '證照字號', 'Number'),
      optional('group', '檢定組別', 'Group'),
    ],
  },
  service: {
    title: ['服務學習紀錄', 'Service'],
    hint: ['志工、社區服務；學校登錄的校內服務不用再填', 'Volunteering; what the school has entered need not be added'],
    entries: [line('name', '服務名稱', 'Service'), line('organisation', '服務單位名稱', 'For whom'), from, until, hours],
  },
  flexibleTime: {
    title: ['彈性學習時間紀錄', 'Flexible learning time'],
    hint: ['自主學習、選手培訓、增廣或補強課程', 'Own projects, training, enrichment, remedial courses'],
    entries: [
      code('kind', ['彈性學習時間類別', 'Kind'], ['1', '自主學習', 'Own project'], ['2', '選手培訓', 'Training'], ['3', '充實（增廣）課程', 'Enrichment'], ['4', '補強性課程', 'Remedial'], ['5', '學校特色活動', "School's own"]),
      line('name', '內容（開設名稱）', 'Content'),
      line('organisation', '開設單位', 'Offered by'),
      year,
      semester,
      whole('periodsAWeek', 1, 40, '每週節數', 'Periods a week'),
      whole('weeks', 1, 18, '開設週數', 'Weeks'),
    ],
  },
  groupTime: {
    title: ['團體活動時間紀錄', 'Group activities'],
    hint: ['班級、社團、學生自治會活動、週會、講座', 'Class, club, student government, assemblies, lectures'],
    entries: [
      code('kind', ['團體活動時間類別', 'Kind'], ['1', '班級活動', 'Class'], ['2', '社團活動', 'Club'], ['3', '學生自治會活動', 'Student government'], ['4', '週會', 'Assembly'], ['5', '講座', 'Lecture'], ['6', '其他', 'Other']),
      line('organisation', '辦理單位', 'Held by'),
      line('name', '團體活動內容名稱', 'Activity'),
      year,
      semester,
      whole('periods', 1, 999, '節數', 'Periods'),
    ],
  },
  workplace: {
    title: ['職場學習紀錄', 'Workplace learning'],
    hint: ['見習、實習、參訪', 'Internships and visits'],
    entries: [
      line('kind', '職場學習類別', 'Kind'),
      line('organisation', '職場學習單位', 'Where'),
      line('position', '職場學習職稱', 'As what'),
      from,
      until,
      hours,
    ],
  },
  work: {
    title: ['作品成果紀錄', 'Works'],
    hint: ['創作、專題、程式、影片等作品', 'Things made: projects, programs, films'],
    entries: [line('name', '作品名稱', 'Work'), day('date', '作品日期', 'Day')],
  },
  advancedCourse: {
    title: ['大學及技專校院先修課程紀錄', 'University courses'],
    hint: ['高中階段修的大學先修課', 'Taken ahead while at school'],
    entries: [
      line('programme', '計畫專案', 'Programme'),
      line('organisation', '開設單位', 'Offered by'),
      line('name', '課程名稱', 'Course'),
      from,
      until,
      whole('credits', 0, 30, '學分數', 'Credits'),
      hours,
    ],
  },
  other: {
    title: ['其他多元表現紀錄', 'Others'],
    hint: ['不屬於上面任何一類的', 'Whatever is none of the above'],
    entries: [line('name', '名稱', 'Name'), line('organisation', '主辦單位', 'Held by'), from, until, hours],
  },
};

/** In the order in which people are offered them. */
export const ORDER = Object.keys(CATEGORIES) as readonly Category[];
