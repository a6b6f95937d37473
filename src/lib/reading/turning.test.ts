import { describe, expect, it, vi } from 'vitest';
import { SMOOTH_SCROLL_MS, Tab } from '$lib/platform/fakes/tab';
import { CHAPTER, PAGE, topOf } from '$lib/reading/fakes/story';
import type { Turn } from './keys';
import { createPosition, type Mover } from './position';
import { chapterAt, placeAt, READING_LINE } from './reading-line';
import { wireTurning } from './turning';

const FORWARD = { rtl: 'ArrowLeft', ltr: 'ArrowRight' };

/** The reader at a place of the page, with a position that follows the scroll. */
const start = (scrollY: number, dir: 'rtl' | 'ltr' = 'rtl') => {
  const tab = new Tab();
  tab.open(PAGE, { dir });
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];
  const position = createPosition();
  const movers: Mover[] = [];
  const follow = () => {
    const boxes = chapters.map((chapter) => chapter.getBoundingClientRect());
    const line = tab.height * READING_LINE;
    const chapter = chapterAt(
      boxes.map(({ top }) => top),
      line,
    );
    const place = placeAt(chapter, boxes[chapter]?.bottom, line);
    position.set({ chapter: Math.max(0, chapter), place, anchor: undefined, by: 'scroll' });
  };
  window.addEventListener('scroll', follow);
  const turn = wireTurning(chapters, position, { movedBy: (mover) => movers.push(mover) });
  tab.scrollTo(scrollY);
  follow();
  return { tab, turn, movers, position };
};
/** Until a smooth scroll is over, and a turn after it counts from where the page is. */
const settle = () => vi.advanceTimersByTime(2 * SMOOTH_SCROLL_MS + 200);

describe('Turning', () => {
  it('leads from the cover to the first chapter, and on to the last', () => {
    const { tab, turn } = start(0);
    for (const index of [0, 1, 2]) {
      turn('next');
      settle();
      expect(tab.scrollY).toBe(topOf(index));
    }
    turn('next');
    settle();
    expect(tab.scrollY).toBe(topOf(2));
  });

  it('leads back to the first chapter, and no further', () => {
    const { tab, turn } = start(topOf(2));
    for (const index of [1, 0, 0]) {
      turn('previous');
      settle();
      expect(tab.scrollY).toBe(topOf(index));
    }
  });

  it('leads to the beginning of the chapter first, when that is well above the window', () => {
    const { tab, turn } = start(topOf(1) + 401);
    turn('previous');
    settle();
    expect(tab.scrollY).toBe(topOf(1));
    turn('previous');
    settle();
    expect(tab.scrollY).toBe(topOf(0));
  });

  it('leads to the chapter before, when the beginning has just been left', () => {
    const { tab, turn } = start(topOf(1) + 400);
    turn('previous');
    settle();
    expect(tab.scrollY).toBe(topOf(0));
  });

  it('counts every one of several in quick succession', () => {
    const { tab, turn } = start(0);
    const turns: Turn[] = ['next', 'next', 'next', 'previous'];
    for (const each of turns) {
      turn(each);
      vi.advanceTimersByTime(60);
    }
    settle();
    expect(tab.scrollY).toBe(topOf(1));
  });

  it('counts from where a link has led meanwhile', () => {
    const { tab, turn, position } = start(topOf(2));
    turn('previous');
    // Before the scroll to chapter 1 is over.
    position.set({ chapter: 0, place: 'inside', anchor: undefined, by: 'link' });
    tab.scrollTo(topOf(0));
    turn('next');
    settle();
    expect(tab.scrollY).toBe(topOf(1));
  });

  it('says that it moves the page', () => {
    const { turn, movers } = start(0);
    turn('next');
    expect(movers).toEqual(['turn']);
  });

  it('is smooth nearby, and at once from afar', () => {
    const near = start(topOf(0));
    near.turn('next');
    expect(near.tab.lastBehavior).toBe('smooth');
    const far = start(topOf(0));
    far.tab.height = 300;
    far.turn('next');
    expect(far.tab.lastBehavior).toBe('instant');
  });

  it('is at once where the reader prefers reduced motion', () => {
    const { tab, turn } = start(topOf(0));
    tab.media.add('(prefers-reduced-motion: reduce)');
    turn('next');
    expect(tab.lastBehavior).toBe('instant');
    expect(tab.scrollY).toBe(topOf(1));
  });
});

describe('Arrow keys', () => {
  it.each(['rtl', 'ltr'] as const)('turn along the direction of reading (%s)', (dir) => {
    const { tab } = start(topOf(0), dir);
    const event = tab.press(FORWARD[dir]);
    settle();
    expect(tab.scrollY).toBe(topOf(1));
    expect(event.defaultPrevented).toBe(true);
  });

  it('are left to the browser at the last chapter', () => {
    const { tab } = start(topOf(2));
    expect(tab.press(FORWARD.rtl).defaultPrevented).toBe(false);
  });
});

describe('Page keys', () => {
  it.each([
    ['while the end of the chapter is below the window', topOf(1) + CHAPTER - 800 - 2, 'PageDown'],
    ['while the beginning of the chapter is above the window', topOf(1) + 2, 'PageUp'],
    ['on the cover, to the first chapter', 0, 'PageDown'],
    ['at the last chapter', topOf(2) + 201, 'PageDown'],
  ])('are left to the browser %s', (_, scrollY, key) => {
    const { tab, movers } = start(scrollY);
    expect(tab.press(key).defaultPrevented).toBe(false);
    settle();
    expect(tab.scrollY).toBe(scrollY);
    expect(movers).toEqual([]);
  });

  it('turn to the next chapter once this one has been read to its end', () => {
    const { tab } = start(topOf(1) + CHAPTER - 800);
    expect(tab.press('PageDown').defaultPrevented).toBe(true);
    settle();
    expect(tab.scrollY).toBe(topOf(2));
  });

  it('turn to the chapter before only when it begins within one screen', () => {
    const { tab } = start(topOf(1));
    // The chapters are 1000 px high, and the window 800.
    expect(tab.press('PageUp').defaultPrevented).toBe(false);
    tab.height = CHAPTER;
    expect(tab.press('PageUp').defaultPrevented).toBe(true);
    settle();
    expect(tab.scrollY).toBe(topOf(0));
  });

  it('do not count words under the bar as read', () => {
    const { tab } = start(topOf(1) + CHAPTER - 800);
    const bar = document.querySelector('[data-bar]');
    if (bar) bar.getBoundingClientRect = () => new window.DOMRect(0, 740, 1000, 60);
    expect(tab.press('PageDown').defaultPrevented).toBe(false);
    tab.scrollTo(topOf(1) + CHAPTER - 740);
    expect(tab.press('PageDown').defaultPrevented).toBe(true);
  });
});
