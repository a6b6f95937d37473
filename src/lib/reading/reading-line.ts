import type { Place } from './position';

/** The reading line: a chapter is current once its top has passed it, as a part of the window's height. */
export const READING_LINE = 0.6;

/**
 * Which chapter is being read: the last one whose top has passed the reading line.
 * @param tops the chapters' tops in order, in px from the top of the window
 * @param line the reading line, in px from the top of the window
 * @returns its index, or -1 while the first chapter has not reached the line
 */
export function chapterAt(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line);
}

/** The sections that can follow the chapters, in order, as the contents list them. */
export const sectionsAfter = (root: Document): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('[data-contents] [data-section]')].flatMap((link) => {
    const section = root.getElementById(link.dataset.section ?? '');
    return section ? [section] : [];
  });

/**
 * Where a line lies in relation to the chapters.
 * @param chapter the index that `chapterAt` gives for it
 * @param bottom that chapter's bottom, in px from the top of the window
 */
export function placeAt(chapter: number, bottom: number | undefined, line: number): Place {
  if (chapter === -1) return 'before';
  return bottom !== undefined && bottom <= line ? 'after' : 'inside';
}
