import { showSpot, spotOf, type Spot } from './anchor';

/** ms after the last scroll event when the reader is taken to have stopped. */
const REST = 150;

/**
 * Keeps the words being read in the window when its width changes: a phone that is turned lays the
 * page out anew, and the same distance from the top is then another chapter.
 * @param onRest is told where the reader is, whenever a scroll is over
 * @returns a function that ends it
 */
export function holdWords(root: Document, onRest: (spot: Spot | undefined) => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let width = window.innerWidth;
  let held = spotOf(root);
  let rest: ReturnType<typeof setTimeout> | undefined;

  const remember = () => {
    held = spotOf(root);
    onRest(held);
  };
  window.addEventListener(
    'scroll',
    () => {
      clearTimeout(rest);
      rest = setTimeout(remember, REST);
    },
    { passive: true, signal },
  );
  window.addEventListener(
    'resize',
    () => {
      if (window.innerWidth === width) return;
      width = window.innerWidth;
      if (held) showSpot(root, held, false);
    },
    { signal },
  );
  return () => {
    clearTimeout(rest);
    ended.abort();
  };
}
