import { isObject } from '$lib/platform/is-object';
import { chapterAt, READING_LINE } from './reading-line';

/** Where in the story the reader is, in terms that hold in another layout, version or edition. */
export interface Anchor {
  chapter: string;
  /** Index of the block in the chapter's text, counted from 0; the heading is the first. */
  block: number;
  /** How far the block's top is above the scroll padding's edge, in px; negative below it. */
  past: number;
}

/** Whether a stored value is an anchor; storage can hold anything. */
export function isAnchor(value: unknown): value is Anchor {
  if (!isObject(value)) return false;
  const { chapter, block, past } = value;
  return (
    typeof chapter === 'string' && Number.isInteger(block) && Number(block) >= 0 && Number.isFinite(past)
  );
}

const BLOCKS = '.card :is(h2, p)';

/** The blocks of a chapter's text, as anchors count them. */
export const blocksOf = (chapter: HTMLElement): Element[] => [...chapter.querySelectorAll(BLOCKS)];

/** Where text is first visible, in px from the top of the window: on a phone the map covers what is above. */
export function visibleTop(root: Document): number {
  return parseFloat(getComputedStyle(root.documentElement).scrollPaddingBlockStart) || 0;
}

/**
 * The block being read: in the current chapter, or in the next one where only that is visible, the first
 * block that reaches below the visible top. Undefined outside the chapters.
 */
export function anchorOf(root: Document): Anchor | undefined {
  const edge = visibleTop(root);
  const chapters = [...root.querySelectorAll<HTMLElement>('section[data-chapter]')];
  const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
  const visible = boxes.findIndex(({ top, bottom }) => bottom > edge && top <= window.innerHeight);
  if (visible === -1) return undefined;
  const current = chapterAt(
    boxes.map(({ top }) => top),
    window.innerHeight * READING_LINE,
  );
  const chapter = chapters[Math.max(visible, current)];
  if (!chapter) return undefined;
  const blocks = blocksOf(chapter).map((block) => block.getBoundingClientRect());
  const reaching = blocks.findIndex(({ bottom }) => bottom > edge);
  const block = reaching === -1 ? blocks.length - 1 : reaching;
  return { chapter: chapter.id, block, past: edge - (blocks[block]?.top ?? edge) };
}

/**
 * Scrolls to an anchor.
 * @param exactly whether the block is put exactly where it was; else its start is shown, as a new layout needs
 * @returns whether the page has the anchor
 */
export function showAnchor(root: Document, { chapter, block, past }: Anchor, exactly: boolean): boolean {
  const section = root.querySelector<HTMLElement>(`section[data-chapter="${CSS.escape(chapter)}"]`);
  const target = section?.querySelectorAll(BLOCKS)[block];
  if (!section || !target) return false;
  if (exactly) {
    const top = window.scrollY + target.getBoundingClientRect().top - visibleTop(root) + past;
    window.scrollTo({ top, behavior: 'instant' });
  } else {
    // A chapter begins with its map, not with its heading.
    (block === 0 ? section : target).scrollIntoView({ block: 'start', behavior: 'instant' });
    // After a short last block the next chapter would be across the reading line, and become current.
    const below = section.getBoundingClientRect().bottom - window.innerHeight * READING_LINE;
    if (below < 1) window.scrollBy({ top: below - 1, behavior: 'instant' });
  }
  return true;
}
