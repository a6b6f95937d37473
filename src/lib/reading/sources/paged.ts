import { anchorAt } from '../anchor';
import { followKeys, type Turn } from '../keys';
import type { Mover, Place, PositionStore } from '../position';
import { createPagedTrack, type PagedTrack, type TrackOptions } from './paged-track';

/** The story read page by page, as a source of the position. */
export interface Paged extends Pick<PagedTrack, 'pages' | 'turn' | 'show'> {
  /** Goes to the beginning of a chapter, if the story has it. */
  goTo: (id: string, by: Mover) => void;
}

interface Parts {
  track: HTMLElement;
  /** What comes before the chapters, and after them, each beginning on a page of its own. */
  intro?: readonly HTMLElement[];
  chapters: readonly HTMLElement[];
  outro?: readonly HTMLElement[];
  /** The sections after the chapters that the contents list, in or among `outro`. */
  sections?: readonly HTMLElement[];
}

interface Options extends TrackOptions {
  /** Whether Page Up and Page Down turn, too: in a frame they scroll the page around it. */
  pageKeysTurn?: boolean;
}

/**
 * Makes pages of the story, which the arrow keys turn. On the pages after the last chapter that one stays
 * current, and on those before the first the first, once it has been read.
 */
export function followPages(
  { track, intro = [], chapters, outro = [], sections = [] }: Parts,
  position: PositionStore,
  { pageKeysTurn = false, ...options }: Options = {},
): Paged {
  const parts = [...intro, ...chapters, ...outro];
  const { pages, turn, goTo, show } = createPagedTrack(track, parts, options);
  pages.subscribe(({ part, anchor, by }) => {
    const index = part - intro.length;
    const wasEntered = position.get().chapter !== -1;
    const section = sections.findIndex((one) => anchor && one.contains(anchor.block));
    position.set({
      chapter: Math.min(Math.max(index, wasEntered ? 0 : -1), chapters.length - 1),
      place: placeOf(index, chapters.length),
      section: section === -1 ? undefined : section,
      anchor: anchor && anchorAt(anchor.block),
      by,
    });
  });
  const onKey = (direction: Turn, isPageKey: boolean) => {
    const turns = pageKeysTurn || !isPageKey;
    if (turns) turn(direction);
    return turns;
  };
  followKeys(document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr', onKey, options.signal);
  return {
    pages,
    turn,
    show,
    goTo(id, by) {
      const index = chapters.findIndex((chapter) => chapter.id === id);
      if (index >= 0) goTo(index + intro.length, by);
    },
  };
}

function placeOf(index: number, count: number): Place {
  if (index < 0) return 'before';
  return index < count ? 'inside' : 'after';
}
