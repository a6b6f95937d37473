import { opensElsewhere } from '$lib/platform/opens-elsewhere';
import { anchorOf } from '../anchor';
import { isOnFragmentLink } from '../fragment-link';
import { isPaged } from '../is-paged';
import type { Mover, Place, PositionStore } from '../position';
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
  const whole = chapters[0]?.parentElement;
  const wholes = whole ? [whole] : [];
  let by: Mover = 'scroll';
  /** The chapter around which steps are watched; with `'after'` it is the sections. */
  let watched: number | 'after' | undefined;
  const watch = watchSteps(READING_LINE, { onCross: () => update(false), onRest: () => update(true) });
  /**
   * Watching a step costs something in each frame. Whoever leaves a chapter crosses one of its ends, and whoever comes
   * to the chapters from elsewhere, or leaves them, one of those of all chapters: where to has to be measured anyway.
   */
  const watchAround = (chapter: number, place: Place) => {
    const around = place === 'after' ? place : chapter;
    if (around === watched) return;
    watched = around;
    const near = place === 'after' ? sections : chapters.slice(Math.max(0, chapter - 1), chapter + 2);
    watch([...wholes, ...near]);
  };
  const update = (atRest: boolean) => {
    if (isPaged(document)) return;
    const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
    const line = window.innerHeight * READING_LINE;
    const index = chapterAt(
      boxes.map(({ top }) => top),
      line,
    );
    const place = placeAt(index, boxes[index]?.bottom, line);
    // Before anything follows: it measures too.
    watchAround(index, place);
    const last = position.get();
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
  window.addEventListener('resize', () => update(false));
  window.addEventListener('click', (event) => {
    if (isOnFragmentLink(event) && !opensElsewhere(event)) by = 'link';
  });
  update(true);
  return { movedBy: (mover) => (by = mover) };
}
