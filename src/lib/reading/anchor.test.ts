import { describe, expect, it } from 'vitest';
import { Tab } from '$lib/platform/fakes/tab';
import { CHAPTER, COVER, FIRST, HEADING, PAGE, SECOND, topOf } from '$lib/reading/fakes/story';
import { anchorOf, readAnchor, showAnchor } from './anchor';

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
  it('is one with a chapter, a block and a part of it', () => {
    const anchor = { chapter: 'rome', block: 0, part: -0.25 };
    expect(readAnchor({ ...anchor, other: 1 })).toEqual(anchor);
  });

  it('of versions that stored px is the beginning of its block', () => {
    const anchor = { chapter: 'rome', block: 3 };
    expect(readAnchor({ ...anchor, past: 412.5 })).toEqual({ ...anchor, part: 0 });
  });

  it.each([
    null,
    undefined,
    'rome',
    [],
    {},
    { chapter: 'rome', block: -1, part: 0 },
    { chapter: 'rome', block: 0.5, part: 0 },
    { chapter: 'rome', block: 0, part: 1 },
    { chapter: 'rome', block: 0, part: -412 },
    { chapter: 'rome', block: 0, part: null },
    { chapter: 'rome', block: 0, part: '0' },
    { chapter: 4, block: 0, part: 0 },
    { chapter: 'rome', block: '0', part: 0 },
  ])('is not %j', (value) => expect(readAnchor(value)).toBeUndefined());
});

describe('The anchor', () => {
  it('is the first block that reaches below what the map covers, and how much of it is past', () => {
    const tab = start();
    expect(anchorAt(tab, topOf(1) - COVERED)).toEqual({ chapter: 'motives', block: 0, part: 0 });
    expect(anchorAt(tab, topOf(1) - COVERED + HEADING + 30)).toEqual({
      chapter: 'motives',
      block: 1,
      part: 30 / FIRST,
    });
    expect(anchorAt(tab, topOf(1) - COVERED + HEADING + FIRST + 300)).toEqual({
      chapter: 'motives',
      block: 2,
      part: 300 / SECOND,
    });
  });

  it('counts from the top of the window where nothing is covered', () => {
    expect(anchorAt(start(0), topOf(1) + HEADING + 30)).toEqual({
      chapter: 'motives',
      block: 1,
      part: 30 / FIRST,
    });
  });

  it('is undefined on the cover until a chapter comes into the window, and below the story', () => {
    const tab = start();
    expect(anchorAt(tab, 0)).toMatchObject({ chapter: 'rome' });
    tab.height = COVER - 1;
    expect(anchorAt(tab, 0)).toBeUndefined();
    expect(anchorAt(tab, topOf(3) - COVERED)).toBeUndefined();
    expect(anchorAt(tab, topOf(3) - COVERED - 1)).toEqual({
      chapter: 'obstacles',
      block: 2,
      part: 599 / SECOND,
    });
  });

  it('is in the next chapter as soon as that one is current', () => {
    const tab = start();
    expect(anchorAt(tab, topOf(1) - LINE - 1)).toMatchObject({ chapter: 'rome' });
    // Its heading is on the reading line, below what is first visible.
    expect(anchorAt(tab, topOf(1) - LINE)).toEqual({
      chapter: 'motives',
      block: 0,
      part: (COVERED - LINE) / 800,
    });
  });
});

describe('Going to an anchor', () => {
  it.each([0, 1, 2])('exactly shows block %i where it was', (block) => {
    const tab = start();
    expect(showAnchor(document, { chapter: 'motives', block, part: 0.17 }, true)).toBe(true);
    expect(anchorOf(document)).toEqual({ chapter: 'motives', block, part: expect.closeTo(0.17) as number });
    expect(tab.lastBehavior).toBe('instant');
  });

  it('exactly shows a chapter that was just about to be read where it was', () => {
    const tab = start();
    const anchor = anchorAt(tab, topOf(1) - LINE);
    tab.scrollTo(0);
    if (anchor) showAnchor(document, anchor, true);
    expect(tab.scrollY).toBe(topOf(1) - LINE);
  });

  it.each([
    ['a wider window', 360, 1366],
    ['a narrower window', 1366, 360],
  ])('of a block near its end shows the same block in %s', (_, from, to) => {
    for (const block of [0, 1, 2]) {
      const tab = start();
      tab.resize(from, 800);
      showAnchor(document, { chapter: 'motives', block, part: 0.97 }, true);
      const anchor = anchorOf(document);
      if (!anchor) throw new Error('no anchor');
      tab.resize(to, 800);
      tab.scrollTo(0);
      showAnchor(document, anchor, true);
      expect(anchorOf(document)).toMatchObject({ chapter: 'motives', block });
    }
  });

  it('keeps the chapter current in a window that is higher', () => {
    const tab = start();
    tab.height = 2400;
    showAnchor(document, { chapter: 'motives', block: 2, part: 0.9 }, true);
    expect(anchorOf(document)).toMatchObject({ chapter: 'motives' });
  });

  it('in a new layout shows the beginning of the block below what the map covers', () => {
    const tab = start();
    showAnchor(document, { chapter: 'motives', block: 1, part: 0.8 }, false);
    expect(tab.scrollY).toBe(topOf(1) + HEADING - COVERED);
  });

  it('in a new layout shows a chapter with its map, when its heading was being read', () => {
    const tab = start();
    showAnchor(document, { chapter: 'motives', block: 0, part: 0.4 }, false);
    expect(tab.scrollY).toBe(topOf(1));
  });

  it('in a new layout keeps the chapter current when its last block is short', () => {
    const tab = start();
    tab.height = 2400;
    showAnchor(document, { chapter: 'rome', block: 2, part: 0 }, false);
    const endOfChapter = topOf(0) + CHAPTER - tab.scrollY;
    expect(endOfChapter).toBe(0.6 * tab.height + 1);
  });

  it.each([
    ['a chapter that the page does not have', { chapter: 'gone', block: 0, part: 0 }],
    ['a block that the chapter does not have', { chapter: 'rome', block: 9, part: 0 }],
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
    showAnchor(document, { chapter: 'obstacles', block: 2, part: 0.01 }, true);
    expect(anchorOf(document)).toEqual({
      chapter: 'obstacles',
      block: 2,
      part: expect.closeTo(0.01) as number,
    });
  });
});
