import { describe, expect, it } from 'vitest';
import { Tab } from '$lib/platform/fakes/tab';
import { CHAPTER, COVER, FIRST, HEADING, PAGE, topOf } from '$lib/reading/fakes/story';
import { anchorOf, isAnchor, showAnchor } from './anchor';

/** The height of what the map covers, and how far below the top the reading line is. */
const COVERED = 200;
const LINE = 0.6 * 800;

const start = (scrollPadding = COVERED) => {
  const tab = new Tab({ scrollPadding });
  tab.open(PAGE);
  return tab;
};
const anchorAt = (tab: Tab, scrollY: number) => {
  tab.scrollTo(scrollY);
  return anchorOf(document);
};

describe('A stored anchor', () => {
  it('is one with a chapter, a block and a distance', () => {
    expect(isAnchor({ chapter: 'rome', block: 0, past: -12.5 })).toBe(true);
  });

  it.each([
    null,
    undefined,
    'rome',
    [],
    {},
    { chapter: 'rome', block: -1, past: 0 },
    { chapter: 'rome', block: 0.5, past: 0 },
    { chapter: 'rome', block: 0, past: Infinity },
    { chapter: 'rome', block: 0, past: '0' },
    { chapter: 4, block: 0, past: 0 },
    { chapter: 'rome', block: '0', past: 0 },
  ])('is not %j', (value) => expect(isAnchor(value)).toBe(false));
});

describe('The anchor', () => {
  it('is the first block that reaches below what the map covers, and how much of it is past', () => {
    const tab = start();
    expect(anchorAt(tab, topOf(1) - COVERED)).toEqual({ chapter: 'motives', block: 0, past: 0 });
    expect(anchorAt(tab, topOf(1) - COVERED + HEADING + 30)).toEqual({
      chapter: 'motives',
      block: 1,
      past: 30,
    });
    expect(anchorAt(tab, topOf(1) - COVERED + HEADING + FIRST + 300)).toEqual({
      chapter: 'motives',
      block: 2,
      past: 300,
    });
  });

  it('counts from the top of the window where nothing is covered', () => {
    expect(anchorAt(start(0), topOf(1) + HEADING + 30)).toEqual({ chapter: 'motives', block: 1, past: 30 });
  });

  it('is undefined on the cover until a chapter comes into the window, and below the story', () => {
    const tab = start();
    expect(anchorAt(tab, 0)).toMatchObject({ chapter: 'rome' });
    tab.height = COVER - 1;
    expect(anchorAt(tab, 0)).toBeUndefined();
    expect(anchorAt(tab, topOf(3) - COVERED)).toBeUndefined();
    expect(anchorAt(tab, topOf(3) - COVERED - 1)).toEqual({ chapter: 'obstacles', block: 2, past: 599 });
  });

  it('is in the next chapter as soon as that one is current', () => {
    const tab = start();
    expect(anchorAt(tab, topOf(1) - LINE - 1)).toMatchObject({ chapter: 'rome' });
    // Its heading is on the reading line, below what is first visible.
    expect(anchorAt(tab, topOf(1) - LINE)).toEqual({ chapter: 'motives', block: 0, past: COVERED - LINE });
  });
});

describe('Going to an anchor', () => {
  it.each([0, 1, 2])('exactly shows block %i where it was', (block) => {
    const tab = start();
    expect(showAnchor(document, { chapter: 'motives', block, past: 17 }, true)).toBe(true);
    expect(anchorOf(document)).toEqual({ chapter: 'motives', block, past: 17 });
    expect(tab.lastBehavior).toBe('instant');
  });

  it('exactly shows a chapter that was just about to be read where it was', () => {
    const tab = start();
    const anchor = anchorAt(tab, topOf(1) - LINE);
    tab.scrollTo(0);
    if (anchor) showAnchor(document, anchor, true);
    expect(tab.scrollY).toBe(topOf(1) - LINE);
  });

  it('in a new layout shows the beginning of the block below what the map covers', () => {
    const tab = start();
    showAnchor(document, { chapter: 'motives', block: 1, past: 250 }, false);
    expect(tab.scrollY).toBe(topOf(1) + HEADING - COVERED);
  });

  it('in a new layout shows a chapter with its map, when its heading was being read', () => {
    const tab = start();
    showAnchor(document, { chapter: 'motives', block: 0, past: 40 }, false);
    expect(tab.scrollY).toBe(topOf(1));
  });

  it('in a new layout keeps the chapter current when its last block is short', () => {
    const tab = start();
    tab.height = 2400;
    showAnchor(document, { chapter: 'rome', block: 2, past: 0 }, false);
    const endOfChapter = topOf(0) + CHAPTER - tab.scrollY;
    expect(endOfChapter).toBe(0.6 * tab.height + 1);
  });

  it.each([
    ['a chapter that the page does not have', { chapter: 'gone', block: 0, past: 0 }],
    ['a block that the chapter does not have', { chapter: 'rome', block: 9, past: 0 }],
  ])('of %s does nothing', (_, anchor) => {
    const tab = start();
    tab.scrollTo(300);
    expect(showAnchor(document, anchor, true)).toBe(false);
    expect(showAnchor(document, anchor, false)).toBe(false);
    expect(tab.scrollY).toBe(300);
  });

  it.each(['ltr', 'rtl'])('and reading it are the same in both directions: %s', (dir) => {
    const tab = new Tab({ scrollPadding: COVERED });
    tab.open(PAGE, { dir });
    showAnchor(document, { chapter: 'obstacles', block: 2, past: 5 }, true);
    expect(anchorOf(document)).toEqual({ chapter: 'obstacles', block: 2, past: 5 });
  });
});
