import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Of } from '../api/client';
import { Told } from '../api/problem';
import type { Bound, Turn } from '../photos/draw';
import { bind, shrink } from '../photos/studio';
import { TooMany, Unreadable } from '../photos/wrong';
import { forget, keep, kept } from '../store/browser';
import { size } from '../text/numbers';
import { say } from '../text/say';
import { type Parcel, isMedia, isPicture, parcel, typeOf } from './files';

/** A photo that becomes a page. */
export interface Photo {
  key: string;
  name: string;
  picture: Blob;
  small: Blob;
  turn: Turn;
}

/** What was chosen: photos, which become one PDF, or a PDF; and a film or sound. */
export interface Picked {
  photos: readonly Photo[];
  document: File | undefined;
  media: File | undefined;
  /** From which fineness on photos are drawn. */
  start: number;
}

export interface PickedFiles {
  readonly of: ReadonlySignal<Picked>;
  /** What is wrong with what was chosen, for people. */
  readonly wrong: Signal<readonly string[]>;
  /** What is being done with photos. */
  readonly busy: Signal<string | undefined>;
  set(change: Partial<Picked>): void;
  add(files: readonly File[]): Promise<void>;
  /** The PDF that photos become; made once as long as they stay as they are. */
  bound(): Promise<Bound>;
  /** What is to be sent, named after `title`. */
  parcels(title: string): Promise<Parcel[]>;
  /** It was sent, so it is kept no longer. */
  clear(): Promise<void>;
}

const NOTHING: Picked = { photos: [], document: undefined, media: undefined, start: 1 };

/** What is chosen on a screen, kept under a name: a phone's camera often costs the page. */
export function usePicked(name: string, limits: Of<'Settings'>): PickedFiles {
  const picked = useMemo(() => made(`files ${name}`, limits), [name]);
  useEffect(() => {
    void kept<Picked>('drafts', `files ${name}`)
      .catch(() => undefined)
      .then((found) => found && picked.set(found));
  }, [name]);
  return picked;
}

function made(key: string, limits: Of<'Settings'>): PickedFiles {
  const of = signal<Picked>(NOTHING);
  const wrong = signal<readonly string[]>([]);
  const busy = signal<string | undefined>(undefined);
  let drawn: { from: Picked['photos']; start: number; bound: Promise<Bound> } | undefined;

  const set: PickedFiles['set'] = (change) => {
    of.value = { ...of.value, ...change };
    keep('drafts', key, of.value).catch(() => undefined);
  };

  async function add(files: readonly File[]): Promise<void> {
    const faults: string[] = [];
    for (const [at, file] of files.entries()) {
      busy.value = say(`正在讀取 ${at + 1} / ${files.length}…`, `Reading ${at + 1} of ${files.length}…`);
      const fault = await addOne(file);
      if (fault !== undefined) faults.push(fault);
    }
    busy.value = undefined;
    wrong.value = faults;
  }

  async function addOne(file: File): Promise<string | undefined> {
    const type = typeOf(file.name);
    if (isPicture(type) || (type === undefined && file.type.startsWith('image/'))) return addPhoto(file);
    const fault = unfit(file, type, limits);
    if (fault === undefined && type) set(isMedia(type) ? { media: file } : { document: file });
    return fault;
  }

  async function addPhoto(file: File): Promise<string | undefined> {
    try {
      const photo: Photo = { key: crypto.randomUUID(), name: file.name, ...(await shrink(file)), turn: 0 };
      set({ photos: [...of.value.photos, photo] });
      return undefined;
    } catch {
      return say(
        `「${file.name}」讀不出來。請改存成 JPG 或 PNG 再選一次；iPhone 可以在「設定→相機→格式」選「最相容」。`,
        `“${file.name}” can't be read. Save it as JPG or PNG; on an iPhone choose “Most Compatible” under Camera, Formats.`,
      );
    }
  }

  function bound(): Promise<Bound> {
    const { photos, start } = of.value;
    if (drawn?.from === photos && drawn.start === start) return drawn.bound;
    const tell = (pages: number) =>
      (busy.value = say(`正在合成 PDF：第 ${pages} 頁，共 ${photos.length} 頁`, `Making the PDF: page ${pages} of ${photos.length}`));
    const made = bind(photos, limits.documentBytes, start, tell).finally(() => (busy.value = undefined));
    drawn = { from: photos, start, bound: made };
    made.catch(() => (drawn = undefined));
    return made;
  }

  async function parcels(title: string): Promise<Parcel[]> {
    const { photos, document, media } = of.value;
    if (photos.length > 0 && document) {
      throw new Told(say('文件檔只能有一個：請留下 PDF，或留下照片。', 'There can be one document: keep the PDF, or the photos.'));
    }
    const made: Parcel[] = [];
    if (photos.length > 0) made.push(await parcel((await bound().catch(explain)).file, `${title}.pdf`, 'application/pdf'));
    for (const file of [document, media]) {
      const type = file && typeOf(file.name);
      if (file && type) made.push(await parcel(file, file.name, type));
    }
    return made;
  }

  async function clear(): Promise<void> {
    of.value = NOTHING;
    await forget('drafts', key).catch(() => undefined);
  }

  return { of, wrong, busy, set, add, bound, parcels, clear };
}

function explain(error: unknown): never {
  if (error instanceof TooMany) {
    throw new Told(
      say('照片太多，放不進一個檔案。請減少幾張，或分成兩件。', 'There are too many photos for one file. Take some out, or make it two.'),
    );
  }
  if (error instanceof Unreadable) throw new Told(say('有照片讀不出來，請移除後重拍。', 'A photo can’t be read. Remove it and take it again.'));
  throw error;
}

/** Why a file can't be sent, with what to do. */
export function unfit(file: File, type: Of<'FileType'> | undefined, limits: Of<'Settings'>): string | undefined {
  const { name } = file;
  if (type === undefined || !limits.types.includes(type)) {
    return say(
      `「${name}」不能上傳。可以上傳 PDF、JPG、PNG、MP3、MP4；Word 與簡報請先另存成 PDF。`,
      `“${name}” can't be uploaded: only PDF, JPG, PNG, MP3 and MP4 can. Save documents and slides as PDF first.`,
    );
  }
  const most = isMedia(type) ? limits.mediaBytes : limits.documentBytes;
  if (file.size === 0) return say(`「${name}」是空的，請重新選擇。`, `“${name}” is empty; choose it again.`);
  if (file.size <= most) return undefined;
  return isMedia(type)
    ? say(
        `「${name}」有 ${size(file.size)}，影音檔最多 ${size(most)}。請剪短，或以較低的畫質匯出後再選一次。`,
        `“${name}” has ${size(file.size)}; sound and film may have ${size(most)}. Cut it, or export it at a lower quality.`,
      )
    : say(
        `「${name}」有 ${size(file.size)}，文件檔最多 ${size(most)}。請以較低的解析度匯出，或拍照由這裡合成。`,
        `“${name}” has ${size(file.size)}; documents may have ${size(most)}. Export it smaller, or take photos here.`,
      );
}
