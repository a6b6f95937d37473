import { isFramed } from '$lib/platform/is-framed';
import { isObject } from '$lib/platform/is-object';
import { anchorAt, anchorOf, type Anchor } from './anchor';
import { isPaged } from './is-paged';

/** Everything that is written to the browser's current history entry: its state, and its fragment. */

/** Browsers redraw the tab's icon with each change of the address, and refuse many changes in a row. */
const FRAGMENT_DEBOUNCE_MS = 400;

/** Where an entry was left, kept in its state under `scroll`. */
export interface SavedScroll {
  /** How far the page was scrolled, how wide the window and how high the page was, in px. */
  top: number;
  width: number;
  height: number;
  /** An `Anchor`, or undefined outside the chapters. It finds the same words in a page of another size. */
  anchor: unknown;
}

let timer: ReturnType<typeof setTimeout> | undefined;
let writePending: () => void = () => undefined;

/**
 * Replaces the fragment of the address once no other has come for a while. Where the browser refuses, the
 * address stays as it is.
 * @param fragment with its `#`; empty to have none
 */
export function setFragment(fragment: string): void {
  clearTimeout(timer);
  const { href } = location;
  writePending = () => {
    // The reader may have followed a link meanwhile.
    if (location.href !== href || location.hash === fragment) return;
    replace(history.state, fragment || location.pathname + location.search);
  };
  timer = setTimeout(writePending, FRAGMENT_DEBOUNCE_MS);
}

/** Replaces the fragment of the address at once; `setFragment` describes what it can come to. */
export const replaceFragment = (fragment: string): void => replace(history.state, fragment);

/** Adds properties to the current entry's state, and keeps those of others. */
export function patchState(patch: object): void {
  const state: unknown = history.state;
  replace(isObject(state) ? { ...state, ...patch } : patch);
}

/** Saves in the current entry where the reader is, because another entry is about to come above it. */
export function saveScroll(): void {
  writePending();
  const scroll: SavedScroll = {
    top: window.scrollY,
    width: window.innerWidth,
    height: document.documentElement.scrollHeight,
    anchor: isPaged(document) ? currentBeginning() : anchorOf(document),
  };
  patchState({ scroll });
}

/** Pages are not scrolled: the chapter being read is all that holds once the reader has left them. */
function currentBeginning(): Anchor | undefined {
  const chapter = document.querySelector('section[data-chapter][aria-current]');
  return chapter ? anchorAt(chapter) : undefined;
}

/** The scroll saved in an entry's state; other scripts can write states too. */
export function savedScroll(state: unknown): SavedScroll | undefined {
  const scroll = isObject(state) ? state.scroll : undefined;
  if (!isObject(scroll)) return undefined;
  const { top, width, height, anchor } = scroll;
  const areNumbers = typeof top === 'number' && typeof width === 'number' && typeof height === 'number';
  return areNumbers ? { top, width, height, anchor } : undefined;
}

/** Keeps the browser from restoring its own scroll position until the page is shown. */
export function restoreNoScroll(): void {
  history.scrollRestoration = 'manual';
  const release = () => (history.scrollRestoration = 'auto');
  // A script that comes late comes after that event.
  if (document.readyState === 'complete') setTimeout(release);
  else window.addEventListener('pageshow', release, { once: true });
}

/** Whether an entry was once left for one above it: then `saveScroll` has been at its state. */
export const wasLeftBelow = (state: unknown): boolean => isObject(state) && 'scroll' in state;

/**
 * Adds an entry with the same address, and saves the scroll in the one below. Back to that scrolls nowhere.
 * @returns whether there is one now: browsers can refuse, and in a frame Back belongs to the host page
 */
export function addEntry(state: object): boolean {
  if (isFramed()) return false;
  saveScroll();
  try {
    history.scrollRestoration = 'manual';
    history.pushState(state, '');
    return true;
  } catch {
    return false;
  } finally {
    history.scrollRestoration = 'auto';
  }
}

/** Safari throws after too many changes in a row; a document with an opaque origin may not change its address. */
function replace(state: unknown, url?: string): void {
  try {
    history.replaceState(state, '', url);
  } catch {
    // Nothing depends on it: Back may take one step more, or land a little off.
  }
}
