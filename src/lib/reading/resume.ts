import type { StoryStorage } from '$lib/platform/storage';
import { showAll } from '$lib/platform/show-in-steps';
import { opensElsewhere } from '$lib/platform/opens-elsewhere';
import { anchorOf, readAnchor, showAnchor, type Anchor } from './anchor';
import { restoreNoScroll } from './current-entry';
import { isPaged } from './is-paged';
import type { PositionStore } from './position';

/** Where the reader is now, between two rests of the scroll too. */
const here = (root: Document, position: PositionStore): Anchor | undefined =>
  isPaged(root) ? position.get().anchor : anchorOf(root);

/**
 * Hands the anchor over to the page that comes next in this tab.
 * @returns whether that page can have it
 */
export function handOver(root: Document, position: PositionStore, storage: StoryStorage): boolean {
  return storage.store('handover', here(root, position) ?? null);
}

/**
 * Hands the anchor over to a reload that comes while an overlay's entry is being removed: neither that entry nor the one
 * below it restores a scroll then.
 */
export function handOverUnrestored(root: Document, position: PositionStore, storage: StoryStorage): void {
  window.addEventListener('pagehide', ({ persisted }) => {
    if (!persisted && history.scrollRestoration === 'manual') handOver(root, position, storage);
  });
}

/**
 * Follows the anchor at each rest of the scroll. Stores it, to go on there another day, and the furthest one,
 * from which the cover offers to go on. The cover has no anchor.
 */
export function rememberPlace(root: Document, position: PositionStore, storage: StoryStorage): void {
  let stored = position.get().anchor;
  let furthest = furthestIn(root, storage);
  position.subscribe(({ anchor }) => {
    if (!anchor) return;
    if (anchor !== stored) {
      stored = anchor;
      storage.store('place', anchor);
    }
    if (furthest && !isFurther(root, anchor, furthest)) return;
    furthest = anchor;
    storage.store('furthest', anchor);
    offer(root, anchor);
  });
}

/** The furthest place read before, if this version has its chapter; versions before this one stored the last place. */
function furthestIn(root: Document, storage: StoryStorage): Anchor | undefined {
  const anchor = readAnchor(storage.load('furthest') ?? storage.load('place'));
  return anchor && root.getElementById(anchor.chapter) ? anchor : undefined;
}

/** Whether an anchor is further in the story than another one. */
function isFurther(root: Document, anchor: Anchor, than: Anchor): boolean {
  const indexOf = ({ chapter }: Anchor) =>
    [...root.querySelectorAll('section[data-chapter]')].findIndex(({ id }) => id === chapter);
  const difference = indexOf(anchor) - indexOf(than) || anchor.block - than.block || anchor.part - than.part;
  return difference > 0;
}

/**
 * Goes on where the reader was: at the anchor that the page before this one handed over (a new version,
 * the other edition) or, in the installed app, at the one stored another day. In a browser's tab the
 * furthest one is only offered, by the cover's own button.
 * @param isApp whether this is the installed app
 */
export function resume(root: Document, storage: StoryStorage, isApp: boolean): void {
  const furthest = furthestIn(root, storage);
  if (furthest) offer(root, furthest);
  const handover = readAnchor(storage.load('handover'));
  storage.store('handover', null);
  if (handover && scrollTo(root, handover)) return;
  const stored = readAnchor(storage.load('place'));
  if (!stored || !isApp || location.hash !== '' || window.scrollY !== 0) return;
  scrollTo(root, stored);
}

/** @returns whether the page has the anchor */
function scrollTo(root: Document, anchor: Anchor): boolean {
  // The browser's own scroll position means nothing in another version of the page.
  restoreNoScroll();
  showAll(root);
  return showAnchor(root, anchor, true);
}

/** The cover's button leads to the beginning, unless there is an anchor to go on from. */
function offer(root: Document, anchor: Anchor): void {
  const button = root.querySelector<HTMLAnchorElement>('[data-start]');
  if (!button) return;
  const title = root.querySelector(`section[data-chapter="${CSS.escape(anchor.chapter)}"] h2`)?.textContent;
  const words = (button.dataset.continue ?? '').replace('%s', title?.trim() ?? '');
  // At most rests of the scroll the chapter is the same: the same words again would be laid out again.
  if (button.textContent !== words) button.textContent = words;
  if (button.hash !== `#${anchor.chapter}`) button.setAttribute('href', `#${anchor.chapter}`);
  button.onclick = (event) => {
    // In the next frame: first the browser scrolls to the chapter.
    if (!opensElsewhere(event)) requestAnimationFrame(() => showAnchor(root, anchor, true));
  };
}

/** Makes links to the other edition lead to the same words there. */
export function wireEditionLinks(root: Document, position: PositionStore, storage: StoryStorage): void {
  root.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-edition]');
    if (!link) return;
    // Another tab does not read this tab's handover, but a reload of this page would.
    const isHandedOver = !opensElsewhere(event) && handOver(root, position, storage);
    // The chapter at least, where the anchor is not handed over. Else the address names none: Chromium would
    // scroll to the chapter's beginning once more when the page has loaded.
    link.hash = isHandedOver ? '' : (here(root, position)?.chapter ?? '');
  });
}
