import { visibleTop } from '$lib/reading/anchor';
import type { PageEntry } from './page-entries';

/** The name of the mark in the styles. */
const HIGHLIGHT = 'found';

/** Space above what is shown, in px. */
const MARGIN = 16;

/**
 * Shows what was found: opens what hides it, brings it into view below the map, marks it and gives it the focus, so
 * that the keyboard and screen readers go on from there. The mark stays until the next one.
 */
export function showFound({ block, range }: PageEntry): void {
  forgetFound(block.ownerDocument);
  if (block instanceof HTMLElement && block.popover !== null) block.showPopover();
  else bringIntoView(block, range?.());
  mark(block, range?.());
  if (block instanceof HTMLElement) {
    if (block.tabIndex < 0) block.tabIndex = -1;
    block.focus({ preventScroll: true });
  }
}

/** Removes the mark of what was found last. */
export function forgetFound(root: Document): void {
  if ('highlights' in CSS) CSS.highlights.delete(HIGHLIGHT);
  for (const block of root.querySelectorAll('[data-found]')) block.removeAttribute('data-found');
}

/** A chapter is shown from its beginning. A sentence is where a reader would have scrolled to read it. */
function bringIntoView(block: Element, range: Range | undefined): void {
  block.scrollIntoView({ block: 'start', behavior: 'instant' });
  const sentence = range?.getBoundingClientRect();
  if (!sentence) return;
  const isInView = sentence.bottom + MARGIN <= window.innerHeight;
  if (!isInView) {
    const top = sentence.top - visibleTop(block.ownerDocument) - MARGIN;
    window.scrollBy({ top, behavior: 'instant' });
  }
}

/** Browsers without highlights mark the whole block. */
function mark(block: Element, range: Range | undefined): void {
  if (range && 'highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else if (!block.matches('section')) block.toggleAttribute('data-found', true);
}
