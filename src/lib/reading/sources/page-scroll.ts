import { anchorOf } from '../anchor';
import type { Mover, PositionStore } from '../position';
import { chapterAt, placeAt, READING_LINE } from '../reading-line';
import { watchSteps } from './step-crossings';

/** The page's own scroll as a source of the position. */
export interface PageScroll {
  /** Says what moves the page from now until it rests. */
  movedBy: (mover: Mover) => void;
}

/**
 * Follows the reader along the page's scroll. Once the story has been entered exactly one chapter is
 * current; above and below the chapters it stays the nearest one.
 */
export function followPageScroll(chapters: readonly HTMLElement[], position: PositionStore): PageScroll {
  let by: Mover = 'scroll';
  const look = (atRest: boolean) => {
    const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
    const line = window.innerHeight * READING_LINE;
    const found = chapterAt(
      boxes.map(({ top }) => top),
      line,
    );
    const before = position.get();
    position.set({
      chapter: before.chapter === -1 ? found : Math.max(found, 0),
      place: placeAt(found, boxes[found]?.bottom, line),
      anchor: atRest ? anchorOf(document) : before.anchor,
      by,
    });
    if (atRest) by = 'scroll';
  };
  watchSteps(chapters, READING_LINE, { onCross: () => look(false), onRest: () => look(true) });
  window.addEventListener('resize', () => look(false));
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) by = 'link';
  });
  look(true);
  return { movedBy: (mover) => (by = mover) };
}
