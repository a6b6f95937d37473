// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakePages, type FakePages } from '../fakes/pages';
import { createPagedTrack, type PagedTrack, type Pages } from './paged-track';

/** Letters of each block. 400 px wide, 40 letters make a line, and ten lines a page. */
const TEXTS: Record<string, number>[] = [
  { title: 10, intro: 760 },
  { a1: 40, a2: 2000, a3: 400 },
  { b1: 40, b2: 880 },
  { c1: 600, c2: 600 },
];
const INTRO = 0;
const [A, B, OUTRO] = [1, 2, 3];

let fake: FakePages;
let paged: PagedTrack;
let shown: Pages;

function open(dir: 'rtl' | 'ltr', layout?: Parameters<typeof createFakePages>[2]) {
  fake = createFakePages(dir, TEXTS, layout);
  paged = createPagedTrack(fake.track, fake.parts);
  paged.pages.subscribe((pages) => (shown = pages));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  delete document.documentElement.dataset.motion;
});

describe('Pages that a reader goes over to in the middle of the text', () => {
  it('begin there, show what is asked for, and leave nothing behind', () => {
    fake = createFakePages('rtl', TEXTS);
    const ended = new AbortController();
    const options = { start: fake.block('b2'), signal: ended.signal };
    paged = createPagedTrack(fake.track, fake.parts, options);
    paged.pages.subscribe((pages) => (shown = pages));
    expect(fake.shownBlocks()).toContain('b2');
    expect(shown.part).toBe(B);
    paged.show(fake.block('a3'), 'link');
    expect(fake.shownBlocks()).toContain('a3');
    expect(shown).toMatchObject({ part: A, by: 'link' });

    ended.abort();
    expect(fake.track.querySelectorAll('.snap-point')).toHaveLength(0);
    for (const { style } of fake.parts) expect(style.cssText).toBe('');
    fake.layOut({ width: 300 });
    fake.loadFonts();
    expect(fake.track.querySelectorAll('.snap-point')).toHaveLength(0);
  });
});

