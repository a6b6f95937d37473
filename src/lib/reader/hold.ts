/** What can be held on to: the blocks of text, and the chapters by their headings. */
const BLOCKS = 'main :is(h1, h2, h3, p, li)';
/** ms after the last scroll event when the reader is taken to have stopped. */
const REST = 150;

/**
 * Keeps the words being read in the window when its width changes: a phone that is turned lays the
 * page out anew, and the same distance from the top is then another chapter.
 * @returns a function that ends it
 */
export function holdWords(root: Document): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let width = window.innerWidth;
  let held: Element | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const remember = () => {
    const line = parseFloat(getComputedStyle(root.documentElement).scrollPaddingBlockStart) || 0;
    held = [...root.querySelectorAll(BLOCKS)].find((block) => {
      const { bottom, height } = block.getBoundingClientRect();
      return height > 0 && bottom > line;
    });
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
      if (window.scrollY === 0 || !held) return;
      // A chapter begins with its map, not with its heading.
      const goal = held.matches('.card h2') ? held.closest('[data-chapter]') : held;
      goal?.scrollIntoView({ block: 'start', behavior: 'instant' });
    },
    { signal },
  );
  return () => {
    clearTimeout(rest);
    ended.abort();
  };
}
