import { writeFragment } from './fragment';
import { isFramed } from './framed';

/** What this module adds to a history entry's state: where the reader left it. */
interface Place {
  top?: unknown;
}

/** Notes in the current history entry where the reader is, before another is added. */
function markPlace(): void {
  writeFragment();
  remember(window.scrollY);
}

function remember(top: number | undefined): void {
  try {
    history.replaceState({ ...(history.state as object | null), top }, '');
  } catch {
    // The browser's own way of going back is left.
  }
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
 * @returns a function that ends it
 */
export function keepPlace(): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  window.addEventListener(
    'click',
    ({ target, defaultPrevented }) => {
      const leads = target instanceof Element && target.closest('a[href^="#"]');
      if (leads && !defaultPrevented) markPlace();
    },
    { signal },
  );
  window.addEventListener(
    'popstate',
    ({ state }) => {
      const top = (state as Place | null)?.top;
      if (typeof top !== 'number') return;
      remember(undefined);
      // After the browser's own scroll, before anything is painted.
      requestAnimationFrame(() => window.scrollTo({ top, behavior: 'instant' }));
    },
    { signal },
  );
  return () => ended.abort();
}
