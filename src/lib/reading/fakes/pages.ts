import { vi } from 'vitest';
import { stubObservers } from '$lib/platform/fakes/observers';

/** A paged track in a browser that lays out text by counting letters: for tests without a browser. */
export interface FakePages {
  track: HTMLElement;
  parts: HTMLElement[];
  /** The block that begins with this text. */
  block: (id: string) => HTMLElement;
  /** Lays the text out anew. The track's observers hear of a new size, of a new text size only fonts tell. */
  layOut: (change: Partial<Layout>) => void;
  /** The fonts have come. */
  loadFonts: () => void;
  /** A finger takes the track to another page. */
  swipeTo: (page: number) => void;
  /** The page that the track rests at, or is scrolling away from. */
  shownPage: () => number;
  /** The ids of the blocks of which the shown page has a piece. */
  shownBlocks: () => string[];
}

interface Layout {
  /** Of the track, in px; a width of 0 is a track that is not shown. */
  width: number;
  height: number;
  /** Of a line, in px. */
  lineHeight: number;
}

/** How many px of a line each letter takes. */
const LETTER_PX = 10;
const SMOOTH_SCROLL_MS = 300;

/**
 * Makes a track of parts with blocks.
 * @param texts how many letters each block of each part has, by the blocks' ids
 */
export function createFakePages(
  dir: 'rtl' | 'ltr',
  texts: readonly Record<string, number>[],
  layout: Layout = { width: 400, height: 200, lineHeight: 20 },
): FakePages {
  const observers = stubObservers();
  const fonts = new EventTarget();
  Object.defineProperty(document, 'fonts', { value: fonts, configurable: true });
  document.documentElement.dir = dir;
  const track = document.createElement('main');
  const parts = texts.map((blocks) => partOf(Object.keys(blocks)));
  track.append(...parts);
  document.body.replaceChildren(track);

  let current = { ...layout };
  /** How far the track is scrolled from its beginning, in px. */
  let scrolled = 0;
  let scrolling: ReturnType<typeof setInterval> | undefined;

  const heightOf = (letters: number) => Math.ceil((letters * LETTER_PX) / current.width) * current.lineHeight;
  const pagesOf = (blocks: Record<string, number>) => {
    const length = Object.values(blocks).reduce((sum, letters) => sum + heightOf(letters), 0);
    return Math.max(1, Math.ceil(length / current.height));
  };
  /** The pages that a block is on, of all the track's. */
  const spanOf = (id: string): [first: number, last: number] => {
    let before = 0;
    for (const blocks of texts) {
      let top = 0;
      for (const [other, letters] of Object.entries(blocks)) {
        const bottom = top + heightOf(letters);
        const last = Math.max(top, bottom - 1);
        if (other === id)
          return [top, last].map((y) => before + Math.floor(y / current.height)) as [number, number];
        top = bottom;
      }
      before += pagesOf(blocks);
    }
    throw new Error(`no block ${id}`);
  };
  const boxAt = (page: number) => {
    const distance = page * current.width - scrolled;
    return new DOMRect(dir === 'rtl' ? -distance : distance, 0, current.width, current.height);
  };
  const setScroll = (next: number) => {
    // What is not shown cannot be scrolled, and loses where it was.
    if (current.width === 0) {
      scrolled = 0;
      return;
    }
    const longest = Math.max(0, texts.reduce((sum, blocks) => sum + pagesOf(blocks), 0) - 1) * current.width;
    const last = scrolled;
    scrolled = Math.min(Math.max(0, next), longest);
    // Browsers tell of a scroll at the next animation frame.
    if (scrolled !== last) requestAnimationFrame(() => track.dispatchEvent(new Event('scroll')));
  };
  const scrollTo = ({ left = 0, behavior }: ScrollToOptions) => {
    clearInterval(scrolling);
    const target = dir === 'rtl' ? -left : left;
    if (behavior !== 'smooth') {
      setScroll(target);
      return;
    }
    const from = scrolled;
    const start = performance.now();
    scrolling = setInterval(() => {
      const done = Math.min(1, (performance.now() - start) / SMOOTH_SCROLL_MS);
      setScroll(from + (target - from) * done);
      if (done === 1) clearInterval(scrolling);
    }, 16);
  };

  const isShown = (block: HTMLElement) => current.width > 0 && !block.hidden;
  for (const block of track.querySelectorAll<HTMLElement>('p')) {
    block.getClientRects = () => {
      if (!isShown(block)) return rectList([]);
      const [first, last] = spanOf(block.id);
      return rectList(Array.from({ length: last - first + 1 }, (_, index) => boxAt(first + index)));
    };
  }
  parts.forEach((part, index) => {
    Object.defineProperty(part, 'scrollWidth', {
      get: () => {
        // As in a browser, a part that is as wide as its columns has nothing that overflows.
        if (part.style.getPropertyValue('--columns') !== '100vw') return current.width;
        return pagesOf(texts[index] ?? {}) * current.width;
      },
    });
  });
  Object.defineProperties(track, {
    clientWidth: { get: () => current.width },
    clientHeight: { get: () => current.height },
    scrollLeft: { get: () => (dir === 'rtl' ? -scrolled : scrolled) },
    scrollTo: { value: scrollTo },
    getBoundingClientRect: { value: () => new DOMRect(0, 0, current.width, current.height) },
  });

  const shownPage = () => Math.round(scrolled / current.width);
  return {
    track,
    parts,
    block: (id) => track.querySelector<HTMLElement>(`#${id}`) ?? document.createElement('p'),
    layOut(change) {
      const isResized = change.width !== undefined || change.height !== undefined;
      current = { ...current, ...change };
      // The browser clamps the scroll, and tells of that before any observer hears of the new size.
      setScroll(scrolled);
      if (!isResized) return;
      track.dispatchEvent(new Event('scroll'));
      observers.resize(track);
    },
    loadFonts: () => fonts.dispatchEvent(new Event('loadingdone')),
    swipeTo(page) {
      clearInterval(scrolling);
      setScroll(page * current.width);
      vi.advanceTimersByTime(16);
    },
    shownPage,
    shownBlocks: () =>
      texts
        .flatMap((blocks) => Object.keys(blocks))
        .filter((id) => {
          const [first, last] = spanOf(id);
          return first <= shownPage() && shownPage() <= last;
        }),
  };
}

function partOf(ids: readonly string[]): HTMLElement {
  const part = document.createElement('section');
  part.innerHTML = `<div class="card">${ids.map((id) => `<p id="${id}"></p>`).join('')}</div>`;
  return part;
}

/** A list of boxes as browsers give it. */
function rectList(boxes: DOMRect[]): DOMRectList {
  return Object.assign(boxes, { item: (index: number) => boxes[index] ?? null });
}
