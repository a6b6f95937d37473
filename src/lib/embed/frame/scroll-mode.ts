import { followChapterLinks } from '$lib/reading/chapter-links';
import type { PositionStore } from '$lib/reading/position';
import { followHostScroll } from '$lib/reading/sources/host-scroll';
import type { FramePage } from './frame-page';
import { createMapRail } from './map-rail';
import type { Handlers } from './parent';
import type { SheetBounds } from './sheet-bounds';
import { setViewportHeight } from './viewport-unit';

/**
 * Starts scroll mode: the frame is as long as its story, the host page's scroll reads it, and the map moves
 * along in the host page's viewport.
 */
export function startScrollMode(
  page: FramePage,
  position: PositionStore,
  sheetBounds: SheetBounds,
): Handlers {
  const { track, chapters, rail, lowerMap } = page;
  const { stage } = page.stage;
  const mapRail = createMapRail({ rail, stage, lowerMap });
  const scroll = followHostScroll(chapters, position, [mapRail, sheetBounds.follow]);
  // Fonts and large text change where things are.
  const resized = new ResizeObserver(scroll.redraw);
  for (const part of [document.documentElement, track, rail, stage, ...chapters]) resized.observe(part);
  document.addEventListener('focusin', scroll.redraw);
  followChapterLinks(document, (chapter) => {
    scroll.movedBy('link');
    // Scrolls the host page, too.
    chapter.scrollIntoView({ block: 'start' });
  });
  let lastHeight: number | undefined;
  return {
    viewport({ top, height }) {
      // Not in an animation frame: out of sight there is none, and the story's length depends on this.
      if (height !== lastHeight) {
        setViewportHeight(document, height);
        scroll.redraw();
      }
      // A story that grows is longer than its frame until the host page has heard of it.
      document.documentElement.classList.add('host-scrolled');
      lastHeight = height;
      scroll.update({ top, height });
    },
  };
}
