import type { Bound, Shrunk, Turn } from './draw';
import type { Answered, Asked } from './worker';
import { TooMany, Unreadable } from './wrong';

/** Photos are drawn beside the page, so that it answers to fingers meanwhile. */
let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, (answer: Answered) => void>();

/** Makes a photo as small as it is ever needed, without its place and time. */
export async function shrink(photo: Blob): Promise<Shrunk> {
  if (!apart()) return (await import('./draw')).shrink(photo);
  const answer = await ask({ photo });
  return 'shrunk' in answer ? answer.shrunk : fail(answer);
}

/** Binds photos into one PDF that is no larger than `most`. */
export async function bind(
  photos: readonly { picture: Blob; turn: Turn }[],
  most: number,
  start: number,
  tell: (pages: number) => void,
): Promise<Bound> {
  if (!apart()) return (await import('./draw')).bind(photos, most, start, tell);
  const answer = await ask({ photos, most, start }, tell);
  return 'bound' in answer ? answer.bound : fail(answer);
}

/** Older telephones can't draw apart from the page. */
function apart(): boolean {
  return typeof Worker !== 'undefined' && typeof OffscreenCanvas !== 'undefined';
}

function fail(answer: Answered): never {
  if ('wrong' in answer && answer.wrong === 'unreadable') throw new Unreadable();
  if ('wrong' in answer && answer.wrong === 'too-many') throw new TooMany();
  throw new Error('The photos could not be drawn');
}

type Question = Asked extends infer A ? (A extends Asked ? Omit<A, 'id'> : never) : never;

function ask(question: Question, tell?: (pages: number) => void): Promise<Answered> {
  const id = ++asked;
  worker ??= started();
  return new Promise((done) => {
    waiting.set(id, (answer) => {
      if ('pages' in answer) return tell?.(answer.pages);
      waiting.delete(id);
      done(answer);
    });
    worker?.postMessage({ id, ...question });
  });
}

function started(): Worker {
  const fresh = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  fresh.onmessage = ({ data }: MessageEvent<Answered>) => waiting.get(data.id)?.(data);
  // It ran out of memory, most likely: whoever waits hears of it, and the next gets a new one.
  fresh.onerror = () => {
    worker = undefined;
    for (const [id, hear] of [...waiting]) hear({ id, wrong: 'failed' });
  };
  return fresh;
}
