import type { Of } from '../../api/client';
import { needed } from '../../form/form';
import { today } from '../../text/dates';
import { say } from '../../text/say';

/** What a counsellor types of a consultation. */
export interface Written extends Record<string, string | readonly string[]> {
  date: string;
  time: string;
  place: string;
  category: string;
  subject: string;
  content: string;
  opinion: string;
  students: readonly string[];
  reason: string;
}

/** Kinds that schools have; another may be typed. */
export const CATEGORIES = ['選課諮詢', '生涯規劃', '課程地圖說明', '學習適應'] as const;

/** Nothing typed yet, or what there is to be changed. */
export function startOf(of: Of<'Consultation'> | undefined): Written {
  return {
    date: of?.date ?? today(),
    time: of?.time ?? '',
    place: of?.place ?? '',
    category: of?.category ?? CATEGORIES[0],
    subject: of?.subject ?? '',
    content: of?.content ?? '',
    opinion: of?.opinion ?? '',
    students: (of?.students ?? []).map(({ studentId }) => studentId),
    reason: '',
  };
}

/** What is lacking: the rule asks for day, time, place, what was said (四(二)2). */
export function faultsOf(of: Written, changes: boolean): Partial<Record<keyof Written & string, string | undefined>> {
  return {
    date: of.date > today() ? say('日期不能在今天之後。', 'The day is still to come.') : needed(of.date, say('日期', 'the day')),
    time: needed(of.time, say('時間', 'the time')),
    place: needed(of.place, say('地點', 'the place')),
    category: needed(of.category, say('類別', 'the kind')),
    subject: needed(of.subject, say('主題', 'the subject')),
    content: needed(of.content, say('諮詢內容', 'what was said')),
    students: of.students.length === 0 ? say('請選擇學生。', 'Choose the students.') : undefined,
    reason: changes ? needed(of.reason, say('修改的原因', 'why it is changed')) : undefined,
  };
}

/** As the API wants it. */
export function bodyOf({ reason: _, opinion, students, ...rest }: Written) {
  const { date, time, place, category, subject, content } = rest;
  const words = opinion.trim();
  return { date, time, place: place.trim(), category: category.trim(), subject: subject.trim(), content: content.trim(), students: [...students], ...(words === '' ? {} : { opinion: words }) };
}
