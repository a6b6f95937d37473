/**
 * Keeps the address at the chapter being read without adding to the Back list.
 * A browser may refuse (too many changes, an opaque origin); the story goes on without.
 */
export function showFragment(id: string): void {
  if (location.hash === `#${id}`) return;
  try {
    history.replaceState(history.state, '', `#${id}`);
  } catch {
    // Nothing depends on the address.
  }
}
