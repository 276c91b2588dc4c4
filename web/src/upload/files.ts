import type { Of } from '../api/client';

/** A file on its way: what is announced of it, and its bytes. */
export interface Parcel extends Omit<Of<'AnnouncedFile'>, 'type'> {
  part: Of<'Part'>;
  type: Of<'FileType'>;
  content: Blob;
}

const TYPES: Record<string, Of<'FileType'>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

/** As many bytes as a name may have. */
const LONGEST = 255;

/** What a file is by its name: browsers often say nothing of its type. */
export function typeOf(name: string): Of<'FileType'> | undefined {
  return TYPES[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
}

export function isPicture(type: Of<'FileType'> | undefined): boolean {
  return type === 'image/jpeg' || type === 'image/png';
}

export function isMedia(type: Of<'FileType'>): boolean {
  return type === 'audio/mpeg' || type === 'video/mp4';
}

/** A name that the API takes: no path, nothing unseen, not too long; the ending stays. */
export function nameOf(name: string): string {
  const dot = name.lastIndexOf('.');
  const end = dot < 0 ? '' : name.slice(dot);
  let stem = (dot < 0 ? name : name.slice(0, dot))
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}/\\:*?"<>|]/gu, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
  if (stem === '') stem = 'file';
  const bytes = new TextEncoder();
  while (bytes.encode(stem + end).length > LONGEST) stem = [...stem].slice(0, -1).join('').trim();
  return stem + end;
}

/** Makes a file ready to be announced. */
export async function parcel(content: Blob, name: string, type: Of<'FileType'>): Promise<Parcel> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { part: isMedia(type) ? 'media' : 'document', name: nameOf(name), type, bytes: content.size, sha256, content };
}

/** What is announced of it. */
export function announced({ name, type, bytes, sha256 }: Parcel): Of<'AnnouncedFile'> {
  return { name, type, bytes, sha256 };
}
