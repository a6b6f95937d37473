import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FRAME_MS } from '$lib/platform/fakes/page';
import type { ThreadView } from './thread-view';
import { knotOf, traceOf, type Trace } from './trace';
import { createTransition, type Drawing, type Transition } from './transition';

/** What lies over the page, and what is hidden below it. */
const page = {
  led: undefined as { from: Trace; to: Trace; form: string; ms: number } | undefined,
  by: { x: 0, y: 0 },
  leads: 0,
  isFading: false,
  awaited: new Set<string>(),
};
const drawing: Drawing = {
  lead(from, to, form, ms) {
    Object.assign(page, { led: { from, to, form, ms }, by: { x: 0, y: 0 } });
    page.leads += 1;
  },
  shift: (by) => void (page.by = by),
  fade: () => (page.isFading = true),
  clear: () => void Object.assign(page, { led: undefined, isFading: false }),
};
/** Where the thread on its way begins, and where it ends as the page is scrolled now. */
const begin = () => page.led && knotOf(page.led.from);
const end = () => {
  const knot = page.led && knotOf(page.led.to);
  return knot && { x: knot.x + page.by.x, y: knot.y + page.by.y };
};
const isClean = () => !page.led && page.awaited.size === 0 && !page.isFading;

interface Options {
  x?: number;
  y?: number;
  hasThread?: boolean;
}

/** A view whose thread's knot lies at a point of the window; `scroll` moves it, `isBusy` keeps it from its rest. */
function fakeView(
  kind: ThreadView['kind'],
  chapter: string,
  { x = 0, y = 100, hasThread = true }: Options = {},
) {
  const state = { scroll: 0, isBusy: false };
  const view: ThreadView = {
    kind,
    chapter,
    thread() {
      const knot = { x, y: y + state.scroll };
      const trace = traceOf(
        [
          [knot, { x: x - 50, y: knot.y }],
          [knot, { x: x + 50, y: knot.y }],
        ],
        8,
      );
      return trace && hasThread ? { trace, form: 'dashed' } : undefined;
    },
    origin: () => ({ x: 0, y: state.scroll }),
    isAtRest: () => !state.isBusy,
    await(isAwaited) {
      if (isAwaited) page.awaited.add(chapter);
      else page.awaited.delete(chapter);
    },
  };
  return Object.assign(view, { state });
}

let motion: boolean;
let transition: Transition;
const map = fakeView('map', 'one', { x: 100, y: 100 });
const network = fakeView('network', 'two', { x: 200, y: 600 });
const next = fakeView('map', 'three', { x: 300, y: 100 });

/** Matches a number between two others. */
const between = (least: number, most: number): unknown =>
  expect.toSatisfy((value: number) => value > least && value < most);
const wait = (ms: number) => void vi.advanceTimersByTime(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) =>
    setTimeout(() => frame(performance.now()), FRAME_MS),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.stubGlobal('window', { innerWidth: 1000, innerHeight: 800 });
  page.awaited.clear();
  page.leads = 0;
  drawing.clear();
  motion = true;
  transition = createTransition(drawing, () => motion);
  transition.show(map);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('From one view to the next', () => {
  it('the thread goes from knot to knot, the next view waits for it, and nothing is left', () => {
    expect(isClean(), 'where the page opens nothing is led').toBe(true);
    transition.show(network);
    expect([begin(), end()]).toEqual([
      { x: 100, y: 100 },
      { x: 200, y: 600 },
    ]);
    expect([page.led?.form, page.led?.ms, [...page.awaited]]).toEqual(['dashed', 500, ['two']]);
    wait(450);
    expect([[...page.awaited], page.isFading]).toEqual([['two'], false]);
    wait(100);
    expect([[...page.awaited], page.isFading]).toEqual([[], true]);
    wait(300);
    expect(isClean()).toBe(true);
    expect(vi.getTimerCount(), 'no animation frame is asked for').toBe(0);
  });

  it('it comes to where the view has been scrolled meanwhile', () => {
    transition.show(network);
    wait(100);
    network.state.scroll = -300;
    wait(450);
    expect(end()).toEqual({ x: 200, y: 300 });
    network.state.scroll = 0;
  });

  it('it stays over a view that is not at rest, until that shows its own', () => {
    transition.show(network);
    wait(1000);
    next.state.isBusy = true;
    transition.show(next);
    wait(3000);
    expect([end(), [...page.awaited], page.isFading]).toEqual([{ x: 300, y: 100 }, ['three'], false]);
    next.state.isBusy = false;
    wait(300);
    expect(isClean()).toBe(true);
  });

  it('the same view again changes nothing', () => {
    transition.show(network);
    wait(100);
    transition.show(fakeView('network', 'two'));
    expect(page.leads).toBe(1);
    wait(1000);
    transition.show(fakeView('network', 'two'));
    expect(isClean()).toBe(true);
  });
});

describe('Cut short', () => {
  it('twice, it goes on from where it is, and the last view alone waits', () => {
    transition.show(network);
    wait(100);
    transition.show(next);
    const first = begin();
    expect([first?.x, first?.y]).toEqual([between(100, 200), between(100, 600)]);
    expect([end(), [...page.awaited]]).toEqual([{ x: 300, y: 100 }, ['three']]);
    wait(60);
    transition.show(map);
    expect(begin()?.x).toEqual(between(first?.x ?? 0, 300));
    expect([end(), [...page.awaited]]).toEqual([{ x: 100, y: 100 }, ['one']]);
    wait(550);
    wait(300);
    expect(isClean()).toBe(true);
  });

  it('by a jump to another chapter of the same view, it goes there', () => {
    transition.show(network);
    wait(1000);
    transition.show(next);
    wait(100);
    transition.show(map);
    expect([end(), [...page.awaited]]).toEqual([{ x: 100, y: 100 }, ['one']]);
  });

  it('by a jump to the end and back, nothing is left and nothing is led', () => {
    transition.show(network);
    wait(100);
    transition.show(undefined);
    expect(isClean()).toBe(true);
    transition.show(network);
    wait(1000);
    expect(isClean()).toBe(true);
  });

  it('by a wish for less motion, it ends at once', () => {
    transition.show(network);
    wait(100);
    motion = false;
    transition.end();
    expect(isClean()).toBe(true);
    transition.show(next);
    expect(isClean(), 'the views fade').toBe(true);
    motion = true;
    transition.show(network);
    expect(begin(), 'from the view that is shown').toEqual({ x: 300, y: 100 });
  });

  it('by a view without a thread, it ends at once', () => {
    transition.show(network);
    wait(100);
    transition.show(fakeView('map', 'bare', { hasThread: false }));
    expect(isClean()).toBe(true);
  });
});

describe('Nothing is led', () => {
  it('within the same kind of view, which moves by itself', () => {
    transition.show(next);
    expect(isClean()).toBe(true);
  });

  it('from or to a view without a thread', () => {
    transition.show(fakeView('network', 'bare', { hasThread: false }));
    expect(isClean()).toBe(true);
    transition.show(next);
    expect(isClean()).toBe(true);
  });

  it('from a thread that is no longer in the window', () => {
    transition.show(fakeView('network', 'gone', { y: -20 }));
    drawing.clear();
    transition.end();
    transition.show(next);
    expect(isClean()).toBe(true);
  });
});
