import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lost, Refused, fieldsOf, faultOf, why } from './problem';

// Whoever is signed in has a token; how they got it is not what is tried here.
vi.mock('../signin/session', () => ({ token: async () => 'a-token', expired: () => undefined }));

const { answer, api } = await import('./client');

const asked: Request[] = [];
let answers: (() => Response)[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    const next = answers.shift();
    if (!next) throw new TypeError('Failed to fetch');
    return next();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function json(status: number, body: unknown, headers: Record<string, string> = {}): () => Response {
  return () => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

/** What comes of it in a minute. */
async function later<T>(asking: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(60_000);
  return asking;
}

test('should ask with the token', async () => {
  answers = [json(200, { unread: 0, notices: [] })];
  expect(await answer(api.GET('/me/notices'))).toEqual({ unread: 0, notices: [] });
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer a-token');
});

test('should say in Chinese why, with the number of the fault and the fields', async () => {
  const detail = '系統發生錯誤，請稍後再試。\nSomething failed; try again later.';
  const fields = [{ name: 'words', detail: '太長了。\nToo long.' }];
  answers = [json(500, { type: 'urn:portfolio:problem:internal-error', title: '錯誤', status: 500, code: 'internal-error', detail, fault: 'JKJ', fields })];
  const refused = await answer(api.GET('/me')).catch((error: unknown) => error);
  expect(why(refused)).toBe('系統發生錯誤，請稍後再試。');
  expect(faultOf(refused)).toBe('JKJ');
  expect(fieldsOf(refused)).toEqual({ words: '太長了。' });
});

test('should put in words what the gateway only numbers', async () => {
  answers = [json(429, { message: 'Too Many Requests' })];
  const refused = await answer(api.GET('/me')).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refused);
  expect(why(refused)).toContain('使用的人太多');
});

test('should come back later to a server that is busy', async () => {
  answers = [json(503, {}, { 'retry-after': '1' }), json(200, { unread: 1, notices: [] })];
  expect(await later(answer(api.GET('/me/notices')))).toHaveProperty('unread', 1);
});

test('should read again over a lost connection', async () => {
  const lost = () => {
    throw new TypeError('Failed to fetch');
  };
  answers = [lost, json(200, { unread: 2, notices: [] })];
  expect(await later(answer(api.GET('/me/notices')))).toHaveProperty('unread', 2);
});

test('should send nothing twice that has no key', async () => {
  answers = [];
  const lost = await answer(api.POST('/me/questions', { body: { words: '問' } })).catch((error: unknown) => error);
  expect(lost).toBeInstanceOf(Lost);
  expect(asked).toHaveLength(1);
});
