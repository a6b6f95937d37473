import { describe, expect, it, vi } from 'vitest';
import { find, Tab, type TabOptions } from '$lib/platform/fakes/tab';
import { FIRST, HEADING, PAGE, topOf } from '$lib/reading/fakes/story';
import { openStorage } from '$lib/platform/storage';
import { anchorOf } from './anchor';
import { createPosition, START } from './position';
import { handOver, handOverUnrestored, rememberPlace, resume, wireEditionLinks } from './resume';

const open = () => openStorage('/', 'story');
const HANDOVER = 'khuyut:/:story:handover';
const FURTHEST = 'khuyut:/:story:furthest';
const PLACE = 'khuyut:/:story:place';
const ANCHOR = { chapter: 'motives', block: 1, part: 0.4 };
/** Where the page is scrolled to for it. */
const THERE = topOf(1) + HEADING + 0.4 * FIRST;

interface Visit extends TabOptions {
  /** Whether the script comes when the page has been shown. */
  isLate?: boolean;
  path?: string;
  isApp?: boolean;
  scrolled?: number;
  handover?: unknown;
  place?: unknown;
  furthest?: unknown;
}

/** A visit of a page with what the visits before it have left. */
const visit = ({
  path,
  isApp = false,
  isLate = false,
  scrolled,
  handover,
  place,
  furthest,
  ...options
}: Visit) => {
  const tab = new Tab(options);
  if (handover !== undefined) tab.stored.sessionStorage.set(HANDOVER, JSON.stringify(handover));
  if (place !== undefined) tab.stored.localStorage.set(PLACE, JSON.stringify(place));
  if (furthest !== undefined) tab.stored.localStorage.set(FURTHEST, JSON.stringify(furthest));
  tab.open(PAGE, { path });
  vi.spyOn(document, 'readyState', 'get').mockReturnValue(isLate ? 'complete' : 'interactive');
  if (scrolled !== undefined) tab.scrollTo(scrolled);
  resume(document, open(), isApp);
  return tab;
};
const button = () => find('[data-start]');

describe('A page that was handed an anchor over', () => {
  it('goes on exactly there, once', () => {
    const tab = visit({ handover: ANCHOR });
    expect(tab.scrollY).toBe(THERE);
    expect(tab.stored.sessionStorage.has(HANDOVER)).toBe(false);
    tab.open(PAGE);
    resume(document, open(), false);
    expect(tab.scrollY).toBe(0);
  });

  it('goes on there whatever the address, another day and the browser say', () => {
    const place = { chapter: 'rome', block: 0, part: 0 };
    expect(visit({ handover: ANCHOR, place, path: '/#obstacles' }).scrollY).toBe(THERE);
  });

  it('keeps the browser from restoring its own scroll position until the page is shown', () => {
    visit({ handover: ANCHOR });
    expect(history.scrollRestoration).toBe('manual');
    window.dispatchEvent(new Event('pageshow'));
    expect(history.scrollRestoration).toBe('auto');
  });

  it('leaves it to the browser again also where the script has come after that', () => {
    visit({ handover: ANCHOR, isLate: true });
    expect(history.scrollRestoration).toBe('manual');
    vi.advanceTimersByTime(0);
    expect(history.scrollRestoration).toBe('auto');
  });

  it.each([
    ['of a chapter that this version does not have', { chapter: 'gone', block: 0, part: 0 }],
    ['of a block beyond the text', { chapter: 'rome', block: 99, part: 0 }],
    ['that is none', { chapter: 'rome' }],
  ])('stays at its beginning where it is one %s', (_, handover) => {
    const tab = visit({ handover });
    expect(tab.scrollY).toBe(0);
    expect(tab.stored.sessionStorage.has(HANDOVER)).toBe(false);
  });
});

