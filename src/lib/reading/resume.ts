import type { StoryStorage } from '$lib/platform/storage';
import { anchorOf, isAnchor, showAnchor, type Anchor } from './anchor';
import type { PositionStore } from './position';

/** Hands the place over to the page that comes next in this tab. */
export function handOver(root: Document, storage: StoryStorage): void {
  storage.store('handover', anchorOf(root) ?? null);
}

/** Remembers where the reader is at each rest of the scroll, to go on another day; never the cover. */
export function rememberPlace(position: PositionStore, storage: StoryStorage): void {
  let stored = position.get().anchor;
  position.subscribe(({ anchor }) => {
    if (!anchor || anchor === stored) return;
    stored = anchor;
    storage.store('place', anchor);
  });
}

/**
 * Takes up the place where the reader was: handed over by the page before this one (a new version, the
 * other edition), or, in the installed app, kept from another day. In a browser's tab the latter is
 * only offered, by the cover's own button.
 * @param link the cover's button, which leads to the beginning until there is a place to go on from
 * @param isApp whether this is the installed app, which opens where it was left
 */
export function resume(
  root: Document,
  storage: StoryStorage,
  link: HTMLAnchorElement | null,
  isApp: boolean,
): void {
  const handed = storage.load('handover');
  storage.store('handover', null);
  if (isAnchor(handed) && goTo(root, handed)) return;
  const kept = storage.load('place');
  if (!isAnchor(kept) || !root.getElementById(kept.chapter)) return;
  if (location.hash !== '' || window.scrollY !== 0) return;
  if (isApp && goTo(root, kept)) return;
  if (link) offer(root, link, kept);
}

function goTo(root: Document, anchor: Anchor): boolean {
  // The browser would put back the distance from the top, which another version may have changed.
  history.scrollRestoration = 'manual';
  const found = showAnchor(root, anchor, true);
  window.addEventListener('pageshow', () => (history.scrollRestoration = 'auto'), { once: true });
  return found;
}

function offer(root: Document, link: HTMLAnchorElement, anchor: Anchor): void {
  const title = root.querySelector(`section[data-chapter="${CSS.escape(anchor.chapter)}"] h2`)?.textContent;
  link.textContent = (link.dataset.continue ?? '').replace('%s', title?.trim() ?? '');
  link.setAttribute('href', `#${anchor.chapter}`);
  // After the browser has gone to the chapter.
  link.addEventListener('click', () => requestAnimationFrame(() => showAnchor(root, anchor, true)));
}

/** Links to the other edition lead to the same words there. */
export function wireEditionLinks(root: Document, storage: StoryStorage): void {
  root.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-edition]');
    if (!link) return;
    const anchor = anchorOf(root);
    // Where storage is refused or another tab opens, the chapter at least.
    link.hash = anchor?.chapter ?? '';
    // A page that opens in another tab would not take it up; a reload of this one would.
    if (!ctrlKey && !metaKey && !shiftKey) handOver(root, storage);
  });
}
