import { describe, expect, it, vi } from 'vitest';
import { Tab } from '$lib/platform/fakes/tab';
import { PAGE, topOf } from '$lib/reading/fakes/story';
import { createPosition, type Position } from '../position';
import { followPageScroll } from './page-scroll';
import { watchSteps } from './step-crossings';

vi.mock('./step-crossings');

/** The distance of the reading line from the top of the window. */
const LINE = 0.6 * 800;

const start = (scrollY = 0) => {
  const watch = vi.fn<ReturnType<typeof watchSteps>>();
  vi.mocked(watchSteps).mockReturnValue(watch);
  const tab = new Tab();
  tab.open(PAGE);
  tab.scrollTo(scrollY);
  const position = createPosition();
  const told: Position[] = [];
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];
  const scroll = followPageScroll(chapters, position, [
    ...document.querySelectorAll<HTMLElement>('#evidence'),
  ]);
  position.subscribe((now) => told.push(now));
  const [, handlers] = vi.mocked(watchSteps).mock.lastCall ?? [];
  return {
    ...scroll,
    tab,
    position,
    told,
    /** What is watched now: the ids of chapters and sections, and the tag of what holds them all. */
    watched: () => watch.mock.lastCall?.[0].map(({ id, localName }) => id || localName).join(' '),
    timesWatched: () => watch.mock.calls.length,
    /** A scroll under way, in which a chapter crosses the line. */
    crossAt: (top: number) => {
      tab.scrollTo(top);
      handlers?.onCross();
    },
    /** A scroll that is over. */
    restAt: (top: number) => {
      tab.scrollTo(top);
      handlers?.onRest();
    },
  };
};

describe('The position along the page’s scroll', () => {
  it('has no chapter on the cover, and the first one from when its top is on the reading line', () => {
    const { position, crossAt } = start();
    expect(position.get()).toMatchObject({ chapter: -1, place: 'before' });
    crossAt(topOf(0) - LINE - 1);
    expect(position.get()).toMatchObject({ chapter: -1, place: 'before' });
    crossAt(topOf(0) - LINE);
    expect(position.get()).toMatchObject({ chapter: 0, place: 'inside' });
  });

  it('keeps the first chapter back on the cover, once the story has been entered', () => {
    const { position, crossAt } = start();
    crossAt(topOf(1));
    crossAt(0);
    expect(position.get()).toMatchObject({ chapter: 0, place: 'before' });
  });

  it('keeps the last chapter below the story', () => {
    const { position, crossAt } = start();
    crossAt(topOf(3) - LINE - 1);
    expect(position.get()).toMatchObject({ chapter: 2, place: 'inside' });
    crossAt(topOf(3) - LINE);
    expect(position.get()).toMatchObject({ chapter: 2, place: 'after' });
  });

  it('says which section is read after the chapters', () => {
    const { position, crossAt } = start();
    crossAt(topOf(2));
    expect(position.get().section).toBeUndefined();
    crossAt(topOf(3) - LINE);
    expect(position.get()).toMatchObject({ chapter: 2, place: 'after', section: 0 });
    crossAt(topOf(2));
    expect(position.get().section).toBeUndefined();
  });

  it('is right at once in a page that opens in the middle', () => {
    const { position } = start(topOf(1) + 10);
    expect(position.get()).toEqual({
      chapter: 1,
      place: 'inside',
      anchor: { chapter: 'motives', block: 0, part: 0.1 },
      by: 'scroll',
    });
  });

  it('goes through the chapters in order, down and up', () => {
    const { told, crossAt } = start();
    for (const index of [0, 1, 2, 3, 2, 1, 0]) crossAt(topOf(index) - LINE);
    expect(told.map(({ chapter, place }) => `${chapter} ${place}`)).toEqual([
      '-1 before',
      '0 inside',
      '1 inside',
      '2 inside',
      '2 after',
      '2 inside',
      '1 inside',
      '0 inside',
    ]);
  });

  it.each([
    ['to the end and back', [topOf(3), 0], { chapter: 0, place: 'before' }],
    ['from the cover into the last chapter', [topOf(2)], { chapter: 2, place: 'inside' }],
    ['past chapters that nothing tells of, back and forth', [topOf(2), topOf(0), topOf(1)], { chapter: 1 }],
  ])('is right after jumps %s', (_, jumps, expected) => {
    const { position, crossAt } = start();
    jumps.forEach((top) => crossAt(top));
    expect(position.get()).toMatchObject(expected);
  });

  it('is put right when the scroll is over, where a crossing was missed', () => {
    const { position, crossAt, restAt, tab } = start();
    crossAt(topOf(0));
    tab.scrollTo(topOf(2));
    expect(position.get().chapter).toBe(0);
    restAt(topOf(2));
    expect(position.get().chapter).toBe(2);
  });

  it('watches what is around the reader alone, however long the story is', () => {
    const { watched, timesWatched, crossAt, restAt } = start();
    expect(watched()).toBe('body rome');
    crossAt(topOf(1));
    expect(watched()).toBe('body rome motives obstacles');
    restAt(topOf(1) + 20);
    expect(timesWatched()).toBe(2);
    crossAt(topOf(2));
    expect(watched()).toBe('body motives obstacles');
    crossAt(topOf(3));
    expect(watched()).toBe('body evidence');
    restAt(topOf(3) + 20);
    expect(timesWatched()).toBe(4);
    crossAt(topOf(2));
    expect(watched()).toBe('body motives obstacles');
    crossAt(0);
    expect(watched()).toBe('body rome');
  });

  it('has the block being read as of the last rest', () => {
    const { position, crossAt, restAt } = start();
    restAt(topOf(1) + 30);
    const { anchor } = position.get();
    expect(anchor).toEqual({ chapter: 'motives', block: 0, part: 0.3 });
    crossAt(topOf(2) + 400);
    expect(position.get().anchor).toEqual(anchor);
    restAt(topOf(2) + 400);
    expect(position.get().anchor).toEqual({ chapter: 'obstacles', block: 2, part: 0 });
    restAt(topOf(3));
    expect(position.get().anchor).toBeUndefined();
  });

  it('tells nothing anew when nothing has changed', () => {
    const { told, restAt } = start(topOf(1));
    restAt(topOf(1));
    expect(told).toHaveLength(1);
  });

  it('follows a window that changes its size', () => {
    const { position, tab } = start(topOf(1));
    tab.resize(500, 800);
    // All is twice as high: the same distance from the top is in the first chapter.
    expect(position.get()).toMatchObject({ chapter: 0, place: 'inside' });
  });
});

describe('What moves the reader', () => {
  it('is the page’s scroll, unless something else is told', () => {
    const { position, crossAt } = start();
    crossAt(topOf(0));
    expect(position.get().by).toBe('scroll');
  });

  it('is a turn until the page rests', () => {
    const { position, crossAt, restAt, movedBy } = start();
    movedBy('turn');
    crossAt(topOf(0));
    expect(position.get().by).toBe('turn');
    restAt(topOf(0));
    crossAt(topOf(1));
    expect(position.get().by).toBe('scroll');
  });

  it('is a link that is followed in the page, and no other link', () => {
    const { position, crossAt, restAt, tab } = start();
    tab.tap('[data-jump="motives"]');
    crossAt(topOf(1));
    expect(position.get().by).toBe('link');
    restAt(topOf(1));
    document.addEventListener('click', (event) => event.preventDefault());
    tab.tap('[data-edition]');
    crossAt(topOf(0));
    expect(position.get().by).toBe('scroll');
  });
});
