import type { StoryStorage } from '$lib/platform/storage';
import { watch, type Position, type PositionStore } from './position';

/**
 * Shows in the contents how long the rest of the story takes, and which chapters have been read to their end, on
 * this visit or on others. The words for both are in the page.
 */
export function showProgress(root: Document, position: PositionStore, storage: StoryStorage): void {
  const left = root.querySelector('[data-left]');
  const links = [...root.querySelectorAll<HTMLElement>('[data-contents] [data-jump]')];
  const ids = links.map(({ dataset }) => dataset.jump ?? '');
  const label = root.querySelector<HTMLElement>('[data-contents]')?.dataset.finishedWords ?? '';
  const finished = new Set(readIds(storage.load('finished'), ids));

  const mark = () =>
    links.forEach((link, index) => {
      if (!finished.has(ids[index] ?? '')) return;
      link.dataset.finished = '';
      link.setAttribute('aria-description', label);
    });
  mark();

  let last = position.get();
  position.subscribe((now) => {
    const id = ids[last.chapter];
    if (id !== undefined && !finished.has(id) && isRead(last, now)) {
      finished.add(id);
      storage.store('finished', [...finished]);
      mark();
    }
    last = now;
  });

  // After the last chapter nothing is left; above the first all of it is.
  const current = ({ chapter, place }: Position) => (place === 'after' ? links.length : Math.max(0, chapter));
  watch(position, current, (index) => {
    if (left) left.textContent = links[index]?.dataset.minutes ?? '';
  });
}

/** A chapter has been read when the reader goes on from it to what follows, and does not leave it by a link. */
function isRead(last: Position, now: Position): boolean {
  const goesOn = now.chapter === last.chapter + 1 || (last.place === 'inside' && now.place === 'after');
  return last.place === 'inside' && goesOn && now.by !== 'link';
}

/** The ids in a stored value that the story has; storage can hold anything. */
function readIds(stored: unknown, ids: readonly string[]): string[] {
  return Array.isArray(stored) ? ids.filter((id) => stored.includes(id)) : [];
}
