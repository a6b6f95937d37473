import type { StoryStorage } from '$lib/platform/storage';
import { anchorOf, isAnchor, showAnchor, type Anchor } from './anchor';
import type { PositionStore } from './position';

/**
 * Hands the anchor over to the page that comes next in this tab.
 * @returns whether that page can have it
 */
export function handOver(root: Document, storage: StoryStorage): boolean {
  return storage.store('handover', anchorOf(root) ?? null);
}

/** Stores the anchor at each rest of the scroll, to go on there another day. The cover has none. */
export function rememberPlace(position: PositionStore, storage: StoryStorage): void {
  let stored = position.get().anchor;
  position.subscribe(({ anchor }) => {
    if (!anchor || anchor === stored) return;
    stored = anchor;
    storage.store('place', anchor);
  });
}

/**
 * Goes on where the reader was: at the anchor that the page before this one handed over (a new version,
 * the other edition) or, in the installed app, at the one stored another day. In a browser's tab the
 * latter is only offered, by the cover's own button.
 * @param isApp whether this is the installed app
 */
export function resume(root: Document, storage: StoryStorage, isApp: boolean): void {
  const handover = storage.load('handover');
  storage.store('handover', null);
  if (isAnchor(handover) && scrollTo(root, handover)) return;
  const stored = storage.load('place');
  if (!isAnchor(stored) || !root.getElementById(stored.chapter)) return;
  if (location.hash !== '' || window.scrollY !== 0) return;
  if (isApp && scrollTo(root, stored)) return;
  offer(root, stored);
}

/** @returns whether the page has the anchor */
function scrollTo(root: Document, anchor: Anchor): boolean {
  // The browser would restore its own scroll position, which means nothing in another version of the page.
  history.scrollRestoration = 'manual';
  const isShown = showAnchor(root, anchor, true);
  window.addEventListener('pageshow', () => (history.scrollRestoration = 'auto'), { once: true });
  return isShown;
}

/** The cover's button leads to the beginning, unless there is an anchor to go on from. */
function offer(root: Document, anchor: Anchor): void {
  const button = root.querySelector<HTMLAnchorElement>('[data-start]');
  if (!button) return;
  const title = root.querySelector(`section[data-chapter="${CSS.escape(anchor.chapter)}"] h2`)?.textContent;
  button.textContent = (button.dataset.continue ?? '').replace('%s', title?.trim() ?? '');
  button.setAttribute('href', `#${anchor.chapter}`);
  // In the next frame: first the browser scrolls to the chapter.
  button.addEventListener('click', () => requestAnimationFrame(() => showAnchor(root, anchor, true)));
}

/** Makes links to the other edition lead to the same words there. */
export function wireEditionLinks(root: Document, storage: StoryStorage): void {
  root.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-edition]');
    if (!link) return;
    // Another tab does not read this tab's handover, but a reload of this page would.
    const isHandedOver = !ctrlKey && !metaKey && !shiftKey && handOver(root, storage);
    // The chapter at least, where the anchor is not handed over. Else the address names none: Chromium would
    // scroll to the chapter's beginning once more when the page has loaded.
    link.hash = isHandedOver ? '' : (anchorOf(root)?.chapter ?? '');
  });
}