describe('Another day', () => {
  it('the cover offers to go on, and the page stays there', () => {
    const tab = visit({ place: ANCHOR });
    expect(tab.scrollY).toBe(0);
    expect(button().textContent).toBe('Go on with “The motives”');
    expect(button().getAttribute('href')).toBe('#motives');
  });

  it('the offer leads to the exact place', () => {
    const tab = visit({ place: ANCHOR });
    tab.tap('[data-start]');
    vi.advanceTimersByTime(100);
    expect(tab.address).toBe('/#motives');
    expect(tab.scrollY).toBe(THERE);
  });

  it('the installed app opens there', () => {
    expect(visit({ place: ANCHOR, isApp: true }).scrollY).toBe(THERE);
  });

  it('the installed app makes the offer where the text has become shorter', () => {
    const tab = visit({ place: { ...ANCHOR, block: 99 }, isApp: true });
    expect(tab.scrollY).toBe(0);
    expect(button().getAttribute('href')).toBe('#motives');
  });

  it.each([
    ['an address with a fragment', { path: '/#rome' }, topOf(0)],
    ['an address with a fragment at the top of the page', { path: '/#title' }, 0],
    ['a page that the browser has scrolled', { scrolled: 70 }, 70],
  ])('%s is left as it is, in the installed app too', (_, how, scrollY) => {
    const tab = visit({ place: ANCHOR, isApp: true, ...how });
    expect(tab.scrollY).toBe(scrollY);
    expect(button().textContent).toBe('Go on with “The motives”');
  });

  it.each([
    ['a chapter that this version does not have', { chapter: 'gone', block: 0, part: 0 }],
    ['what is no anchor', ['motives']],
    ['nothing', undefined],
  ])('%s is not offered', (_, place) => {
    const tab = visit({ place, isApp: true });
    expect(tab.scrollY).toBe(0);
    expect(button().getAttribute('href')).toBe('#rome');
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])(
    'opened elsewhere (%s), the offer leaves this page as it is',
    (key) => {
      const tab = visit({ place: ANCHOR });
      document.addEventListener('click', (event) => event.preventDefault());
      tab.tap('[data-start]', { [key]: true });
      vi.advanceTimersByTime(100);
      expect(tab.scrollY).toBe(0);
    },
  );

  it('the offer leads to the furthest place of all visits, and the installed app opens at the last', () => {
    const furthest = { chapter: 'obstacles', block: 1, part: 0.5 };
    const tab = visit({ place: ANCHOR, furthest, isApp: true });
    expect(tab.scrollY).toBe(THERE);
    expect(button().getAttribute('href')).toBe('#obstacles');
  });

  it('nothing is offered where storage is blocked', () => {
    const tab = visit({ isStorageBlocked: true, isApp: true });
    expect(tab.scrollY).toBe(0);
    expect(button().textContent).toBe('Begin');
  });
});

describe('What is stored while reading', () => {
  const start = (options: TabOptions = {}) => {
    const tab = new Tab(options);
    tab.open(PAGE);
    const position = createPosition();
    rememberPlace(document, position, open());
    return { tab, position };
  };
  const stored = (tab: Tab) => JSON.parse(tab.stored.localStorage.get(PLACE) ?? 'null') as unknown;

  it('is the anchor at each rest of the scroll', () => {
    const { tab, position } = start();
    position.set({ ...START, chapter: 1, place: 'inside', anchor: ANCHOR });
    expect(stored(tab)).toEqual(ANCHOR);
    position.set({ ...START, chapter: 1, place: 'inside', anchor: { ...ANCHOR, part: 0.9 } });
    expect(stored(tab)).toEqual({ ...ANCHOR, part: 0.9 });
  });

  it('is the furthest place too, which the cover offers at once', () => {
    const { tab, position } = start();
    expect(button().textContent).toBe('Begin');
    const read = (anchor: typeof ANCHOR) => position.set({ ...START, chapter: 1, place: 'inside', anchor });
    read(ANCHOR);
    expect(button().textContent).toBe('Go on with “The motives”');
    read({ chapter: 'obstacles', block: 2, part: 0.2 });
    expect(button().textContent).toBe('Go on with “The obstacles”');
    // Scrolling up to the cover the reader rests here and there.
    for (const block of [1, 0]) read({ chapter: 'obstacles', block, part: 0.5 });
    read({ chapter: 'rome', block: 1, part: 0.5 });
    expect(button().getAttribute('href')).toBe('#obstacles');
    tab.tap('[data-start]');
    vi.advanceTimersByTime(100);
    expect(anchorOf(document)).toMatchObject({ chapter: 'obstacles', block: 2 });
    expect(stored(tab)).toEqual({ chapter: 'rome', block: 1, part: 0.5 });
  });

  it('is never the cover, and stays as it was below the story', () => {
    const { tab, position } = start();
    expect(stored(tab)).toBeNull();
    position.set({ ...START, chapter: 1, place: 'inside', anchor: ANCHOR });
    position.set({ ...START, chapter: 0, place: 'before' });
    expect(stored(tab)).toEqual(ANCHOR);
  });

  it('is not written again while the chapter changes and the scroll does not rest', () => {
    const { tab, position } = start();
    position.set({ ...START, chapter: 1, place: 'inside', anchor: ANCHOR });
    tab.stored.localStorage.clear();
    position.set({ ...START, chapter: 2, place: 'inside', anchor: ANCHOR });
    expect(stored(tab)).toBeNull();
  });

  it('is nothing in a frame', () => {
    const { tab, position } = start({ isFramed: true });
    position.set({ ...START, chapter: 1, place: 'inside', anchor: ANCHOR });
    expect(stored(tab)).toBeNull();
  });

  it('fails without a word where storage is blocked', () => {
    const { position } = start({ isStorageBlocked: true });
    expect(() => position.set({ ...START, chapter: 1, place: 'inside', anchor: ANCHOR })).not.toThrow();
  });
});

