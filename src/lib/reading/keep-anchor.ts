import { showAnchor } from './anchor';
import type { PositionStore } from './position';

/**
 * Keeps the words being read in the window when its width changes: a phone that is turned lays the
 * page out anew, and the same distance from the top is then another chapter.
 */
export function keepAnchor(root: Document, position: PositionStore): void {
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    const { anchor } = position.get();
    if (anchor) showAnchor(root, anchor, false);
  });
}
