import { watchSteps } from './step-crossings';
import { chapterAt, READING_LINE } from '../reading-line';

/** Where the reader is: the index of the chapter, or -1 before the story was first entered. */
export type OnReading = (index: number, chapter: HTMLElement | undefined) => void;

/** Where the reading line is: in a chapter, or before the first or after the last one. */
export type Whereabouts = 'before' | 'inside' | 'after';

/** Marks the chapter being read with `aria-current="step"` and those before it with `data-read`. */
export function markCurrent(chapters: readonly HTMLElement[], current: number): void {
  chapters.forEach((chapter, index) => {
    chapter.toggleAttribute('data-read', index < current);
    if (index === current) chapter.setAttribute('aria-current', 'step');
    else chapter.removeAttribute('aria-current');
  });
}

/**
 * Follows the reader and marks the chapter being read. Once the story has been entered exactly one chapter is
 * current; above and below the chapters it stays the nearest one.
 * @returns a function that ends it
 */
export function followReading(
  chapters: readonly HTMLElement[],
  onReading: (index: number, chapter: HTMLElement | undefined, where: Whereabouts) => void,
): () => void {
  let current = -1;
  let where: Whereabouts = 'before';
  const look = () => {
    const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
    const line = window.innerHeight * READING_LINE;
    const tops = boxes.map(({ top }) => top);
    const found = chapterAt(tops, line);
    const next = current === -1 ? found : Math.max(found, 0);
    const isPast = (boxes[found]?.bottom ?? Infinity) <= line;
    const whereNow = found === -1 ? 'before' : isPast ? 'after' : 'inside';
    if (next === current && whereNow === where) return;
    current = next;
    where = whereNow;
    markCurrent(chapters, current);
    onReading(current, chapters[current], where);
  };
  const release = watchSteps(chapters, READING_LINE, look);
  window.addEventListener('resize', look);
  look();
  return () => {
    release();
    window.removeEventListener('resize', look);
  };
}
