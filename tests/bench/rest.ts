import type { Browser, Page } from 'playwright';
import { drawFinger } from './long-finger';
import type { Profile } from './profiles';
import { busyBetween, heapOf, metricsOf, open, scrollThrough } from './run';
import { untilQuiet } from './transfers';

/** How long a page is watched that nobody touches, and how long it may take to come to rest, in ms. */
const STILL_MS = 10_000;
const SETTLES_MS = 4000;
const PASSES = 10;
/** px per second, of a reader who looks for something. */
const PASSING = 5000;

/** What a page does while it is not touched, over ten seconds. */
export interface AtRest {
  framesAsked: number;
  timersFired: number;
  /** Animations under way, at the end. */
  animations: number;
  busy: number;
}

/** What has grown from the first pass through the whole page to the last. */
export interface Grown {
  passes: number;
  elements: [first: number, last: number];
  /** Bytes. */
  heap: [first: number, last: number];
}

declare global {
  interface Window {
    asked: { frames: number; timers: number };
  }
}

/** Watches a page that is left alone in the middle of its story. */
export async function watchAtRest(browser: Browser, url: string, profile: Profile): Promise<AtRest> {
  const opened = await open(browser, url, profile, (page) => page.addInitScript(countAsked));
  const { context, page, session, ofWorkers } = opened;
  await scrollThrough(opened);
  await untilQuiet(ofWorkers);
  // The browser tidies the heap some seconds after a scroll, which is nothing that the page runs.
  await heapOf(session);
  await pause(SETTLES_MS);
  await page.evaluate(() => (window.asked = { frames: 0, timers: 0 }));
  const before = await metricsOf(session);
  await pause(STILL_MS);
  const after = await metricsOf(session);
  const { frames, timers } = await page.evaluate(() => window.asked);
  const animations = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  await context.close();
  return { framesAsked: frames, timersFired: timers, animations, busy: busyBetween(before, after) };
}

/** Counts in the page, before anything of its own runs, the animation frames that are asked for and the timers that fire. */
function countAsked(): void {
  window.asked = { frames: 0, timers: 0 };
  const askFrame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    window.asked.frames += 1;
    return askFrame(callback);
  };
  for (const name of ['setTimeout', 'setInterval'] as const) {
    const set = window[name].bind(window) as (callback: () => void, ms?: number) => number;
    const counting = (callback: TimerHandler, ms?: number, ...given: unknown[]) =>
      set(() => {
        window.asked.timers += 1;
        if (typeof callback === 'function') (callback as (...all: unknown[]) => void)(...given);
      }, ms);
    Object.assign(window, { [name]: counting });
  }
}

/** Goes through the whole page again and again, and compares what the last pass leaves with the first. */
export async function passAgain(browser: Browser, url: string, profile: Profile): Promise<Grown> {
  const { context, page, session, ofWorkers } = await open(browser, url, profile);
  await untilQuiet(ofWorkers);
  const room = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  const left: { elements: number; heap: number }[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    await drawFinger(session, room, PASSING);
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    if (pass !== 0 && pass !== PASSES - 1) continue;
    await pause(SETTLES_MS);
    left.push({ elements: await elementsIn(page), heap: await heapOf(session) });
  }
  await context.close();
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last) throw new Error('there was no pass');
  return { passes: PASSES, elements: [first.elements, last.elements], heap: [first.heap, last.heap] };
}

const elementsIn = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
