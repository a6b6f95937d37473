import { watchSteps } from '$lib/scroll/steps';
import { chapterAt, READING_LINE } from './position';

/** Where the reader is: the index of the chapter, or -1 before the story was first entered. */
export type OnReading = (index: number, chapter: HTMLElement | undefined) => void;

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
export function followReading(chapters: readonly HTMLElement[], onReading: OnReading): () => void {
  let current = -1;
  const look = () => {
    const tops = chapters.map((chapter) => chapter.getBoundingClientRect().top);
    const found = chapterAt(tops, window.innerHeight * READING_LINE);
    const next = current === -1 ? found : Math.max(found, 0);
    if (next === current) return;
    current = next;
    markCurrent(chapters, current);
    onReading(current, chapters[current]);
  };
  const release = watchSteps(chapters, READING_LINE, look);
  window.addEventListener('resize', look);
  look();
  return () => {
    release();
    window.removeEventListener('resize', look);
  };
}