describe('A link to the other edition', () => {
  const start = (options: TabOptions = {}) => {
    const tab = new Tab(options);
    tab.open(PAGE);
    wireEditionLinks(document, createPosition(), open());
    // The other page is not loaded here.
    document.addEventListener('click', (event) => event.preventDefault());
    tab.scrollTo(THERE);
    return tab;
  };
  const target = () => {
    const { pathname, hash } = new URL(find('[data-edition]').getAttribute('href') ?? '', location.href);
    return pathname + hash;
  };

  it('hands the anchor over, and names no chapter to which the browser would scroll instead', () => {
    const tab = start();
    tab.tap('[data-edition]');
    expect(target()).toBe('/en');
    expect(JSON.parse(tab.stored.sessionStorage.get(HANDOVER) ?? 'null')).toEqual(ANCHOR);
  });

  it.each(['ctrlKey', 'metaKey', 'shiftKey'])('opened in another tab (%s) hands nothing over', (key) => {
    const tab = start();
    tab.tap('[data-edition]', { [key]: true });
    expect(target()).toBe('/en#motives');
    expect(tab.stored.sessionStorage.has(HANDOVER)).toBe(false);
  });

  it('leads to the chapter at least where storage is blocked', () => {
    const tab = start({ isStorageBlocked: true });
    tab.tap('[data-edition]');
    expect(target()).toBe('/en#motives');
  });

  it('leads to the cover from the cover, and hands no older anchor over', () => {
    const tab = start();
    tab.tap('[data-edition]');
    tab.height = 700;
    tab.scrollTo(0);
    expect(anchorOf(document)).toBeUndefined();
    tab.tap('[data-edition]');
    expect(target()).toBe('/en');
    expect(tab.stored.sessionStorage.has(HANDOVER)).toBe(false);
  });

  it('is the only link that does so', () => {
    const tab = start();
    tab.tap('[data-jump="rome"]');
    expect(tab.stored.sessionStorage.has(HANDOVER)).toBe(false);
  });

  it('is not needed to hand over, as an update does', () => {
    const tab = start();
    handOver(document, createPosition(), open());
    expect(JSON.parse(tab.stored.sessionStorage.get(HANDOVER) ?? 'null')).toEqual(ANCHOR);
  });
});

describe('A page that is left while an overlay’s entry is being removed', () => {
  const leave = (how: { persisted?: boolean; restoration?: ScrollRestoration } = {}) => {
    const { persisted = false, restoration = 'manual' } = how;
    const tab = new Tab();
    tab.open(PAGE);
    handOverUnrestored(document, createPosition(), open());
    tab.scrollTo(THERE);
    history.scrollRestoration = restoration;
    window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
    return JSON.parse(tab.stored.sessionStorage.get(HANDOVER) ?? 'null') as unknown;
  };

  it('hands the anchor over to its reload', () => {
    expect(leave()).toEqual(ANCHOR);
  });

  it('hands nothing over where it can be shown again as it is, or the browser restores the scroll', () => {
    expect(leave({ persisted: true })).toBeNull();
    expect(leave({ restoration: 'auto' })).toBeNull();
  });
});
