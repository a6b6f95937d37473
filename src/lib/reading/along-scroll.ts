import type { StoryStorage } from '$lib/platform/storage';
import { followInAddress } from './address';
import { wireBar } from './bar';
import { markChapters } from './current-chapter';
import { keepAnchor } from './keep-anchor';
import type { PositionStore } from './position';
import { showProgress } from './progress';
import { sectionsAfter } from './reading-line';
import { rememberPlace } from './resume';
import { followPageScroll } from './sources/page-scroll';
import { wireTurning } from './turning';

/** Wires reading along the page's scroll: what sets the position, and what of the page's own follows it. */
export function readAlongScroll(
  root: Document,
  chapters: readonly HTMLElement[],
  position: PositionStore,
  storage: StoryStorage,
): void {
  keepAnchor(root, position);
  const sections = sectionsAfter(root);
  const scroll = followPageScroll(chapters, position, sections);
  wireBar(root, position, wireTurning(chapters, position, scroll, sections));
  markChapters(chapters, position);
  followInAddress(position, chapters);
  rememberPlace(root, position, storage);
  showProgress(root, position, storage);
}
