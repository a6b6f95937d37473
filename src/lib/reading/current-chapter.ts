import { watch, type PositionStore } from './position';

/** Marks the current chapter, or its link, with `aria-current="step"`, and those before it with `data-read`. */
export function markCurrent(chapters: readonly HTMLElement[], current: number): void {
  chapters.forEach((chapter, index) => {
    chapter.toggleAttribute('data-read', index < current);
    if (index === current) chapter.setAttribute('aria-current', 'step');
    else chapter.removeAttribute('aria-current');
  });
}

/** Marks the chapter being read in the page. Once the story has been entered exactly one is current. */
export function markChapters(chapters: readonly HTMLElement[], position: PositionStore): void {
  watch(
    position,
    ({ chapter }) => chapter,
    (current) => markCurrent(chapters, current),
  );
}
