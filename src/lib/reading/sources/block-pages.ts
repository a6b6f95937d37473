/** The block that a page begins with, or in the middle of. Unlike the page's number it outlives a new layout. */
export interface PageAnchor {
  block: Element;
  /** How many pages the block began before the page. */
  pagesPast: number;
}

/** On which pages the blocks of a text stand. Pages are counted from 0. */
export interface BlockPages {
  /** The first block that begins on a page; on a page where none begins, the one that it continues. */
  anchorOf: (page: number) => PageAnchor | undefined;
  /** The page of an anchor from an earlier layout: never beyond its block; 0 where the block is not shown. */
  pageOf: (anchor: PageAnchor | undefined) => number;
}

/**
 * Measures on which pages blocks stand.
 * @param pageAt gives the page that a box lies on
 */
export function measureBlocks(blocks: readonly Element[], pageAt: (box: DOMRect) => number): BlockPages {
  const spans = new Map<Element, { first: number; last: number }>();
  for (const block of blocks) {
    // A block has one box for each column that it stands in, and none when it is not shown.
    const boxes = [...block.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    if (first && last) spans.set(block, { first: pageAt(first), last: pageAt(last) });
  }
  const firstOf = (block: Element) => spans.get(block)?.first ?? Infinity;
  return {
    anchorOf(page) {
      const block =
        blocks.find((one) => firstOf(one) === page) ?? blocks.findLast((one) => firstOf(one) < page);
      return block && { block, pagesPast: page - firstOf(block) };
    },
    pageOf(anchor) {
      const span = anchor && spans.get(anchor.block);
      return span ? Math.min(span.first + anchor.pagesPast, span.last) : 0;
    },
  };
}
