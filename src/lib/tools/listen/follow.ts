import { reducedMotion } from '$lib/platform/motion';
import { visibleTop } from '$lib/reading/anchor';
import { isPaged } from '$lib/reading/is-paged';
import { READING_LINE } from '$lib/reading/reading-line';
import { createStore, type Store } from '$lib/reading/store';
import { FAR, pagesFrom, turnTo } from '../turn-to';

/** Where something begins and ends, in px from the top of the window. */
interface Extent {
  top: number;
  bottom: number;
}

/**
 * How far the page has to be scrolled for a sentence to be seen whole and its chapter to be the one being read, in
 * px; 0 where it is. A long sentence is seen from its beginning.
 * @param free what neither the map nor the bars cover
 * @param height the window's
 */
export function scrollNeeded(sentence: Extent, chapter: Extent, free: Extent, height: number): number {
  const line = height * READING_LINE;
  const isCurrent = chapter.top <= line && chapter.bottom > line;
  if (isCurrent && sentence.top >= free.top && sentence.bottom <= free.bottom) return 0;
  const distance = sentence.top - free.top;
  // Neither the chapter before may be across the reading line then, nor the one after.
  const [least, most] = [chapter.top - line, chapter.bottom - line - 1];
  return Math.round(Math.max(least, Math.min(distance, most)));
}

/** Whether all of a passage is before what the reader sees. */
export function isPast(passage: Range): boolean {
  if (!isPaged(document)) return passage.getBoundingClientRect().bottom <= visibleTop(document);
  const last = [...passage.getClientRects()].at(-1);
  return last !== undefined && pagesFrom(document, last) < 0;
}

/** Brings a sentence into view, by a scroll or a turned page. The position follows that. */
export function scrollTo(sentence: Range, section: HTMLElement): void {
  if (isPaged(document)) turnTo(document, sentence);
  else scrollPage(sentence, section);
}

function scrollPage(sentence: Range, section: HTMLElement): void {
  const { scrollPaddingBlockEnd } = getComputedStyle(document.documentElement);
  const free = {
    top: visibleTop(document),
    bottom: window.innerHeight - (parseFloat(scrollPaddingBlockEnd) || 0),
  };
  const chapter = section.getBoundingClientRect();
  const isHeading = section.querySelector('h2')?.contains(sentence.startContainer) === true;
  const needed = scrollNeeded(sentence.getBoundingClientRect(), chapter, free, window.innerHeight);
  // A chapter begins with its map.
  const top = isHeading && needed !== 0 ? chapter.top : needed;
  if (top === 0) return;
  const isFar = Math.abs(top) > FAR * window.innerHeight;
  window.scrollBy({ top, behavior: isFar || reducedMotion() ? 'instant' : 'smooth' });
}

/** Keys that scroll the page, or turn to another chapter. */
const KEYS = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  ...['PageUp', 'PageDown', 'Home', 'End', ' '],
]);

/** What scrolls by itself, or is moved instead of the page. */
const NOT_THE_PAGE = 'dialog, [popover], [data-player], [data-leaflet]';

/** Elements in which those keys do something else. */
const CONTROLS = 'button:not([aria-keyshortcuts]), input, select, textarea, summary';

/** What leads to another place of the page, or opens a claim's evidence or the map in the place of the text. */
const ELSEWHERE = '[data-previous], [data-next], [data-explore], [data-claim], a[href^="#"]';

/**
 * Whether the page follows the voice: true until the reader scrolls by hand, turns to another chapter, follows a link
 * or looks at something else. It is set to true again by who takes it up.
 */
export function watchHands(): Store<boolean> {
  const following = createStore<boolean>(true, Object.is);
  const letGoOf = (type: string, isByHand: (event: Event, target: Element) => boolean) =>
    window.addEventListener(
      type,
      (event) => {
        if (event.target instanceof Element && isByHand(event, event.target)) following.set(false);
      },
      { passive: true },
    );
  const isPage = (target: Element) => !target.closest(NOT_THE_PAGE);
  letGoOf('wheel', (_, target) => isPage(target));
  letGoOf('touchmove', (_, target) => isPage(target));
  letGoOf('keydown', (event, target) => {
    const isKey = 'key' in event && typeof event.key === 'string' && KEYS.has(event.key);
    return isKey && isPage(target) && !target.closest(CONTROLS);
  });
  // The scroll bar is no part of the page's body.
  letGoOf('pointerdown', (_, target) => target === document.documentElement);
  letGoOf('click', (_, target) => target.closest(ELSEWHERE) !== null);
  return following;
}
