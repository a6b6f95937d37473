import { onChoice } from '$lib/platform/on-choice';
import { isPaged } from './is-paged';
import { showAnchor } from './anchor';
import type { PositionStore } from './position';

/**
 * Keeps the block being read in the window when the window's width changes, or the size of the text: when a phone is
 * rotated the text is laid out anew, and the browser's scroll position is then in another chapter.
 */
export function keepAnchor(root: Document, position: PositionStore): void {
  let width = window.innerWidth;
  const keep = (exactly: boolean) => {
    const { anchor } = position.get();
    if (anchor && !isPaged(root)) showAnchor(root, anchor, exactly);
  };
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    keep(false);
  });
  onChoice('text-size', () => keep(true));
}
