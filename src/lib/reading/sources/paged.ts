import { followKeys } from '../keys';
import type { Mover, Place, PositionStore } from '../position';
import { createPagedTrack, type PagedTrack } from './paged-track';

/** The story read page by page, as a source of the position. */
export interface Paged extends Pick<PagedTrack, 'pages' | 'turn'> {
  /** Goes to the beginning of a chapter, if the story has it. */
  goTo: (id: string, by: Mover) => void;
}

interface Parts {
  track: HTMLElement;
  /** What comes before the chapters, and after them. */
  intro: HTMLElement;
  chapters: readonly HTMLElement[];
  outro: HTMLElement;
}

/**
 * Makes pages of the story, which the arrow keys turn. On the pages after the last chapter that one stays
 * current, and on those before the first the first, once it has been read.
 */
export function followPages({ track, intro, chapters, outro }: Parts, position: PositionStore): Paged {
  const { pages, turn, goTo } = createPagedTrack(track, [intro, ...chapters, outro]);
  pages.subscribe(({ part, by }) => {
    const index = part - 1;
    const wasEntered = position.get().chapter !== -1;
    position.set({
      chapter: Math.min(Math.max(index, wasEntered ? 0 : -1), chapters.length - 1),
      place: placeOf(index, chapters.length),
      // Nothing in a frame asks for the block.
      anchor: undefined,
      by,
    });
  });
  followKeys(document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr', (direction, isPageKey) => {
    // Page keys scroll the host page.
    if (!isPageKey) turn(direction);
    return !isPageKey;
  });
  return {
    pages,
    turn,
    goTo(id, by) {
      const index = chapters.findIndex((chapter) => chapter.id === id);
      if (index >= 0) goTo(index + 1, by);
    },
  };
}

function placeOf(index: number, count: number): Place {
  if (index < 0) return 'before';
  return index < count ? 'inside' : 'after';
}
