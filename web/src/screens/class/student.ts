import type { Of } from '../../api/client';
import { say } from '../../text/say';
import { taskName } from '../../text/tasks';

export type Overview = Of<'OverviewStudents'>;
export type Student = Overview['students'][number];
type Work = Of<'StudentWork'>;

/** How far a student is with a kind of work, in the order in which a homeroom teacher asks. */
export function standing(work: Work | undefined): string {
  if (work === undefined) return '';
  if (work.nothing) return say('還沒有', 'Nothing yet');
  const counts: [number, string][] = [
    [work.reserved ?? 0, say('檔案沒到', 'without file')],
    [work.refused ?? 0, say('檔案不合', 'file refused')],
    [work.unsent, say('未送出', 'not sent')],
    [work.sent ?? 0, say('待認證', 'waiting')],
    [work.returned ?? 0, say('已退回', 'returned')],
    [(work.certified ?? 0) + (work.selected ?? 0) + (work.submitted ?? 0), say('已認證', 'certified')],
    [work.ready ?? 0, say('已上傳', 'uploaded')],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${words} ${count}`)
    .join('、');
}

/** What of a kind of work is chosen: 3 / 6, that nothing is handed in, or that it has been. */
export function chosen(work: Work | undefined, most: number): string {
  if (work === undefined) return '';
  if (work.handedIn) return say(`已提交 ${work.chosen} 件`, `${work.chosen} handed in`);
  return work.declined ? say('本學年不提交', 'None this year') : `${work.chosen} / ${most}`;
}

/** What is missing in the class: a line a task, with how many students and until when. */
export function missing({ students }: Overview): { name: string; students: number; lastDay: string; daysLeft: number }[] {
  const found = new Map<string, { name: string; students: number; lastDay: string; daysLeft: number }>();
  for (const { tasks } of students) {
    for (const task of tasks) {
      const name = taskName(task);
      const before = found.get(name);
      // The usual last day, and not the later one of whoever was given more time.
      if (before === undefined) found.set(name, { name, students: 1, lastDay: task.lastDay, daysLeft: task.daysLeft });
      else {
        const sooner = task.lastDay < before.lastDay ? task : before;
        found.set(name, { name, students: before.students + 1, lastDay: sooner.lastDay, daysLeft: sooner.daysLeft });
      }
    }
  }
  return [...found.values()].sort((one, other) => one.daysLeft - other.daysLeft || other.students - one.students);
}