describe.each(['rtl', 'ltr'] as const)('Pages in the direction of reading (%s)', (dir) => {
  beforeEach(() => open(dir));

  it('are as many as the text needs, each part beginning on its own', () => {
    expect(shown).toMatchObject({ page: 0, count: 2 + 7 + 3 + 3, part: INTRO });
    expect(fake.track.querySelectorAll('.snap-point')).toHaveLength(15);
    paged.goTo(B, 'link');
    expect(shown).toMatchObject({ page: 9, part: B, by: 'link' });
    expect(fake.shownPage()).toBe(9);
  });

  it('are turned one by one, and neither before the first nor after the last', () => {
    paged.turn('previous');
    vi.advanceTimersByTime(600);
    expect(fake.shownPage()).toBe(0);
    paged.turn('next');
    vi.advanceTimersByTime(600);
    expect(fake.shownPage()).toBe(1);
    expect(shown).toMatchObject({ page: 1, part: INTRO, by: 'turn' });
    paged.goTo(OUTRO, 'link');
    for (let turns = 0; turns < 5; turns += 1) {
      paged.turn('next');
      vi.advanceTimersByTime(600);
    }
    expect(shown.page).toBe(14);
  });

  it('are turned on from where the last turn leads, however quick the reader is', () => {
    for (let turns = 0; turns < 4; turns += 1) {
      paged.turn('next');
      vi.advanceTimersByTime(50);
    }
    vi.advanceTimersByTime(600);
    expect(shown.page).toBe(4);
    paged.turn('previous');
    vi.advanceTimersByTime(600);
    expect(shown.page).toBe(3);
  });

  it('are turned at once where the reader prefers reduced motion', () => {
    document.documentElement.dataset.motion = 'less';
    paged.turn('next');
    vi.advanceTimersByTime(16);
    expect(shown).toMatchObject({ page: 1, by: 'turn' });
  });

  it('are swiped by the browser’s own scroll, which counts as no turn of ours', () => {
    fake.swipeTo(3);
    expect(shown).toMatchObject({ page: 3, part: A, by: 'page' });
    expect(shown.anchor).toEqual({ block: fake.block('a2'), pagesPast: 1 });
  });

  it.each([
    ['a page that a block begins on', 9],
    ['a page in the middle of a long paragraph', 5],
    ['the last page', 14],
  ])('keep the text being read when they are made anew: %s', (_, page) => {
    fake.swipeTo(page);
    const block = shown.anchor?.block.id ?? '';
    expect(fake.shownBlocks()).toContain(block);
    for (const change of [
      { lineHeight: 34 },
      { width: 700 },
      { width: 320, height: 300 },
      { lineHeight: 20 },
    ]) {
      fake.layOut(change);
      fake.loadFonts();
      vi.advanceTimersByTime(16);
      expect(fake.shownBlocks(), JSON.stringify(change)).toContain(block);
      expect(shown.page).toBe(fake.shownPage());
    }
    fake.layOut({ width: 400, height: 200 });
    vi.advanceTimersByTime(16);
    expect(shown.page, 'and the first layout leads back').toBe(page);
  });

  it('of a larger text: the reader goes on from the same words', () => {
    paged.goTo(B, 'link');
    fake.layOut({ lineHeight: 50 });
    fake.loadFonts();
    const start = shown.page;
    expect(shown.part).toBe(B);
    paged.turn('next');
    vi.advanceTimersByTime(600);
    expect(shown.page).toBe(start + 1);
    expect(shown.part).toBe(B);
  });

  it.each([
    ['fonts', () => fake.loadFonts()],
    ['a new size', () => fake.layOut({ width: 500 })],
    [
      'a larger text',
      () => {
        fake.layOut({ lineHeight: 40 });
        fake.loadFonts();
      },
    ],
  ])('lose no turn that %s come into', (_, come) => {
    paged.goTo(A, 'link');
    paged.turn('next');
    vi.advanceTimersByTime(100);
    come();
    vi.advanceTimersByTime(600);
    const reached = shown.page;
    expect(shown.by).toBe('turn');
    expect(shown.anchor).toEqual({ block: fake.block('a2'), pagesPast: 1 });
    expect(fake.shownBlocks()).toEqual(['a2']);
    expect(fake.shownPage()).toBe(reached);
    paged.turn('next');
    vi.advanceTimersByTime(600);
    expect(shown.page, 'the next turn goes on from there').toBe(reached + 1);
  });

  it('count no turn for a scroll that a new size brings', () => {
    fake.swipeTo(9);
    const before = shown.anchor;
    fake.layOut({ width: 900 });
    vi.advanceTimersByTime(16);
    expect(shown.anchor).toEqual(before);
    expect(shown.part).toBe(B);
  });

  it('have no part in a block that is not shown', () => {
    fake.block('b1').hidden = true;
    fake.loadFonts();
    fake.swipeTo(9);
    expect(shown.anchor?.block.id).toBe('b2');
  });
});

describe('A frame that is not shown yet', () => {
  beforeEach(() => open('rtl', { width: 0, height: 200, lineHeight: 20 }));

  it('has no pages, and begins with the first once it is shown', () => {
    expect(shown).toMatchObject({ page: 0, count: 1 });
    fake.loadFonts();
    expect(fake.track.querySelectorAll('.snap-point')).toHaveLength(0);
    fake.layOut({ width: 400 });
    expect(shown).toMatchObject({ page: 0, count: 15, part: INTRO });
  });

  it('opens at the chapter that was asked for meanwhile', () => {
    paged.goTo(B, 'host');
    fake.layOut({ width: 400 });
    expect(shown).toMatchObject({ page: 9, part: B, by: 'host' });
    expect(fake.shownPage()).toBe(9);
  });

  it('keeps its page while it is hidden again', () => {
    fake.layOut({ width: 400 });
    fake.swipeTo(4);
    fake.layOut({ width: 0 });
    fake.layOut({ width: 400 });
    vi.advanceTimersByTime(16);
    expect(shown.page).toBe(4);
    expect(fake.shownPage()).toBe(4);
  });
});

it('Nobody is told twice of the same page', () => {
  open('ltr');
  let calls = 0;
  paged.pages.subscribe(() => (calls += 1));
  fake.loadFonts();
  fake.layOut({ width: 400 });
  paged.goTo(INTRO, 'link');
  expect(calls).toBe(1);
});
