import { type Bound, type Shrunk, type Turn, bind, shrink } from './draw';
import { TooMany, Unreadable } from './wrong';

/** What is asked of the worker. */
export type Asked = { id: number } & (
  | { photo: Blob }
  | { photos: readonly { picture: Blob; turn: Turn }[]; most: number; start: number }
);

/** What it answers: how far it is, what came out, or why nothing did. */
export type Answered = { id: number } & (
  | { pages: number }
  | { shrunk: Shrunk }
  | { bound: Bound }
  | { wrong: 'unreadable' | 'too-many' | 'failed' }
);

addEventListener('message', ({ data }: MessageEvent<Asked>) => void work(data));

async function work(asked: Asked): Promise<void> {
  const { id } = asked;
  const say = (answer: Answered) => postMessage(answer);
  try {
    if ('photo' in asked) say({ id, shrunk: await shrink(asked.photo) });
    else say({ id, bound: await bind(asked.photos, asked.most, asked.start, (pages) => say({ id, pages })) });
  } catch (error) {
    say({ id, wrong: error instanceof Unreadable ? 'unreadable' : error instanceof TooMany ? 'too-many' : 'failed' });
  }
}
