import { describe, expect, it, vi } from 'vitest';
import { FRAME_MS } from './fakes/page';
import { Tab } from './fakes/tab';
import { arriveInSteps, followSize, layOutAll, skipFar, skipFarSoon } from './arrive';

const PAGE = `
  <section class="chapter"><div class="card" id="a" data-height="900"></div></section>
  <section class="chapter"><div class="card" id="b" data-height="900"></div></section>
  <section class="glance" id="c" data-height="900"></section>
  <section class="evidence" id="d" data-height="100">
    <ol id="e" data-height="900"></ol>
    <ol id="f" data-height="900"></ol>
  </section>
  <section class="ending"><section class="page" id="g" data-height="900"></section></section>`;
const LONG_PAGE = PAGE + '<section class="chapter"></section>'.repeat(30);

/** What the layout of a part takes, in ms. */
const PART_MS = 15;

/**
 * Opens a page that arrives.
 * @returns lets the browser have so many ms of idle time, and tells which parts arrive then
 */
function open({ page = LONG_PAGE, scrollY = 0 } = {}) {
  const tab = new Tab();
  tab.open(page);
  tab.scrollTo(scrollY);
  let whenIdle: IdleRequestCallback | undefined;
  Object.assign(window, { requestIdleCallback: (run: IdleRequestCallback) => void (whenIdle = run) });
  const arriving = () => [...document.body.querySelectorAll('.arriving')].map(({ id }) => id).join('');
  skipFar(document);
  arriveInSteps(document);
  const idle = (ms = 50) => {
    const run = whenIdle;
    whenIdle = undefined;
    // Measuring a part lays it out.
    const seen = new Set(document.body.querySelectorAll('.arriving'));
    const laidOut = () => [...document.body.querySelectorAll('.arriving')].filter((part) => !seen.has(part));
    run?.({ didTimeout: false, timeRemaining: () => ms - PART_MS * laidOut().length });
    vi.advanceTimersByTime(0);
    return arriving();
  };
  return { tab, idle, isWaiting: () => whenIdle !== undefined };
}

describe('A long page that arrives', () => {
  it('lays out its parts from above, as many as there is time for, and is skipped again', () => {
    const { idle, isWaiting } = open();
    expect(document.documentElement.className).toBe('skipping arriving');
    // The evidence is laid out for as long as its own parts.
    expect([idle(), idle(), idle(), idle(), idle()]).toEqual(['ab', 'cd', 'def', 'g', '']);
    expect(isWaiting()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    expect(document.documentElement.className).toBe('skipping');
  });

  it('waits while the browser is about to draw, as in a scroll', () => {
    const { idle, isWaiting } = open();
    expect([idle(12), isWaiting()]).toEqual(['', false]);
    vi.advanceTimersByTime(300);
    expect([isWaiting(), idle()]).toEqual([true, 'ab']);
    expect(idle(12), 'what is laid out stays so until a frame has passed').toBe('ab');
  });

  it('lays out what is above the window last, and seldom', () => {
    const { idle, isWaiting } = open({ scrollY: 1000 });
    expect([idle(), idle(), idle(), idle()]).toEqual(['bc', 'de', 'dfg', 'a']);
    expect(isWaiting()).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(isWaiting()).toBe(true);
    expect(idle()).toBe('');
  });

  it('lays out the evidence above the window part by part too', () => {
    const { idle } = open({ scrollY: 4650 });
    const steps = Array.from({ length: 5 }, () => {
      const arriving = idle();
      vi.advanceTimersByTime(1000);
      return arriving;
    });
    expect(steps).toEqual(['ag', 'bc', 'de', 'df', '']);
  });

  it('is laid out as it is come near to where the browser does not tell of idle time', () => {
    new Tab().open(PAGE);
    Reflect.deleteProperty(window, 'requestIdleCallback');
    skipFar(document);
    arriveInSteps(document);
    vi.runAllTimers();
    expect(document.body.querySelectorAll('.arriving')).toHaveLength(0);
  });
});

it('A short page stays laid out once all of it is', () => {
  const { idle, isWaiting } = open({ page: PAGE });
  expect([idle(), idle(), idle()]).toEqual(['ab', 'abcd', 'abcdef']);
  expect(document.documentElement.className).toBe('skipping arriving');
  expect(idle()).toBe('');
  expect([document.documentElement.className, isWaiting()]).toEqual(['', false]);
  skipFarSoon(document);
  vi.advanceTimersByTime(FRAME_MS + 1);
  expect(document.documentElement.className).toBe('');
});

it('A long page that has been laid out as a whole is skipped after the next frame', () => {
  new Tab().open(LONG_PAGE);
  const { classList } = document.documentElement;
  skipFarSoon(document);
  expect(classList.contains('skipping')).toBe(false);
  vi.advanceTimersByTime(FRAME_MS + 1);
  expect(classList.contains('skipping')).toBe(true);
  layOutAll(document);
  expect(classList.contains('skipping')).toBe(false);
});

it('A long page whose text gets another size is laid out as a whole, and skipped again', () => {
  new Tab().open(`<h1>A title</h1>${LONG_PAGE}`);
  let resize: () => void = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      constructor(onResize: () => void) {
        resize = onResize;
      }
    },
  );
  const isSkipping = () => document.documentElement.classList.contains('skipping');
  skipFar(document);
  followSize(document);
  resize();
  expect(isSkipping(), 'the first call tells the size that it has').toBe(true);
  resize();
  expect(isSkipping()).toBe(false);
  vi.advanceTimersByTime(FRAME_MS + 1);
  expect(isSkipping()).toBe(true);
});
