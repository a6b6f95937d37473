import { isObject } from '$lib/platform/is-object';
import { BLOCKS } from '$lib/reading/sources/paged-track';

/** What the page holds beside its chapters, and is read in pages after them. */
export interface AroundChapters {
  /** In the order of their pages: what stands before the chapters comes last. */
  parts: readonly HTMLElement[];
  /** All that a page of them can begin with, in order. */
  blocks: readonly Element[];
}

/** Where a page begins that holds no chapter: with one of the blocks around them, counted from 0. */
export interface BlockAround {
  around: number;
}

/** Finds it in a track, but for the cover, whose words the others repeat. */
export function findAround(track: HTMLElement): AroundChapters {
  const chapters = track.querySelector('.chapters');
  const parts = [...track.querySelectorAll<HTMLElement>(':scope > section:not(.cover)')];
  const isAfter = (part: Element) =>
    chapters !== null &&
    (chapters.compareDocumentPosition(part) & chapters.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const inOrder = [...parts.filter(isAfter), ...parts.filter((part) => !isAfter(part))];
  return { parts: inOrder, blocks: inOrder.flatMap((part) => [...part.querySelectorAll(BLOCKS)]) };
}

/** Reads what was stored; storage can hold anything. */
export function readBlockAround(value: unknown): BlockAround | undefined {
  if (!isObject(value)) return undefined;
  const { around } = value;
  return typeof around === 'number' && Number.isInteger(around) && around >= 0 ? { around } : undefined;
}
