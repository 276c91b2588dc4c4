import { FINENESS, type Fineness, KEPT, coarser } from './fit';
import { type Page, around, pdf } from './pdf';
import { TooMany, Unreadable } from './wrong';

/** How often a photo is turned by a quarter, clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** A photo as it is kept until it becomes a page: smaller than it was, upright, and with nothing else in it. */
export interface Shrunk {
  picture: Blob;
  small: Blob;
}

/** Pages in one PDF, and how finely they are in it. */
export interface Bound {
  file: Blob;
  edge: number;
}

const SMALL: Fineness = { edge: 320, quality: 0.7 };

/** Makes a photo as small as it is ever needed. Drawing it anew leaves out when and where it was taken. */
export async function shrink(photo: Blob): Promise<Shrunk> {
  const bitmap = await read(photo);
  try {
    return { picture: (await drawn(bitmap, 0, KEPT)).blob, small: (await drawn(bitmap, 0, SMALL)).blob };
  } finally {
    bitmap.close();
  }
}

/**
 * Binds photos into a PDF that is no larger than `most`: as finely as wished, and coarser until it fits.
 *
 * @param start the fineness to begin at
 * @param tell hears how many pages are drawn
 */
export async function bind(
  photos: readonly { picture: Blob; turn: Turn }[],
  most: number,
  start: number,
  tell: (pages: number) => void,
): Promise<Bound> {
  const room = most - around(photos.length);
  for (let at: number | undefined = start; at !== undefined; ) {
    const fineness = FINENESS[at] as Fineness;
    const pages: Page[] = [];
    let bytes = 0;
    for (const { picture, turn } of photos) {
      const page = await paged(picture, turn, fineness);
      pages.push(page);
      bytes += page.jpeg.length;
      tell(pages.length);
    }
    if (bytes <= room) return { file: new Blob([pdf(pages)], { type: 'application/pdf' }), edge: fineness.edge };
    at = coarser(at, bytes, room);
  }
  throw new TooMany();
}

async function paged(picture: Blob, turn: Turn, fineness: Fineness): Promise<Page> {
  const bitmap = await read(picture);
  try {
    const { blob, width, height } = await drawn(bitmap, turn, fineness);
    return { jpeg: new Uint8Array(await blob.arrayBuffer()), width, height };
  } finally {
    bitmap.close();
  }
}

async function read(photo: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(photo, { imageOrientation: 'from-image' });
  } catch {
    throw new Unreadable();
  }
}

async function drawn(bitmap: ImageBitmap, turn: Turn, { edge, quality }: Fineness): Promise<{ blob: Blob; width: number; height: number }> {
  const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const wide = Math.max(1, Math.round(bitmap.width * scale));
  const high = Math.max(1, Math.round(bitmap.height * scale));
  const [width, height] = turn % 2 === 0 ? [wide, high] : [high, wide];
  const canvas = typeof OffscreenCanvas === 'undefined' ? plain(width, height) : new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  if (context === null) throw new Unreadable();
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((turn * Math.PI) / 2);
  context.drawImage(bitmap, -wide / 2, -high / 2, wide, high);
  return { blob: await encoded(canvas, quality), width, height };
}

function plain(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

function encoded(canvas: HTMLCanvasElement | OffscreenCanvas, quality: number): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Unreadable())), 'image/jpeg', quality),
  );
}
