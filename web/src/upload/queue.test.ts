import { beforeEach, expect, test, vi } from 'vitest';
import { Lost, Refused } from '../api/problem';
import type { Holder } from './kinds';
import type { Ending } from './put';
import { type Upload, again, drop, resume, running, start } from './queue';

const there = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  announce: vi.fn(),
  look: vi.fn(),
  announceAnew: vi.fn(),
  put: vi.fn(),
}));

vi.mock('../api/client', () => ({ idempotencyKey: () => crypto.randomUUID() }));
vi.mock('./kinds', () => ({ announce: there.announce, look: there.look, announceAnew: there.announceAnew }));
vi.mock('./put', () => ({ put: there.put }));
vi.mock('./wait', () => ({ later: () => Promise.resolve(), backAgain: () => Promise.resolve(), keepAwake: () => Promise.resolve(() => undefined) }));
vi.mock('../store/browser', () => ({
  keep: (_: string, id: string, value: unknown) => Promise.resolve(there.stored.set(id, { ...(value as object) })),
  forget: (_: string, id: string) => Promise.resolve(there.stored.delete(id)),
  allKept: () => Promise.resolve([...there.stored]),
}));

const parcel = { part: 'document', name: 'a.pdf', type: 'application/pdf', bytes: 3, sha256: 'abc', content: new Blob(['abc']) } as const;
const work = { kind: 'outcome', body: { year: 115, semester: 1, courseCode: 'c', taking: 'semester', description: '單擺' } } as const;
const link = { part: 'document', method: 'PUT', url: 'https://files.example', headers: {}, expiresAt: '' };

function piece(state: string, links: unknown[] = [], sha256 = 'abc'): Holder {
  return { id: 'p', revision: 1, state, files: [{ sha256 }], links, refused: '有密碼', last: '新檔有密碼' } as unknown as Holder;
}

function ends(...endings: Ending[]): void {
  for (const end of endings) there.put.mockResolvedValueOnce(end);
}

async function quiet(): Promise<void> {
  await vi.waitFor(() => expect(running.value.every(({ step }) => ['refused', 'failed'].includes(step.value))).toBe(true));
}

const given = { kind: 'outcome', title: '單擺', work, parcels: [parcel] } as const;

beforeEach(() => {
  running.value = [];
  there.stored.clear();
  vi.resetAllMocks();
});

test('should send what was announced and forget it when it is looked at', async () => {
  there.announce.mockResolvedValue(piece('reserved', [link]));
  ends({ is: 'here' });
  there.look.mockResolvedValueOnce(piece('reserved', [link])).mockResolvedValue(piece('uploaded'));
  expect(await start({ ...given, parcels: [parcel] })).toBe('p');
  await quiet();
  expect(running.value).toEqual([]);
  expect(there.stored.size).toBe(0);
});

test('should throw what the API refuses, and keep nothing', async () => {
  there.announce.mockRejectedValue(new Refused(409, undefined));
  await expect(start({ ...given, parcels: [parcel] })).rejects.toThrow(Refused);
  expect(there.stored.size).toBe(0);
  expect(running.value).toEqual([]);
});

test('should wait without a connection and announce with the same key', async () => {
  there.announce.mockRejectedValueOnce(new Lost()).mockRejectedValueOnce(new Lost()).mockResolvedValue(piece('reserved', [link]));
  ends({ is: 'here' });
  there.look.mockResolvedValue(piece('uploaded'));
  expect(await start({ ...given, parcels: [parcel] })).toBeUndefined();
  await quiet();
  expect(new Set(there.announce.mock.calls.map(([, , key]) => key)).size).toBe(1);
  expect(running.value).toEqual([]);
});

test('should take a fresh link where one is over, and after the connection was cut', async () => {
  const fresh = { ...link, url: 'https://fresh.example' };
  there.announce.mockResolvedValue(piece('reserved', [link]));
  there.look
    .mockResolvedValueOnce(piece('reserved', [fresh]))
    .mockResolvedValueOnce(piece('reserved', [fresh]))
    .mockResolvedValue(piece('uploaded'));
  ends({ is: 'stale' }, { is: 'cut' }, { is: 'here' });
  await start({ ...given, parcels: [parcel] });
  await quiet();
  expect(there.put.mock.calls.map(([{ url }]) => url)).toEqual([link.url, fresh.url, fresh.url]);
  expect(running.value).toEqual([]);
});

test('should go on after the tab was killed, without announcing twice', async () => {
  const kept: Upload = { ...given, id: 'u', key: 'k', parcels: [parcel], piece: 'p', announced: true };
  there.stored.set('u', kept);
  there.look.mockResolvedValueOnce(piece('reserved', [link])).mockResolvedValue(piece('uploaded'));
  ends({ is: 'here' });
  await resume();
  await quiet();
  expect(there.announce).not.toHaveBeenCalled();
  expect(there.stored.size).toBe(0);
});

test('should say why files were refused, and keep that until it is read', async () => {
  there.announce.mockResolvedValue(piece('reserved', [link]));
  ends({ is: 'here' });
  there.look.mockResolvedValue(piece('refused'));
  await start({ ...given, parcels: [parcel] });
  await quiet();
  expect(running.value[0]?.step.value).toBe('refused');
  expect(running.value[0]?.why.value).toBe('有密碼');
  await drop(running.value[0] as (typeof running.value)[0]);
  expect(there.stored.size).toBe(0);
});

test('should say so where a new file was refused and the old one stays', async () => {
  there.look.mockResolvedValueOnce(piece('uploaded', [], 'old')).mockResolvedValue(piece('uploaded', [], 'old'));
  there.announceAnew.mockResolvedValue(piece('reserved', [link]));
  ends({ is: 'here' });
  await start({ kind: 'outcome', title: '單擺', piece: 'p', parcels: [parcel] });
  await quiet();
  expect(running.value[0]?.why.value).toBe('新檔有密碼');
});

test('should announce anew what is gone, but only when told to', async () => {
  const kept: Upload = { ...given, id: 'u', key: 'old', parcels: [parcel], piece: 'p', announced: true };
  there.stored.set('u', kept);
  there.look.mockRejectedValueOnce(new Refused(404, undefined));
  await resume();
  await quiet();
  expect(there.announce).not.toHaveBeenCalled();
  there.announce.mockResolvedValue(piece('reserved', [link]));
  ends({ is: 'here' });
  there.look.mockResolvedValue(piece('uploaded'));
  await again(running.value[0] as (typeof running.value)[0]);
  await quiet();
  expect(there.announce.mock.calls[0]?.[2]).not.toBe('old');
  expect(running.value).toEqual([]);
});
