import { isObject } from '$lib/platform/is-object';
import { writeFragment } from './address';
import { isFramed } from '$lib/platform/is-framed';
import { isAnchor, showAnchor, anchorOf } from './anchor';

/** What this module adds to a history entry's state: where the reader left it. */
interface Place {
  /** How far the page was scrolled, and how wide the window was, in px. */
  top: number;
  width: number;
  /** The words being read: in a window of another width they are elsewhere. */
  anchor: unknown;
}

/** Notes in the current history entry where the reader is, before another is added. */
function markPlace(): void {
  writeFragment();
  remember({ top: window.scrollY, width: window.innerWidth, anchor: anchorOf(document) });
}

function remember(place: Place | undefined): void {
  try {
    const state: unknown = history.state;
    history.replaceState({ ...(isObject(state) ? state : {}), place }, '');
  } catch {
    // The browser's own way of going back is left.
  }
}

/** Whether the reader has been at an entry and left it for one above. */
export const wasLeft = (state: unknown): boolean => isObject(state) && 'place' in state;

/** The place that an entry keeps; other scripts can write entries too. */
function placeIn(state: unknown): Place | undefined {
  const place = isObject(state) ? state.place : undefined;
  if (!isObject(place)) return undefined;
  const { top, width, anchor } = place;
  return typeof top === 'number' && typeof width === 'number' ? { top, width, anchor } : undefined;
}

/**
 * Adds an entry for Back to take away, and notes in the one before it where the reader is.
 * @returns false when the browser refuses, or when Back belongs to the page around this one
 */
export function addEntry(state: object): boolean {
  if (isFramed()) return false;
  try {
    markPlace();
    history.pushState(state, '');
    return true;
  } catch {
    return false;
  }
}

/**
 * Back returns to the exact place from which a link in the page led away: browsers may go to the
 * top of the fragment instead, which here is the top of the chapter.
 */
export function keepPlace(): void {
  window.addEventListener('click', ({ target, defaultPrevented }) => {
    const leads = target instanceof Element && target.closest('a[href^="#"]');
    if (leads && !defaultPrevented) markPlace();
  });
  window.addEventListener('popstate', ({ state }) => {
    const place = placeIn(state);
    if (!place) return;
    remember(undefined);
    // After the browser's own scroll, before anything is painted.
    requestAnimationFrame(() => {
      const isTurned = window.innerWidth !== place.width;
      if (isTurned && isAnchor(place.anchor) && showAnchor(document, place.anchor, false)) return;
      window.scrollTo({ top: place.top, behavior: 'instant' });
    });
  });
}
