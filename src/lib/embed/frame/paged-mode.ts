import { followChapterLinks } from '$lib/reading/chapter-links';
import { wirePagedBar } from '$lib/reading/paged-bar';
import { watch, type PositionStore } from '$lib/reading/position';
import { followPages } from '$lib/reading/sources/paged';
import { askAmpForHeight } from './amp';
import type { FramePage } from './frame-page';
import type { Handlers } from './parent';

/** In this height a page of the story holds a good piece of its text. */
const PREFERRED_HEIGHT_PX = 640;

/**
 * Starts paged mode: the story in pages as large as the frame, and a bar that turns them.
 * @param start the chapter to begin at, if the frame's address names one
 * @param onTurn is called at once, and again when another page is shown
 */
export function startPagedMode(
  page: FramePage,
  position: PositionStore,
  start: string | undefined,
  onTurn: () => void,
): Handlers {
  const { pages, turn, goTo } = followPages({ ...page, intro: [page.intro], outro: [page.outro] }, position);
  wirePagedBar(document, position, pages, { turn, goTo: (id) => goTo(id, 'link') });
  followChapterLinks(document, ({ id }) => goTo(id, 'link'));
  watch(pages, (shown) => shown.page, onTurn);
  if (start !== undefined) goTo(start, 'link');
  askAmpForHeight(Math.max(window.innerHeight, PREFERRED_HEIGHT_PX));
  return { go: ({ chapter }) => goTo(chapter, 'host') };
}
