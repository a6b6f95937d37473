// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { placeAt, stubObservers, type FakeObservers } from '$lib/platform/fakes/observers';
import { createPosition, type PositionStore } from '$lib/reading/position';
import { createFakeStory, type FakeStory } from './fakes/story';
import { startScrollMode } from './scroll-mode';
import { createSheetBounds, type SheetBounds } from './sheet-bounds';

const WINDOW_PX = 800;

let story: FakeStory;
let position: PositionStore;
let observers: FakeObservers;
let removeListeners: () => void;
let sheetBounds: SheetBounds;
let post: (top: number, height?: number) => void;

const told = () => story.page.sheet?.style.cssText.replaceAll(' ', '');
const nextFrame = () => vi.advanceTimersByTime(16);
/** The host page scrolls: its viewport begins so many px below the frame's top. */
const scrollTo = (top: number, height = WINDOW_PX) => {
  post(top, height);
  nextFrame();
};

beforeEach(() => {
  vi.useFakeTimers();
  removeListeners = collectListeners();
  observers = stubObservers();
  story = createFakeStory();
  position = createPosition();
  sheetBounds = createSheetBounds(story.page.sheet);
  const { viewport } = startScrollMode(story.page, position, sheetBounds);
  post = (top, height = WINDOW_PX) => viewport?.({ type: 'viewport', top, height });
});
afterEach(() => {
  removeListeners();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('The chapter along the host page’s scroll', () => {
  // The reading line is at 0.6 of 800 px; the chapters begin at 300, 1300 and 2300.
  it.each([
    [-400, { chapter: -1, place: 'before' }],
    [-181, { chapter: -1, place: 'before' }],
    [-180, { chapter: 0, place: 'inside' }],
    [819, { chapter: 0, place: 'inside' }],
    [820, { chapter: 1, place: 'inside' }],
    [2819, { chapter: 2, place: 'inside' }],
    [2820, { chapter: 2, place: 'after' }],
  ])('is the one that the reading line is in: %i px below the frame’s top', (top, expected) => {
    scrollTo(top);
    expect(position.get()).toMatchObject(expected);
  });

  it('is the first above the story, once it has been entered', () => {
    scrollTo(1500);
    scrollTo(-400);
    expect(position.get()).toMatchObject({ chapter: 0, place: 'before' });
  });

  it('is the same by any way that leads there', () => {
    for (const tops of [[1500], [0, 700, 1500], [2900, 1500], [-500, 4000, 1500]]) {
      for (const top of tops) scrollTo(top);
      expect(position.get()).toMatchObject({ chapter: 1, place: 'inside', by: 'host' });
    }
  });

  it('is found without measuring the frame again, and once its layout has changed in the next frame', () => {
    const measured = vi.spyOn(document.documentElement, 'clientHeight', 'get');
    post(0);
    post(900);
    expect(measured).not.toHaveBeenCalled();
    nextFrame();
    post(1500);
    expect(position.get().chapter).toBe(1);
    expect(measured).toHaveBeenCalledOnce();
    observers.resize(story.page.rail);
    post(2500);
    expect(position.get().chapter).toBe(1);
    nextFrame();
    expect(position.get().chapter).toBe(2);
    expect(measured).toHaveBeenCalledTimes(2);
  });

  it('is nowhere in a frame that has no size, or whose host page has not spoken', () => {
    observers.resize(story.page.rail);
    nextFrame();
    story.layOut({ frameHeight: 0 });
    scrollTo(1500);
    expect(position.get().chapter).toBe(-1);
    expect(story.mapShift()).toBe(0);
    story.layOut({ frameHeight: 4000 });
    observers.resize(story.page.rail);
    nextFrame();
    expect(position.get().chapter, 'and is found when it is shown').toBe(1);
  });

  it('is followed when the layout moves it', () => {
    scrollTo(700);
    expect(position.get().chapter).toBe(0);
    story.layOut({ chapterTop: 100 });
    observers.resize(story.page.rail);
    nextFrame();
    expect(position.get().chapter).toBe(1);
  });
});

describe('A link to a chapter', () => {
  let shown: string[];
  beforeEach(() => {
    shown = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      shown.push(this.id);
    };
  });

  const follow = () => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    document.querySelector('#link')?.dispatchEvent(event);
    return event;
  };

  it('scrolls the host page there, and adds nothing to its Back list', () => {
    expect(follow().defaultPrevented).toBe(true);
    expect(shown).toEqual(['c']);
    expect(document.activeElement?.textContent).toBe('c');
  });

  it('is what has moved the reader, until the host page rests', () => {
    scrollTo(700);
    expect(position.get().by).toBe('host');
    follow();
    scrollTo(1500);
    vi.advanceTimersByTime(100);
    scrollTo(2300);
    expect(position.get()).toMatchObject({ chapter: 2, by: 'link' });
    vi.advanceTimersByTime(200);
    scrollTo(1500);
    expect(position.get()).toMatchObject({ chapter: 1, by: 'host' });
  });
});

