import { isObject } from '$lib/platform/is-object';
import { opensElsewhere } from '$lib/platform/opens-elsewhere';
import { readAnchor, showAnchor } from './anchor';
import { patchState, saveScroll, type SavedScroll } from './current-entry';
import { isPaged } from './is-paged';
import { isOnFragmentLink } from './fragment-link';

/** The scroll saved in an entry's state; other scripts can write states too. */
function savedIn(state: unknown): SavedScroll | undefined {
  const scroll = isObject(state) ? state.scroll : undefined;
  if (!isObject(scroll)) return undefined;
  const { top, width, height, anchor } = scroll;
  const areNumbers = typeof top === 'number' && typeof width === 'number' && typeof height === 'number';
  return areNumbers ? { top, width, height, anchor } : undefined;
}

/**
 * Makes Back return to the exact place from which a link in the page led away. Browsers may scroll to the
 * entry's fragment instead, which here is the top of the chapter. To an entry below an overlay's (`addEntry`)
 * nothing scrolls, once: the reader stays where they are.
 */
export function restoreScrollOnBack(): void {
  window.addEventListener('click', (event) => {
    if (isOnFragmentLink(event) && !event.defaultPrevented && !opensElsewhere(event)) saveScroll();
  });
  window.addEventListener('popstate', ({ state }) => {
    const saved = savedIn(state);
    if (!saved || isPaged(document)) return;
    patchState({ scroll: undefined });
    const staysHere = history.scrollRestoration === 'manual';
    // After the browser's own scroll, and before anything is painted.
    requestAnimationFrame(() => {
      if (staysHere) {
        history.scrollRestoration = 'auto';
        return;
      }
      // Parts of a long page that were far away have their real height once they have been near.
      const hasNewSize =
        window.innerWidth !== saved.width || document.documentElement.scrollHeight !== saved.height;
      const anchor = readAnchor(saved.anchor);
      if (hasNewSize && anchor && showAnchor(document, anchor, true)) return;
      window.scrollTo({ top: saved.top, behavior: 'instant' });
    });
  });
}
