import type { Turn } from '../keys';
import { reducedMotion } from '$lib/platform/motion';
import { countPages, pageAt, pageWith, partOf } from './page-numbers';

/** Where the reader is: the page and the part that it belongs to, both counted from 0. */
export interface Where {
  page: number;
  pages: number;
  part: number;
}

/** The story in pages that lie side by side, in the direction of reading. */
export interface Stepper {
  turn: (turn: Turn) => void;
  /** Goes to the beginning of a part at once. */
  goTo: (part: number) => void;
  release: () => void;
}

/** ms that a smooth scroll to the neighbouring page takes at most. */
const GLIDE = 500;
const BLOCKS = 'h1, h2, h3, p, li';

/**
 * Makes pages of a track: a scroller whose parts lie side by side, each set in columns as wide as the track.
 * The browser's own scrolling along the direction of reading is the swipe; down the page nothing is left to
 * scroll, so that wheel and finger go on to the page around.
 * @param parts what the track holds, each beginning on a page of its own
 * @param onPage is told of each page that is reached
 */
export function createStepper(
  track: HTMLElement,
  parts: readonly HTMLElement[],
  onPage: (where: Where) => void,
): Stepper {
  const ended = new AbortController();
  const { signal } = ended;
  // In some browsers a frame that is not shown yet has no computed styles.
  const isRtl = document.documentElement.dir === 'rtl';
  const blocks = parts.flatMap((part) => [...part.querySelectorAll(BLOCKS)]);
  /** The pages that each block begins and ends on; none of a block that is not shown. */
  let spans = new Map<Element, readonly [first: number, last: number] | undefined>();
  let width = 0;
  let pages = 1;
  let page = 0;
  let starts: number[] = [];
  let stops: HTMLElement[] = [];
  /** The first words of the page being read: they stay when the pages are made anew. */
  let held: Element | undefined = blocks[0];
  /** How many pages past their beginning it is read. */
  let ahead = 0;
  let goal = { page: 0, until: 0 };

  const spanOf = (block: Element, box: DOMRect, scrolled: number) => {
    // One for each column that it stands in.
    const rects = [...block.getClientRects()];
    const pageOf = (rect: DOMRect) =>
      pageWith(scrolled + (isRtl ? box.right - rect.right : rect.left - box.left), width);
    const [first, last = first] = [rects[0], rects.at(-1)];
    return first && last && ([pageOf(first), pageOf(last)] as const);
  };
  const scrollTo = (left: number, behavior: ScrollBehavior) =>
    track.scrollTo({ left: (isRtl ? -1 : 1) * left, behavior });

  const isGliding = () => performance.now() < goal.until;
  const hold = (page: number) => {
    const beginOf = (block: Element) => spans.get(block)?.[0] ?? Infinity;
    held =
      blocks.find((block) => beginOf(block) === page) ?? blocks.findLast((block) => beginOf(block) < page);
    ahead = held ? page - beginOf(held) : 0;
  };
  const tell = () => onPage({ page, pages, part: partOf(starts, page) });

  const arrive = (next: number) => {
    if (next === page) return;
    page = next;
    hold(page);
    tell();
  };

  const measure = () => {
    width = track.clientWidth;
    if (width === 0) return;
    // A turn that late fonts or a new size come into is not lost.
    if (isGliding()) hold(goal.page);
    const lengths = setInPages(parts, width);
    pages = lengths.reduce((sum, length) => sum + length, 0);
    starts = lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));
    const box = track.getBoundingClientRect();
    const scrolled = Math.abs(track.scrollLeft);
    spans = new Map(blocks.map((block) => [block, spanOf(block, box, scrolled)]));
    for (const stop of stops) stop.remove();
    stops = Array.from({ length: pages }, (_, index) => stopAt(index));
    track.append(...stops);
    const [first, last] = (held && spans.get(held)) ?? [0, 0];
    page = Math.min(first + ahead, last, pages - 1);
    // The turn ends here, and its page may have another number now.
    goal = { page, until: 0 };
    scrollTo(page * width, 'instant');
    tell();
  };

  const onScroll = () => {
    // A new size moves the pages before they are counted again.
    if (track.clientWidth !== width) return;
    arrive(Math.min(pageAt(Math.abs(track.scrollLeft), width), pages - 1));
  };

  track.addEventListener('scroll', onScroll, { passive: true, signal });
  document.fonts.addEventListener('loadingdone', measure, { signal });
  const resized = new ResizeObserver(measure);
  resized.observe(track);
  measure();

  return {
    turn(turn) {
      const from = isGliding() ? goal.page : page;
      const next = Math.min(pages - 1, Math.max(0, from + (turn === 'next' ? 1 : -1)));
      goal = { page: next, until: performance.now() + GLIDE };
      scrollTo(next * width, reducedMotion() ? 'instant' : 'smooth');
    },
    goTo(part) {
      const start = starts[part];
      if (start === undefined) {
        // Not shown yet: the pages will open here.
        held = blocks.find((block) => parts[part]?.contains(block));
        ahead = 0;
        return;
      }
      goal = { page: start, until: 0 };
      scrollTo(start * width, 'instant');
      arrive(start);
    },
    release() {
      ended.abort();
      resized.disconnect();
      for (const stop of stops) stop.remove();
    },
  };
}

/**
 * Sets each part in as many columns as it needs, and makes it as wide as these are together.
 * @param width of a page, in px
 * @returns how many pages each part fills
 */
function setInPages(parts: readonly HTMLElement[], width: number): number[] {
  // Asked for a column wider than it is, a part has one, and lets the others overflow.
  for (const { style } of parts) Object.assign(style, { columns: '100vw', inlineSize: '100%' });
  const lengths = parts.map((part) => countPages(part.scrollWidth, width));
  parts.forEach(({ style }, index) => {
    const length = lengths[index] ?? 1;
    Object.assign(style, { columns: `${length}`, inlineSize: `${length * 100}%` });
  });
  return lengths;
}

/** Where the track comes to rest at a page. */
function stopAt(index: number): HTMLElement {
  const stop = document.createElement('i');
  stop.className = 'stop';
  stop.style.insetInlineStart = `${100 * index}%`;
  return stop;
}
