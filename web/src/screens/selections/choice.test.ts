import { expect, test } from 'vitest';
import { type Wish, choosing } from './choice';

/** A school that answers when it is told to. */
function school() {
  const asked: { wish: Wish; answer: () => void; refuse: () => void }[] = [];
  const send = (wish: Wish) =>
    new Promise<void>((answer, refuse) => asked.push({ wish, answer, refuse: () => refuse(new Error('no')) }));
  return { asked, send };
}

const none: Wish = { ids: new Set(), declined: false };
const settled = () => new Promise((done) => setTimeout(done));
const ids = (wish: Wish | undefined) => [...(wish?.ids ?? [])];

test('shows at once what is chosen, and says so to the school', async () => {
  const { asked, send } = school();
  const choice = choosing(none, send);
  choice.toggle('a');
  expect(ids(choice.wish.value)).toEqual(['a']);
  expect(choice.busy.value).toBe(true);
  asked[0]?.answer();
  await settled();
  expect(choice.busy.value).toBe(false);
});

test('sends what was wanted last, and nothing twice at a time', async () => {
  const { asked, send } = school();
  const choice = choosing(none, send);
  choice.toggle('a');
  choice.toggle('b');
  choice.toggle('a');
  expect(asked).toHaveLength(1);
  asked[0]?.answer();
  await settled();
  expect(asked.map(({ wish }) => ids(wish))).toEqual([['a'], ['b']]);
  asked[1]?.answer();
  await settled();
  expect(ids(choice.wish.value)).toEqual(['b']);
});

test('goes back to what the school has where it is refused', async () => {
  const { asked, send } = school();
  const choice = choosing({ ids: new Set(['a']), declined: false }, send);
  choice.toggle('b');
  asked[0]?.refuse();
  await settled();
  expect(ids(choice.wish.value)).toEqual(['a']);
  expect(choice.trouble.value).toBeInstanceOf(Error);
});

test('hands in nothing, until something is chosen after all', () => {
  const { send } = school();
  const choice = choosing({ ids: new Set(['a']), declined: false }, send);
  choice.decline(true);
  expect(choice.wish.value).toEqual({ ids: new Set(), declined: true });
  choice.toggle('b');
  expect(choice.wish.value).toEqual({ ids: new Set(['b']), declined: false });
});