describe('The map', () => {
  it('moves along its rail with the viewport, and ends with it', () => {
    for (const [top, shift] of [
      [-500, 0],
      [300, 0],
      [301, 1],
      [1500.5, 1200.5],
      [3050, 2750],
      [3500, 2750],
    ] as const) {
      scrollTo(top);
      expect(story.mapShift(), `${top}`).toBe(shift);
      expect(story.lowerMapShift()).toBe(shift);
    }
  });

  it('is sized after the host page’s viewport at once, since out of sight there are no animation frames', () => {
    post(0, 740);
    expect(document.documentElement.style.getPropertyValue('--svh')).toBe('7.4px');
    document.documentElement.style.removeProperty('--svh');
    post(100, 740);
    expect(document.documentElement.style.getPropertyValue('--svh'), 'and only when that changes').toBe('');
  });

  /** Whether the browser shows that an element has the focus, as it does for keys. */
  const showFocus = (element: Element, isVisible: boolean) =>
    Object.defineProperty(element, 'matches', {
      value: (selector: string) => isVisible && selector === ':focus-visible',
      configurable: true,
    });
  const focus = (top: number) => {
    const claim = document.createElement('a');
    claim.href = '#x';
    document.body.append(claim);
    placeAt(claim, () => ({ top, height: 20 }));
    showFocus(claim, true);
    claim.focus();
    nextFrame();
    return claim;
  };
  const isAside = () => story.stage.classList.contains('aside');

  it('steps aside while it covers what has just got the focus', () => {
    scrollTo(1300);
    focus(1400);
    expect(isAside()).toBe(true);
    vi.advanceTimersByTime(500);
    scrollTo(1301);
    expect(isAside(), 'until the page is scrolled later').toBe(false);
  });

  it('steps aside for what it is about to cover', () => {
    scrollTo(1300);
    post(1500);
    focus(1600);
    expect(isAside()).toBe(true);
  });

  it('stays where what has the focus is not under it', () => {
    scrollTo(1300);
    focus(1551);
    expect(isAside()).toBe(false);
    post(1600);
    focus(1400);
    expect(isAside(), 'since it moves away from it').toBe(false);
  });

  it('stays for what the mouse has given the focus, and for its own buttons', () => {
    scrollTo(1300);
    const claim = focus(2000);
    showFocus(claim, false);
    placeAt(claim, () => ({ top: 1400, height: 20 }));
    scrollTo(1301);
    expect(isAside()).toBe(false);
    const button = document.querySelector<HTMLElement>('#on-map');
    if (button) showFocus(button, true);
    button?.focus();
    nextFrame();
    expect(isAside()).toBe(false);
  });
});

describe('The bounds of the evidence sheet', () => {
  const open = (isOpen: boolean) => story.page.sheet?.toggleAttribute('open', isOpen);

  it('are the part of the frame that the host page shows, while it is open', () => {
    open(true);
    scrollTo(-100);
    expect(told()).toBe('--head:0px;--foot:3300px;--seen:700px;');
    scrollTo(1200);
    expect(told()).toBe('--head:1200px;--foot:2000px;--seen:800px;');
    scrollTo(3600);
    expect(told()).toBe('--head:3600px;--foot:0px;--seen:400px;');
  });

  it('are told before it opens, and not at each scroll before', () => {
    scrollTo(1200);
    expect(told()).toBe('');
    sheetBounds.draw();
    expect(told()).toBe('--head:1200px;--foot:2000px;--seen:800px;');
  });
});
