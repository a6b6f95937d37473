import { opensElsewhere } from '$lib/platform/opens-elsewhere';
import { showAll } from '$lib/platform/show-in-steps';
import { readAnchor, showAnchor } from './anchor';
import { patchState, restoreNoScroll, savedScroll, saveScroll, type SavedScroll } from './current-entry';
import { isPaged } from './is-paged';
import { isOnFragmentLink } from './fragment-link';

/**
 * Makes Back return to the exact place from which a link in the page led away. Browsers may scroll to the
 * entry's fragment instead, which here is the top of the chapter. To an entry below an overlay's (`addEntry`)
 * nothing scrolls, once: the reader stays where they are.
 */
export function restoreScrollOnBack(): void {
  // The page is loaded anew in an entry below an overlay's, which the browser does not scroll: Back has gone over both.
  if (history.scrollRestoration === 'manual') {
    restoreNoScroll();
    showAll(document);
    show(savedScroll(history.state));
  }
  window.addEventListener('click', (event) => {
    if (isOnFragmentLink(event) && !event.defaultPrevented && !opensElsewhere(event)) saveScroll();
  });
  window.addEventListener('popstate', ({ state }) => {
    const saved = savedScroll(state);
    if (!saved) return;
    patchState({ scroll: undefined });
    const staysHere = history.scrollRestoration === 'manual';
    // After the browser's own scroll, and before anything is painted.
    requestAnimationFrame(() => {
      if (staysHere) history.scrollRestoration = 'auto';
      else show(saved);
    });
  });
}

/** Scrolls to where an entry was left, unless the story is in pages: they follow the address. */
function show(saved: SavedScroll | undefined): void {
  if (!saved || isPaged(document)) return;
  // Parts of a long page that were far away have their real height once they have been near.
  const hasNewSize =
    window.innerWidth !== saved.width || document.documentElement.scrollHeight !== saved.height;
  const anchor = readAnchor(saved.anchor);
  if (hasNewSize && anchor && showAnchor(document, anchor, true)) return;
  window.scrollTo({ top: saved.top, behavior: 'instant' });
}
