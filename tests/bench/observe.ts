import type { Frame, Page } from 'playwright';
import type { Task } from './tasks';

/** What a page is seen to do, from within. Times in ms. */
export interface Seen {
  firstPaint: number;
  largestPaint: number;
  shift: number;
  longTasks: Task[];
  /** Styles, layout and paint of the frames that took long. */
  renderings: Task[];
  /** The time from each frame to the next, once they are watched. */
  frames: number[];
  /** Elements of the parsed page. */
  elements: number;
}

declare global {
  interface Window {
    bench: Seen;
  }
}

/** Watches a page and its frames from before anything of theirs runs. */
export async function observe(page: Page): Promise<void> {
  // esbuild, which runs this file, names functions through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript(observeWithin);
}

function observeWithin(): void {
  window.bench = {
    firstPaint: 0,
    largestPaint: 0,
    shift: 0,
    longTasks: [],
    renderings: [],
    frames: [],
    elements: 0,
  };
  const watch = (type: string, onEntry: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') window.bench.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (window.bench.largestPaint = startTime));
  watch('longtask', ({ startTime, duration }) => window.bench.longTasks.push({ start: startTime, duration }));
  watch('long-animation-frame', (entry) => {
    const { startTime, duration, renderStart } = entry as PerformanceEntry & { renderStart: number };
    // A frame without changes has no rendering.
    if (renderStart === 0) return;
    window.bench.renderings.push({ start: renderStart, duration: startTime + duration - renderStart });
  });
  watch('layout-shift', (entry) => {
    window.bench.shift += (entry as PerformanceEntry & { value: number }).value;
  });
  document.addEventListener('DOMContentLoaded', () => {
    window.bench.elements = document.querySelectorAll('*').length;
  });
}

/** Watches the frames of a page from now on, and forgets its tasks until now. */
export async function watchFrames(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    window.bench.longTasks.length = 0;
    window.bench.renderings.length = 0;
    window.bench.frames = [];
    let last = performance.now();
    const tick = (now: number) => {
      window.bench.frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

const POLL_MS = 100;
const TIMEOUT_MS = 60_000;

/**
 * Waits until the story's live map has taken over; pages without one are not waited for. Not by Playwright's own
 * waiting: its script listens for touches, and each move of a finger would go by way of the main thread.
 * @throws Error when it does not come
 */
export async function untilLive(frame: Frame): Promise<void> {
  const isLive = () => frame.evaluate(() => document.querySelector('[data-explore][hidden]') === null);
  for (let left = TIMEOUT_MS; !(await isLive()); left -= POLL_MS) {
    if (left <= 0) throw new Error(`${frame.url()}: no live map after ${TIMEOUT_MS / 1000} s`);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}
