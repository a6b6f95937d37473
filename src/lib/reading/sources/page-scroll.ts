import { opensElsewhere } from '$lib/platform/opens-elsewhere';
import { anchorOf } from '../anchor';
import { isOnFragmentLink } from '../fragment-link';
import { isPaged } from '../is-paged';
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
 * current; above and below the chapters it is the nearest one.
 * @param sections what comes after the chapters
 */
export function followPageScroll(
  chapters: readonly HTMLElement[],
  position: PositionStore,
  sections: readonly HTMLElement[] = [],
): PageScroll {
  let by: Mover = 'scroll';
  const update = (atRest: boolean) => {
    if (isPaged(document)) return;
    const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
    const line = window.innerHeight * READING_LINE;
    const index = chapterAt(
      boxes.map(({ top }) => top),
      line,
    );
    const last = position.get();
    const place = placeAt(index, boxes[index]?.bottom, line);
    const section =
      place === 'after'
        ? chapterAt(
            sections.map((one) => one.getBoundingClientRect().top),
            line,
          )
        : -1;
    position.set({
      chapter: last.chapter === -1 ? index : Math.max(index, 0),
      place,
      section: section === -1 ? undefined : section,
      anchor: atRest ? anchorOf(document) : last.anchor,
      by,
    });
    if (atRest) by = 'scroll';
  };
  watchSteps([...chapters, ...sections], READING_LINE, {
    onCross: () => update(false),
    onRest: () => update(true),
  });
  window.addEventListener('resize', () => update(false));
  window.addEventListener('click', (event) => {
    if (isOnFragmentLink(event) && !opensElsewhere(event)) by = 'link';
  });
  update(true);
  return { movedBy: (mover) => (by = mover) };
}
