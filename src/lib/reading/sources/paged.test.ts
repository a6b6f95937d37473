// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { wirePagedBar } from '../paged-bar';
import { createPosition, type PositionStore } from '../position';
import { createFakePages, type FakePages } from '../fakes/pages';
import { followPages, type Paged } from './paged';

/** Letters of each block: pages 0 and 1, 2 to 8, 9 to 11, 12 to 14. */
const TEXTS: Record<string, number>[] = [
  { title: 10, intro: 760 },
  { a1: 40, a2: 2000, a3: 400 },
  { b1: 40, b2: 880 },
  { c1: 600, c2: 600 },
];
const BAR = `
  <nav data-bar hidden>
    <button data-previous></button><span data-count></span>
    <span data-current-title data-first="Introduction" data-last="Sources"></span><button data-next></button>
  </nav>
  <nav data-contents><a href="#a" data-jump="a"> Chapter A </a><a href="#b" data-jump="b">Chapter B</a></nav>`;

let fake: FakePages;
let position: PositionStore;
let paged: Paged;
let removeListeners: () => void;

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
  window.dispatchEvent(event);
  vi.advanceTimersByTime(600);
  return event;
};
const bar = () => ({
  count: find('[data-count]')?.textContent,
  title: find('[data-current-title]')?.textContent,
  previous: find('[data-previous]')?.getAttribute('aria-disabled') !== 'true',
  next: find('[data-next]')?.getAttribute('aria-disabled') !== 'true',
  wound: Number(find('[data-bar]')?.style.getPropertyValue('--wound')),
  current: find('[data-jump][aria-current="step"]')?.dataset.jump,
  read: document.querySelectorAll('[data-jump][data-read]').length,
});

function open(dir: 'rtl' | 'ltr') {
  fake = createFakePages(dir, TEXTS);
  const [intro, a, b, outro] = fake.parts;
  if (!intro || !a || !b || !outro) throw new Error('a part is missing');
  a.id = 'a';
  b.id = 'b';
  document.body.insertAdjacentHTML('beforeend', BAR);
  position = createPosition();
  paged = followPages(
    { track: fake.track, intro: [intro], chapters: [a, b], outro: [outro], sections: [outro] },
    position,
  );
  wirePagedBar(document, position, paged.pages, { turn: paged.turn, goTo: (id) => paged.goTo(id, 'link') });
}

beforeEach(() => {
  document.documentElement.dataset.motion = 'less';
  vi.useFakeTimers();
  removeListeners = collectListeners();
  open('rtl');
});
afterEach(() => {
  removeListeners();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  delete document.documentElement.dataset.motion;
});

describe('The position in paged mode', () => {
  it('is before the story until a chapter is reached, and after it from the sources on', () => {
    expect(position.get()).toMatchObject({ chapter: -1, place: 'before', anchor: undefined });
    fake.swipeTo(2);
    expect(position.get()).toMatchObject({ chapter: 0, place: 'inside', by: 'page' });
    fake.swipeTo(11);
    expect(position.get()).toMatchObject({ chapter: 1, place: 'inside' });
    fake.swipeTo(13);
    expect(position.get(), 'the last chapter stays current').toMatchObject({
      chapter: 1,
      place: 'after',
      section: 0,
    });
    fake.swipeTo(0);
    expect(position.get(), 'and so does the first').toMatchObject({ chapter: 0, place: 'before' });
  });

  it('says what moved the reader', () => {
    paged.goTo('b', 'host');
    expect(position.get()).toMatchObject({ chapter: 1, by: 'host' });
    paged.goTo('a', 'link');
    expect(position.get()).toMatchObject({ chapter: 0, by: 'link' });
    fake.swipeTo(9);
    expect(position.get()).toMatchObject({ chapter: 1, by: 'page' });
  });

  it('stays where it is when another chapter is asked for than the story has', () => {
    fake.swipeTo(3);
    const before = position.get();
    paged.goTo('nowhere', 'host');
    paged.goTo('', 'host');
    expect(position.get()).toBe(before);
  });
});

describe('Keys in paged mode', () => {
  it.each([
    ['rtl', 'ArrowLeft', 'ArrowRight'],
    ['ltr', 'ArrowRight', 'ArrowLeft'],
  ] as const)('turn pages along the direction of reading (%s)', (dir, forward, backward) => {
    removeListeners();
    removeListeners = collectListeners();
    open(dir);
    expect(press(forward).defaultPrevented).toBe(true);
    expect(fake.shownPage()).toBe(1);
    press(backward);
    expect(fake.shownPage()).toBe(0);
  });

  it.each(['PageDown', 'PageUp', 'ArrowDown', 'End'])('leave %s to the host page', (key) => {
    fake.swipeTo(3);
    expect(press(key).defaultPrevented).toBe(false);
    expect(fake.shownPage()).toBe(3);
  });
});

describe('The bar below the pages', () => {
  it('is shown, and says where the reader is', () => {
    expect(find('[data-bar]')?.hidden).toBe(false);
    expect(bar()).toEqual({
      count: '',
      title: 'Introduction',
      previous: false,
      next: true,
      wound: 0,
      current: undefined,
      read: 0,
    });
    fake.swipeTo(7);
    expect(bar()).toEqual({
      count: '1/2',
      title: 'Chapter A',
      previous: true,
      next: true,
      wound: 0.5,
      current: 'a',
      read: 0,
    });
    expect(find('[data-contents]')?.classList.contains('shown')).toBe(true);
    fake.swipeTo(14);
    expect(bar()).toEqual({
      count: '',
      title: 'Sources',
      previous: true,
      next: false,
      wound: 1,
      current: undefined,
      read: 2,
    });
    expect(find('[data-contents]')?.classList.contains('shown')).toBe(false);
  });

  it('turns pages by its buttons', () => {
    find('[data-next]')?.click();
    vi.advanceTimersByTime(600);
    expect(fake.shownPage()).toBe(1);
    find('[data-previous]')?.click();
    vi.advanceTimersByTime(600);
    expect(fake.shownPage()).toBe(0);
  });

  it('leads to a chapter by its contents, without a history entry', () => {
    const event = new MouseEvent('click', { cancelable: true, bubbles: true });
    find('[data-jump="b"]')?.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(position.get()).toMatchObject({ chapter: 1, by: 'link' });
    expect(bar()).toMatchObject({ title: 'Chapter B', current: 'b', read: 1 });
  });

  it('counts anew when the pages are', () => {
    fake.swipeTo(14);
    fake.layOut({ lineHeight: 40 });
    fake.loadFonts();
    expect(bar().wound).toBeLessThan(1);
    expect(bar().next).toBe(true);
  });
});
