/** How finely a page is kept: its longer edge in pixels, and the quality of its JPEG. */
export interface Fineness {
  edge: number;
  quality: number;
}

/** From the finest to what can just be read. A page of A4 with 1,400 pixels has 120 dots an inch. */
export const FINENESS: readonly Fineness[] = [
  { edge: 2200, quality: 0.82 },
  { edge: 2000, quality: 0.74 },
  { edge: 1800, quality: 0.68 },
  { edge: 1650, quality: 0.6 },
  { edge: 1500, quality: 0.54 },
  { edge: 1350, quality: 0.48 },
  { edge: 1200, quality: 0.42 },
  { edge: 1000, quality: 0.36 },
  { edge: 850, quality: 0.3 },
];

/** As large as a photo is kept until it is bound: larger than any page will be. */
export const KEPT: Fineness = { edge: 2400, quality: 0.9 };

/** Roughly how large a JPEG of that fineness is, against others. */
function weight({ edge, quality }: Fineness): number {
  return edge ** 1.8 * (0.12 + quality ** 1.4);
}

/** What to try after pages have come out too large; nothing is left after the last. */
export function coarser(tried: number, bytes: number, most: number): number | undefined {
  const from = FINENESS[tried];
  if (from === undefined) return undefined;
  for (let next = tried + 1; next < FINENESS.length; next++) {
    const expected = (bytes * weight(FINENESS[next] as Fineness)) / weight(from);
    if (expected <= most * 0.98 || next === FINENESS.length - 1) return next;
  }
  return undefined;
}
