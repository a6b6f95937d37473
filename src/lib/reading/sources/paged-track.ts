import type { Readable } from 'svelte/store';
import { reducedMotion } from '$lib/platform/motion';
import type { Turn } from '../keys';
import type { Mover } from '../position';
import { createStore } from '../store';
import { measureBlocks, type BlockPages, type PageAnchor } from './block-pages';
import { setInColumns, setInOneColumn, setSnapPoints } from './columns';
import { pageAt, pageWith, partOf } from './page-numbers';

/** Which page is shown. */
export interface Pages {
  /** The page, counted from 0, of so many. */
  page: number;
  count: number;
  /** Index of the part that the page belongs to. */
  part: number;
  anchor: PageAnchor | undefined;
  /** What moved the reader to this page. */
  by: Mover;
}

/** A text in pages that lie side by side, in the direction of reading. */
export interface PagedTrack {
  pages: Readable<Pages>;
  /** Turns to the neighbouring page, by a smooth scroll unless the reader prefers reduced motion. */
  turn: (turn: Turn) => void;
  /** Goes to the beginning of a part at once. Before the track is shown, it will open there. */
  goTo: (part: number, by: Mover) => void;
  /** Goes at once to the page on which something begins. */
  show: (element: Element, by: Mover) => void;
}

export interface TrackOptions {
  /** The block that the first page shown is to begin with, or to hold; else the first of all. */
  start?: Element | undefined;
  /** Makes one text of the pages again. */
  signal?: AbortSignal | undefined;
}

/** The longest that a smooth scroll to the neighbouring page takes. */
const TURN_MS = 500;

/** The blocks of a text that a page can begin with. */
export const BLOCKS = 'h1, h2, h3, p, li';

/**
 * Makes pages of a track: a scroller whose parts lie side by side, each set in columns as wide as the track.
 * A swipe is the browser's own scroll along the direction of reading. Down the page there is nothing to
 * scroll, so wheel and finger move the host page.
 * @param parts what the track holds, each beginning on a page of its own
 */
export function createPagedTrack(
  track: HTMLElement,
  parts: readonly HTMLElement[],
  { start: startPart, signal }: TrackOptions = {},
): PagedTrack {
  // Not from the computed style: in a frame that is not shown yet, some browsers have none.
  const isRtl = document.documentElement.dir === 'rtl';
  const blocks = parts.flatMap((part) => [...part.querySelectorAll(BLOCKS)]);
  /** Of a page, in px; 0 until the track is shown for the first time. */
  let width = 0;
  /** The page that each part begins on. */
  let starts: number[] = [];
  let blockPages: BlockPages | undefined;
  /** The page that a turn leads to, and until when its scroll may last. */
  let turning = { to: 0, until: 0 };

  let page = 0;
  let count = 1;
  /** The first text of the page. It stays in view when the pages are made anew. */
  const first = startPart ?? blocks[0];
  let anchor: PageAnchor | undefined = first && { block: first, pagesPast: 0 };
  let by: Mover = 'page';

  const read = (): Pages => ({ page, count, part: Math.max(0, partOf(starts, page)), anchor, by });
  const pages = createStore(read(), isSame);

  const isTurning = () => performance.now() < turning.until;
  const scrollTo = (target: number, behavior: ScrollBehavior) =>
    track.scrollTo({ left: (isRtl ? -1 : 1) * target * width, behavior });

  const arrive = (next: number, mover: Mover) => {
    if (next === page) return;
    page = next;
    anchor = blockPages?.anchorOf(next);
    by = mover;
    pages.set(read());
  };

  /** Gives the page that a box in the window lies on, as the track is scrolled now. */
  const pageAtBox = () => {
    const { left, right } = track.getBoundingClientRect();
    const scrolled = Math.abs(track.scrollLeft);
    return (box: DOMRect) => pageWith(scrolled + (isRtl ? right - box.right : box.left - left), width);
  };

  const layOut = () => {
    width = track.clientWidth;
    if (width === 0) return;
    // Fonts or a new size may come during a turn: the reader still gets to the page turned to.
    if (isTurning()) {
      anchor = blockPages?.anchorOf(turning.to);
      by = 'turn';
    }
    const counts = setInColumns(parts, width);
    count = counts.reduce((sum, each) => sum + each, 0);
    starts = counts.map((_, index) => counts.slice(0, index).reduce((sum, each) => sum + each, 0));
    blockPages = measureBlocks(blocks, pageAtBox());
    setSnapPoints(track, count);
    page = Math.min(blockPages.pageOf(anchor), count - 1);
    // The scroll of a turn ends here: its page may have another number now.
    turning = { to: page, until: 0 };
    scrollTo(page, 'instant');
    pages.set(read());
  };

  const onScroll = () => {
    // A new size scrolls the track before the pages are counted again.
    if (track.clientWidth !== width) return;
    arrive(Math.min(pageAt(Math.abs(track.scrollLeft), width), count - 1), isTurning() ? 'turn' : 'page');
  };

  track.addEventListener('scroll', onScroll, { passive: true, ...(signal && { signal }) });
  document.fonts.addEventListener('loadingdone', layOut, signal && { signal });
  const sizes = new ResizeObserver(layOut);
  sizes.observe(track);
  signal?.addEventListener('abort', () => {
    sizes.disconnect();
    setInOneColumn(track, parts);
  });
  layOut();

  return {
    pages,
    turn(turn) {
      const from = isTurning() ? turning.to : page;
      const to = Math.min(count - 1, Math.max(0, from + (turn === 'next' ? 1 : -1)));
      turning = { to, until: performance.now() + TURN_MS };
      scrollTo(to, reducedMotion() ? 'instant' : 'smooth');
    },
    goTo(part, mover) {
      const start = starts[part];
      if (start === undefined) {
        const block = blocks.find((one) => parts[part]?.contains(one));
        anchor = block && { block, pagesPast: 0 };
        by = mover;
        return;
      }
      turning = { to: start, until: 0 };
      scrollTo(start, 'instant');
      arrive(start, mover);
    },
    show(element, mover) {
      const [box] = element.getClientRects();
      if (!box) return;
      const to = Math.min(pageAtBox()(box), count - 1);
      turning = { to, until: 0 };
      scrollTo(to, 'instant');
      arrive(to, mover);
    },
  };
}

const isSame = (a: Pages, b: Pages): boolean =>
  a.page === b.page &&
  a.count === b.count &&
  a.part === b.part &&
  a.anchor?.block === b.anchor?.block &&
  a.anchor?.pagesPast === b.anchor?.pagesPast;
