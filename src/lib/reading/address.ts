import type { PositionStore } from './position';

/** ms without another chapter before the address changes: browsers redraw the tab's icon with each change. */
const ADDRESS_DEBOUNCE_MS = 400;

let due: ReturnType<typeof setTimeout> | undefined;
let write: () => void = () => undefined;

/** Keeps the address at the chapter being read, without adding to the Back list. */
export function followInAddress(position: PositionStore, chapters: readonly string[]): void {
  let last: string | undefined;
  position.subscribe(({ chapter, place }) => {
    const id = chapters[chapter];
    const now = `${place} ${chapter}`;
    if (id === undefined || now === last) return;
    last = now;
    // Below the story the address may name another part of the page, which a link has led to.
    const isOther = location.hash !== '' && !chapters.includes(location.hash.slice(1));
    if (place !== 'after' || !isOther) showFragment(place === 'before' ? '' : id);
  });
}

/**
 * Puts a fragment into the address a little later. A browser may refuse (too many changes, an opaque
 * origin): nothing depends on the address.
 * @param id the chapter's id; empty above the first chapter
 */
function showFragment(id: string): void {
  clearTimeout(due);
  const { href } = location;
  write = () => {
    // The reader may have followed a link meanwhile.
    const fragment = id && `#${id}`;
    if (location.href !== href || location.hash === fragment) return;
    try {
      history.replaceState(history.state, '', fragment || location.pathname + location.search);
    } catch {
      // The address stays as it was.
    }
  };
  due = setTimeout(write, ADDRESS_DEBOUNCE_MS);
}

/** Writes at once what is waiting: the history entry is about to be left, and has to name its chapter. */
export function writeFragment(): void {
  clearTimeout(due);
  write();
}
