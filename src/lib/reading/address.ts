/** ms: a browser draws the site's icon anew with the address, and just now the map is setting off. */
const LATER = 400;

let due: ReturnType<typeof setTimeout> | undefined;
let write: () => void = () => undefined;

/**
 * Keeps the address at the chapter being read, a little later, without adding to the Back list.
 * A browser may refuse (too many changes, an opaque origin); the story goes on without.
 * @param id the chapter's; empty before the first
 */
export function showFragment(id: string): void {
  clearTimeout(due);
  const { href } = location;
  write = () => {
    // The reader may have followed a link meanwhile.
    const fragment = id && `#${id}`;
    if (location.href !== href || location.hash === fragment) return;
    try {
      history.replaceState(history.state, '', fragment || location.pathname + location.search);
    } catch {
      // Nothing depends on the address.
    }
  };
  due = setTimeout(write, LATER);
}

/** Writes at once what is waiting: another history entry is about to be added, and this one is to name its chapter. */
export function writeFragment(): void {
  clearTimeout(due);
  write();
}
