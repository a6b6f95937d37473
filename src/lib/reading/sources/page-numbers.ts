/** Pages are counted from 0, in the direction of reading. */

/** The page that begins at a distance from the start, in px. */
export function pageAt(distance: number, width: number): number {
  return Math.max(0, Math.round(distance / width));
}

/** The page on which something lies, whose distance from the start is given in px. */
export function pageWith(distance: number, width: number): number {
  return Math.max(0, Math.floor((distance + 1) / width));
}

/** How many pages a length of text in px fills; at least one. */
export function countPages(length: number, width: number): number {
  return Math.max(1, Math.ceil((length - 1) / width));
}

/** The part to which a page belongs: the last one that begins on it or before. */
export function partOf(starts: readonly number[], page: number): number {
  return starts.findLastIndex((start) => start <= page);
}
