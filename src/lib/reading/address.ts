import { setFragment } from './current-entry';
import type { PositionStore } from './position';

/** Keeps the chapter being read in the address, without adding to the Back list. */
export function followInAddress(position: PositionStore, chapters: readonly HTMLElement[]): void {
  const ids = chapters.map(({ id }) => id);
  let last: string | undefined;
  position.subscribe(({ chapter, place }) => {
    const id = ids[chapter];
    const now = `${place} ${chapter}`;
    if (id === undefined || now === last) return;
    last = now;
    // Below the story the address may name the part of the page that a link has led to.
    const isOtherPart = location.hash !== '' && !ids.includes(location.hash.slice(1));
    if (place !== 'after' || !isOtherPart) setFragment(place === 'before' ? '' : `#${id}`);
  });
}
