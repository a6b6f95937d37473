import { saidIn } from '$lib/evidence/said';
import type { Locale } from '$lib/i18n/locale';
import type { StoryInPage } from '../story-in-page';
import type { Passage, SharedClaim, SharedStory } from './share-text';

/** Characters; more than that is no quotation. */
const MOST = 600;

/**
 * Reads a selected passage of the story from the page.
 * @returns undefined where it is none: outside of the chapters' text, over several of them, without words, or too long
 */
export function readPassage(range: Range | undefined): Passage | undefined {
  const start = elementOf(range?.startContainer);
  const end = elementOf(range?.endContainer);
  const chapter = start?.closest('section[data-chapter]');
  if (!range || !start || !end || !chapter || end.closest('section[data-chapter]') !== chapter)
    return undefined;
  if (!start.closest('.card') || !end.closest('.card')) return undefined;
  const words = wordsIn(range);
  if (words === '' || words.length > MOST) return undefined;
  const claim = start.closest<HTMLElement>('[data-claim]');
  const note = start.closest('[data-note]');
  return {
    words,
    chapter: chapter.id,
    claim: claim?.contains(range.endContainer) ? readClaim(claim) : undefined,
    isContext: note !== null && note.contains(range.endContainer),
  };
}

/** The story, as the page tells it. */
export function readStory({ root, home }: StoryInPage, locale: Locale): SharedStory {
  return {
    locale,
    title: tidy(root.querySelector('h1')?.textContent ?? ''),
    home: new URL(home, location.href).href,
  };
}

/** The claims of a chapter, as the page tells them. */
export function claimsOf(chapter: HTMLElement): SharedClaim[] {
  return [...chapter.querySelectorAll<HTMLElement>('[data-claim]')].map(readClaim);
}

/** A claim, by its sentence in the text. */
export function readClaim(claim: HTMLElement): SharedClaim {
  const id = claim.dataset.claim ?? '';
  const evidence = claim.ownerDocument.querySelector(`[data-evidence="${CSS.escape(id)}"]`);
  return {
    id,
    sentence: tidy(claim.textContent),
    voice: saidIn(evidence?.querySelector('.said')).text,
    status: tidy(evidence?.querySelector('.status b')?.textContent ?? '').replace(/:$/, ''),
  };
}

/** The words of a range, a line for each block. */
function wordsIn(range: Range): string {
  const blocks = [...(elementOf(range.commonAncestorContainer)?.querySelectorAll('p') ?? [])].filter(
    (block) => range.intersectsNode(block),
  );
  if (blocks.length < 2) return tidy(range.toString());
  const parts = blocks.map((block) => {
    const part = range.cloneRange();
    if (!block.contains(range.startContainer)) part.setStart(block, 0);
    if (!block.contains(range.endContainer)) part.setEnd(block, block.childNodes.length);
    return tidy(part.toString());
  });
  return parts.filter(Boolean).join('\n');
}

const elementOf = (node: Node | undefined): Element | null | undefined =>
  node instanceof Element ? node : node?.parentElement;
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
