import { visibleTop } from '$lib/reading/anchor';
import { isPaged } from '$lib/reading/is-paged';
import { READING_LINE } from '$lib/reading/reading-line';
import { turnTo } from '../turn-to';
import type { PageEntry } from './page-entries';

/** The name of the mark in the styles. */
const HIGHLIGHT = 'found';

/** Space between the map and what is shown, in px. */
const MARGIN = 16;

/**
 * Shows what was found: opens what hides it, brings it into view below the map, marks it and gives it the focus, so
 * that the keyboard and screen readers go on from there. The mark stays until the next one.
 */
export function showFound({ block, range }: PageEntry): void {
  forgetFound(block.ownerDocument);
  if (isPaged(block.ownerDocument)) showPage(block, range?.());
  else bringIntoView(block, range?.());
  mark(block, range?.());
  if (!(block instanceof HTMLElement)) return;
  if (block.tabIndex < 0) block.tabIndex = -1;
  block.focus({ preventScroll: true });
  // A person: what is known of them opens.
  if (block.matches('[data-opens]')) block.click();
}

/** Removes the mark of what was found last. */
export function forgetFound(root: Document): void {
  if ('highlights' in CSS) CSS.highlights.delete(HIGHLIGHT);
  for (const block of root.querySelectorAll('[data-found]')) block.removeAttribute('data-found');
}

/** What no page shows is the evidence of a claim: the claim's page is shown, and the evidence over it. */
function showPage(block: Element, range: Range | undefined): void {
  const root = block.ownerDocument;
  const id = block.closest<HTMLElement>('[data-evidence]')?.dataset.evidence;
  const claim = id === undefined ? null : root.querySelector(`[data-claim="${CSS.escape(id)}"]`);
  turnTo(root, claim ?? range ?? block);
  claim?.querySelector('a')?.click();
}

/**
 * A place's chapter is shown from its beginning. A sentence ends at the reading line, so that its chapter is the one
 * being read; a long one begins below the map.
 */
function bringIntoView(block: Element, range: Range | undefined): void {
  if (!range) {
    block.scrollIntoView({ block: 'start', behavior: 'instant' });
    return;
  }
  const { top, height } = range.getBoundingClientRect();
  const highest = visibleTop(block.ownerDocument) + MARGIN;
  const wanted = Math.max(highest, window.innerHeight * READING_LINE - height + 1);
  window.scrollBy({ top: top - wanted, behavior: 'instant' });
}

/** Browsers without highlights mark the whole block. */
function mark(block: Element, range: Range | undefined): void {
  if (range && 'highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  else if (!block.matches('section')) block.toggleAttribute('data-found', true);
}
