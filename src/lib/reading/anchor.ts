import { isObject } from '$lib/platform/is-object';
import { chapterAt, READING_LINE } from './reading-line';

/** Where in the story the reader is, in terms that hold in another layout, version or edition. */
export interface Anchor {
  chapter: string;
  /** Index of the block in the chapter's text, counted from 0; the heading is the first. */
  block: number;
  /**
   * How much of the block is above the scroll padding's edge, as a part of its height, less than 1. Where the block
   * begins below the edge: how far below, as a negative part of the window's height.
   */
  part: number;
}

/**
 * Reads a stored anchor; storage can hold anything. Versions before this one stored how much of the block was
 * past in px, which means nothing in another layout: of those the block is kept, and shown from its beginning.
 */
export function readAnchor(value: unknown): Anchor | undefined {
  if (!isObject(value)) return undefined;
  const { chapter, block, part = 0 } = value;
  const isBlock = typeof block === 'number' && Number.isInteger(block) && block >= 0;
  const isPart = typeof part === 'number' && part >= -1 && part < 1;
  return typeof chapter === 'string' && isBlock && isPart ? { chapter, block, part } : undefined;
}

/** The greatest part: a block that is past as a whole is not the one being read. */
const ALMOST_ALL = 0.999;

const BLOCKS = '.card :is(h2, p)';

/** The blocks of a chapter's text, as anchors count them. */
const blocksOf = (chapter: HTMLElement): Element[] => [...chapter.querySelectorAll(BLOCKS)];

const chapterOf = (root: Document, id: string) =>
  root.querySelector<HTMLElement>(`section[data-chapter="${CSS.escape(id)}"]`);

/** The block of an anchor, if the page has it. */
export const blockAt = (
  root: Document,
  { chapter, block }: Pick<Anchor, 'chapter' | 'block'>,
): Element | undefined => chapterOf(root, chapter)?.querySelectorAll(BLOCKS)[block];

/** The anchor of a block's beginning, or of what stands between two of them; undefined outside the chapters. */
export function anchorAt(element: Element): Anchor | undefined {
  const chapter = element.closest<HTMLElement>('section[data-chapter]');
  if (!chapter) return undefined;
  const isBefore = (block: Element) =>
    block === element || (block.compareDocumentPosition(element) & block.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return { chapter: chapter.id, block: Math.max(0, blocksOf(chapter).findLastIndex(isBefore)), part: 0 };
}

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
  const box = blocks[block];
  if (!box) return undefined;
  const past = edge - box.top;
  const part = past < 0 ? past / window.innerHeight : past / box.height;
  return { chapter: chapter.id, block, part: Math.max(-1, Math.min(part, ALMOST_ALL)) };
}

/**
 * Scrolls to an anchor.
 * @param exactly whether the same part of the block is past as before; else its start is shown
 * @returns whether the page has the anchor
 */
export function showAnchor(root: Document, { chapter, block, part }: Anchor, exactly: boolean): boolean {
  const section = chapterOf(root, chapter);
  const target = blockAt(root, { chapter, block });
  if (!section || !target) return false;
  if (exactly) {
    const box = target.getBoundingClientRect();
    const past = part * (part < 0 ? window.innerHeight : box.height);
    const top = window.scrollY + box.top - visibleTop(root) + past;
    window.scrollTo({ top, behavior: 'instant' });
  } else {
    // A chapter begins with its map, not with its heading.
    (block === 0 ? section : target).scrollIntoView({ block: 'start', behavior: 'instant' });
  }
  // After a short last block the next chapter would be across the reading line, and become current. Below the last
  // chapter there is none, and the reader can have been there.
  const isLast = !section.nextElementSibling?.matches('[data-chapter]');
  const below = section.getBoundingClientRect().bottom - window.innerHeight * READING_LINE;
  if (below < 1 && !(exactly && isLast)) window.scrollBy({ top: below - 1, behavior: 'instant' });
  return true;
}
