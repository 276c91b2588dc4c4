import { signal } from '@preact/signals';
import { type Of, answer, api } from '../../api/client';
import { type Loading, useLoad } from '../../api/load';

export type Piece = Of<'Piece'>;
export type QueuePage = Of<'QueuePage'>;

/** Which pieces: whose, of which section, of which students, waiting or decided. */
export interface Wanted {
  state: 'waiting' | 'decided';
  teacher: string | undefined;
  section: string | undefined;
  words: string | undefined;
}

/** What the address says is wanted. */
export function wanted(query: URLSearchParams): Wanted {
  return {
    state: query.get('view') === 'decided' ? 'decided' : 'waiting',
    teacher: query.get('teacher') ?? undefined,
    section: query.get('section') ?? undefined,
    words: query.get('q') ?? undefined,
  };
}

function ask({ state, teacher, section, words }: Wanted, cursor?: string): Promise<QueuePage> {
  const query = {
    state,
    limit: 100,
    ...(teacher === undefined ? {} : { teacher }),
    ...(section === undefined ? {} : { sectionId: section }),
    ...(words === undefined ? {} : { q: words }),
    ...(cursor === undefined ? {} : { cursor }),
  };
  return answer(api.GET('/certifications', { params: { query } }));
}

/** The first page of what is wanted; {@link more} adds the next. */
export function useQueue(of: Wanted): Loading<QueuePage> {
  return useLoad(() => ask(of), [of.state, of.teacher, of.section, of.words]);
}

/** Adds the next page to those that are there. */
export async function more(queue: Loading<QueuePage>, of: Wanted): Promise<void> {
  const page = queue.data.value;
  if (page?.next === undefined) return;
  const { pieces, next } = await ask(of, page.next);
  const known = new Set(page.pieces.map(({ pieceId }) => pieceId));
  const all = [...page.pieces, ...pieces.filter(({ pieceId }) => !known.has(pieceId))];
  queue.put({ ...totalOf(page), pieces: all, ...(next === undefined ? {} : { next }) });
}

/** Takes away what waits no longer. */
export function without(page: QueuePage, gone: ReadonlySet<string>): QueuePage {
  const pieces = page.pieces.filter(({ pieceId }) => !gone.has(pieceId));
  const left = page.total === undefined ? {} : { total: Math.max(0, page.total - (page.pieces.length - pieces.length)) };
  return { ...page, ...left, pieces };
}

/** Which piece comes after one, or before it where it is the last: where one goes on after deciding. */
export function following(pieces: readonly Piece[], id: string): string | undefined {
  const at = pieces.findIndex(({ pieceId }) => pieceId === id);
  return (pieces[at + 1] ?? pieces[at - 1])?.pieceId;
}

function totalOf({ total }: QueuePage): { total?: number } {
  return total === undefined ? {} : { total };
}

/** Whose piece it is, as lists say it: 高一01班 7號 王小明. */
export function whose({ label }: Piece): string {
  return label === undefined ? '' : `${label.className} ${label.seat}號 ${label.student}`;
}

/** Of which course, with the section where it has one. */
export function course({ label }: Piece): string {
  if (label === undefined) return '';
  return label.section === undefined || label.section === label.className ? label.courseName : `${label.courseName}（${label.section}）`;
}

/** Which pieces were opened in this tab: who certifies many at once is told which they have not looked at. */
export const opened = signal<ReadonlySet<string>>(new Set());
