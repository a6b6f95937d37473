import { reducedMotion } from '$lib/platform/motion';

/** Further than so many windows or pages a smooth scroll would only run past text. */
export const FAR = 3;

/**
 * How many pages away something begins while the story is read page by page: negative before the page that is shown,
 * 0 on it.
 * @param box in the window
 * @param page the page that is shown, px in the window
 */
export function pagesAway(box: DOMRect, page: DOMRect, isRtl: boolean): number {
  // 1 px is for rounding.
  return Math.floor(((isRtl ? page.right - box.right : box.left - page.left) + 1) / page.width);
}

/** The same in a page whose pages are read. */
export function pagesFrom(root: Document, box: DOMRect): number {
  const track = root.querySelector('main');
  const isRtl = root.documentElement.dir === 'rtl';
  return track ? pagesAway(box, track.getBoundingClientRect(), isRtl) : 0;
}

/** Turns to the page on which a passage begins. The position follows that. */
export function turnTo(root: Document, passage: Range | Element): void {
  const track = root.querySelector('main');
  const [first] = passage.getClientRects();
  const away = first ? pagesFrom(root, first) : 0;
  if (!track || away === 0) return;
  const behavior = Math.abs(away) > FAR || reducedMotion() ? 'instant' : 'smooth';
  const way = root.documentElement.dir === 'rtl' ? -1 : 1;
  track.scrollBy({ left: way * away * track.clientWidth, behavior });
}
