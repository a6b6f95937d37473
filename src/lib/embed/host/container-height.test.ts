// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectListeners } from '$lib/platform/fakes/listeners';
import { createFakeHostPage, HOME, READY, type FakeHostPage } from './fakes/host-page';
import { fillContainer } from './fill-container';

let page: FakeHostPage;
let removeListeners: () => void;

const nextFrame = () => vi.advanceTimersByTime(16);

function openReady(change: Partial<FakeHostPage['style']> = {}) {
  page = createFakeHostPage();
  Object.assign(page.style, change);
  fillContainer(page.container, HOME);
  page.come(true);
  page.say(READY);
  nextFrame();
}

beforeEach(() => {
  vi.useFakeTimers();
  removeListeners = collectListeners();
});
afterEach(() => {
  removeListeners();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('What the reader sees stays in view', () => {
  /** How far along the story the window's top is. */
  const progress = () =>
    -page.container.getBoundingClientRect().top / page.container.getBoundingClientRect().height;

  it.each([
    ['in the middle', 6500, 0.5],
    ['near the end', 10_100, 0.9],
  ])('when a phone is turned %s of the story', (_, y, expected) => {
    openReady();
    page.scrollTo(y);
    nextFrame();
    expect(progress()).toBe(expected);
    page.turn(740, 390);
    nextFrame();
    // The article above the story has got lower, before the story reports its new length.
    page.growAbove(-700);
    nextFrame();
    page.say({ khuyut: 1, type: 'height', height: 6000 });
    expect(progress()).toBeCloseTo(expected);
    page.say({ khuyut: 1, type: 'height', height: 6200 });
    expect(progress(), 'also when the length comes in two steps').toBeCloseTo(expected);
  });

  it.each([
    ['before', 1000],
    ['after', 11_500],
  ])('and the page is not moved when it is turned %s the story', (_, y) => {
    openReady();
    page.scrollTo(y);
    nextFrame();
    page.turn(740, 390);
    nextFrame();
    page.say({ khuyut: 1, type: 'height', height: 9050 });
    expect(page.scrollY()).toBe(y);
  });

  it('and the page is not moved by a length that comes without a turn, or long after it', () => {
    openReady();
    page.scrollTo(6500);
    nextFrame();
    page.say({ khuyut: 1, type: 'height', height: 8000 });
    page.turn(740, 390);
    nextFrame();
    vi.advanceTimersByTime(1001);
    page.say({ khuyut: 1, type: 'height', height: 6000 });
    expect(page.scrollY()).toBe(6500);
  });

  it.each([
    ['the page is moved along where the browser has no scroll anchoring', false, 12_500],
    ['the browser itself does that where it has', true, 12_000],
  ])('when the story grows above the window: %s', (_, hasScrollAnchoring, expected) => {
    openReady({ hasScrollAnchoring });
    page.scrollTo(12_000);
    nextFrame();
    page.say({ khuyut: 1, type: 'height', height: 9500 });
    expect(page.scrollY()).toBe(expected);
  });
});
