import { isObject } from '$lib/platform/is-object';
import { chapterAt, READING_LINE } from './reading-line';

/** Where in the story a reader is, in a way that outlives a new layout, a new version and the other edition. */
export interface Anchor {
  chapter: string;
  /** Which block of the chapter's text, counted from 0; the heading is the first. */
  block: number;
  /** How far the block's top is above the line where reading begins, in px. */
  past: number;
}

/** Whether a stored value is an anchor; storage can hold anything. */
export function isAnchor(value: unknown): value is Anchor {
  if (!isObject(value)) return false;
  const { chapter, block, past } = value;
  return (
    typeof chapter === 'string' &&
    typeof block === 'number' &&
    Number.isInteger(block) &&
    block >= 0 &&
    typeof past === 'number' &&
    Number.isFinite(past)
  );
}

const BLOCKS = '.card :is(h2, p)';

/** The blocks of a chapter's text, as anchors count them. */
export const blocksOf = (chapter: HTMLElement): Element[] => [...chapter.querySelectorAll(BLOCKS)];

/** The line where reading begins, below the map on a phone, in px from the top of the window. */
export function readingTop(root: Document): number {
  return parseFloat(getComputedStyle(root.documentElement).scrollPaddingBlockStart) || 0;
}

/**
 * The words being read: of the chapter that is current, or about to be, the first block that reaches
 * below the line. None outside the chapters.
 */
export function anchorOf(root: Document): Anchor | undefined {
  const line = readingTop(root);
  const chapters = [...root.querySelectorAll<HTMLElement>('section[data-chapter]')];
  const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
  const seen = boxes.findIndex(({ top, bottom }) => bottom > line && top <= window.innerHeight);
  if (seen === -1) return undefined;
  const current = chapterAt(
    boxes.map(({ top }) => top),
    window.innerHeight * READING_LINE,
  );
  const chapter = chapters[Math.max(seen, current)];
  if (!chapter) return undefined;
  const blocks = blocksOf(chapter).map((block) => block.getBoundingClientRect());
  const reaching = blocks.findIndex(({ bottom }) => bottom > line);
  const block = reaching === -1 ? Math.max(0, blocks.length - 1) : reaching;
  return { chapter: chapter.id, block, past: line - (blocks[block]?.top ?? line) };
}

/**
 * Scrolls to an anchor: `exactly` where it was, or with the start of its block in view, as a new layout needs.
 * @returns whether the page has the anchor
 */
export function showAnchor(root: Document, { chapter, block, past }: Anchor, exactly: boolean): boolean {
  const section = root.querySelector<HTMLElement>(`section[data-chapter="${CSS.escape(chapter)}"]`);
  const goal = section?.querySelectorAll(BLOCKS)[block];
  if (!section || !goal) return false;
  const heading = block === 0;
  if (exactly) {
    const top = window.scrollY + goal.getBoundingClientRect().top - readingTop(root) + past;
    window.scrollTo({ top, behavior: 'instant' });
  } else {
    // A chapter begins with its map, not with its heading.
    (heading ? section : goal).scrollIntoView({ block: 'start', behavior: 'instant' });
    // Short last words leave room for the next chapter: its map must not come for them.
    const below = section.getBoundingClientRect().bottom - window.innerHeight * READING_LINE;
    if (below < 1) window.scrollBy({ top: below - 1, behavior: 'instant' });
  }
  return true;
}
