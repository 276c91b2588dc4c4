import { type Signal, signal } from '@preact/signals';
import { idempotencyKey } from '../api/client';
import { Lost, Refused } from '../api/problem';
import { allKept, forget, keep } from '../store/browser';
import { type Parcel, announced } from './files';
import { type Holder, type Kind, type NewWork, announce, announceAnew, look } from './kinds';
import { put } from './put';
import { backAgain, keepAwake, later } from './wait';

/** An upload as the browser keeps it, until its files are there: the screen may lock, and the tab may be killed. */
export interface Upload {
  id: string;
  kind: Kind;
  /** What people call it. */
  title: string;
  /** A new one with the key of its request, or other files for one that is there. */
  work?: NewWork;
  key: string;
  /** The piece, once it is announced. */
  piece?: string;
  parcels: Parcel[];
  announced: boolean;
}

/** How far it is: waiting for a connection, on its way, being looked at, refused after that, or not possible. */
export type Step = 'waiting' | 'sending' | 'checking' | 'refused' | 'failed';

export interface Running {
  upload: Upload;
  readonly step: Signal<Step>;
  /** Of all bytes, how many are there. */
  readonly sent: Signal<number>;
  /** Why it was refused, or an error that can be put in words. */
  readonly why: Signal<unknown>;
}

/** What is on its way, in this tab. */
export const running = signal<readonly Running[]>([]);

/** Goes up with every upload that is there: who shows a list asks anew. */
export const arrived = signal(0);

/** So often a link may be no good before something else is wrong. */
const LINKS = 4;
const LOOKS = 60;

/** Keeps it, announces it and sends it. What the API refuses is thrown; without a connection it waits for one. */
export async function start(given: Omit<Upload, 'id' | 'key' | 'announced'>): Promise<string | undefined> {
  const upload: Upload = { ...given, id: crypto.randomUUID(), key: idempotencyKey(), announced: false };
  await keepIt(upload);
  const one = shown(upload);
  try {
    const holder = await announceIt(upload);
    void go(one, holder);
    return holder.id;
  } catch (error) {
    if (!(error instanceof Lost)) {
      await drop(one);
      throw error;
    }
    one.step.value = 'waiting';
    void go(one);
    return upload.piece;
  }
}

/** Goes on with what was on its way when the page was left. */
export async function resume(): Promise<void> {
  const kept = await allKept<Upload>('uploads').catch(() => []);
  const known = new Set(running.value.map(({ upload }) => upload.id));
  for (const [id, upload] of kept) if (!known.has(id)) void go(shown(upload));
}

/** Tries again what could not be done; what is gone is announced as a new one. */
export async function again(one: Running): Promise<void> {
  if (one.upload.work && one.why.value instanceof Refused && one.why.value.status === 404) {
    const { piece: _, ...rest } = one.upload;
    one.upload = { ...rest, key: idempotencyKey(), announced: false };
    await keepIt(one.upload);
  }
  one.why.value = undefined;
  void go(one);
}

/** Wants it no more. */
export async function drop(one: Running): Promise<void> {
  running.value = running.value.filter((other) => other !== one);
  await forget('uploads', one.upload.id).catch(() => undefined);
}

/** The uploads of a piece. */
export function of(piece: string): Running | undefined {
  return running.value.find(({ upload }) => upload.piece === piece);
}

function shown(upload: Upload): Running {
  const one: Running = { upload, step: signal('sending'), sent: signal(0), why: signal(undefined) };
  running.value = [...running.value, one];
  return one;
}

/** A browser that keeps nothing still sends. */
async function keepIt(upload: Upload): Promise<void> {
  await keep('uploads', upload.id, upload).catch(() => undefined);
}

async function announceIt(upload: Upload): Promise<Holder> {
  const files = upload.parcels.map(announced);
  const holder = upload.work ? await announce(upload.work, files, upload.key) : await renew(upload);
  upload.piece = holder.id;
  upload.announced = true;
  await keepIt(upload);
  return holder;
}

/** Other files are announced once: asked again, it is seen whether they were. */
async function renew({ kind, piece = '', parcels }: Upload): Promise<Holder> {
  const holder = await look(kind, piece);
  const same = parcels.every(({ sha256 }) => holder.files.some((file) => file.sha256 === sha256));
  return same ? holder : announceAnew(kind, piece, parcels.map(announced));
}

/** Until it is there, or can't be: without a connection it waits, and takes up again where it was. */
async function go(one: Running, holder?: Holder): Promise<void> {
  const rest = await keepAwake();
  await untilThere(one, holder).finally(rest);
}

async function untilThere(one: Running, holder?: Holder): Promise<void> {
  let at = holder;
  for (let tried = 0; ; tried++) {
    try {
      one.step.value = 'sending';
      at ??= one.upload.announced ? await look(one.upload.kind, one.upload.piece ?? '') : await announceIt(one.upload);
      if (await sendAll(one, at)) return await check(one);
      at = undefined;
    } catch (error) {
      if (!(error instanceof Lost)) return stop(one, 'failed', error);
      at = undefined;
    }
    one.step.value = 'waiting';
    await backAgain(tried);
  }
}

function stop(one: Running, step: 'refused' | 'failed', why: unknown): void {
  one.why.value = why;
  one.step.value = step;
}

/** Sends what is not there yet; whether all of it is. */
async function sendAll(one: Running, first: Holder): Promise<boolean> {
  let before = 0;
  let { links } = first;
  for (const parcel of one.upload.parcels) {
    for (let tried = 1; ; tried++) {
      const link = links.find(({ part }) => part === parcel.part);
      if (link === undefined) break;
      const end = await put(link, parcel.content, (bytes) => (one.sent.value = before + bytes));
      if (end.is === 'here') break;
      if (end.is === 'cut') return false;
      if (end.is === 'busy') await later(end.seconds);
      else links = (await look(one.upload.kind, one.upload.piece ?? '')).links;
      if (tried === LINKS) throw new Error('No link is good');
    }
    before += parcel.bytes;
    one.sent.value = before;
  }
  return true;
}

/** Waits until the files are looked at, and says what came of it. */
async function check(one: Running): Promise<void> {
  const { kind, piece = '', parcels } = one.upload;
  one.step.value = 'checking';
  for (let looked = 0; looked < LOOKS; looked++) {
    const holder = await look(kind, piece);
    if (holder.state === 'refused') return stop(one, 'refused', holder.refused);
    if (holder.state !== 'reserved') {
      const kept = parcels.every(({ sha256 }) => holder.files.some((file) => file.sha256 === sha256));
      if (!kept) return stop(one, 'refused', holder.last);
      break;
    }
    await later(Math.min(0.4 * 1.3 ** looked, 5));
  }
  // Whoever looks takes longer than a few minutes: the bytes are there, and the piece says so when it is done.
  await drop(one);
  arrived.value++;
}
