import type { Browser, BrowserContext, CDPSession, Frame, Page } from 'playwright';
import { drawFinger } from './long-finger';
import { observe, untilLive, watchFrames } from './observe';
import { PHONE, type Profile } from './profiles';
import { partAbove, percentile } from './statistics';
import { allTasks, durationsAfter } from './tasks';
import { bytesOf, followPage, followWorkers, untilQuiet, type Transfer } from './transfers';

/** How far the finger goes, in px: twelve seconds. */
const DISTANCE = 9600;
/** ms: above it a frame has left another one out. */
const LATE_MS = 34;

/** A page that was opened for the first time. */
export interface Opened {
  context: BrowserContext;
  page: Page;
  /** The page, or the frame in it that holds the story. */
  story: Frame;
  session: CDPSession;
  /** Of the story's frame, which is a process of its own where it is of another site. */
  inside: CDPSession;
  ofPage: readonly Transfer[];
  ofWorkers: readonly Transfer[];
}

/**
 * Opens an address for the first time on a slow phone, and waits until it is at rest; its worker may be saving still.
 * @param prepare is given the page before it has gone anywhere
 */
export async function open(
  browser: Browser,
  url: string,
  { cpu, network }: Profile,
  prepare: (page: Page) => Promise<unknown> = observe,
): Promise<Opened> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const [ofPage, ofWorkers] = [await followPage(session), followWorkers(context)];
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await prepare(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const story = page.frames().at(-1) ?? page.mainFrame();
  await untilLive(story);
  await page.waitForLoadState('networkidle');
  const inside = story.parentFrame() ? await context.newCDPSession(story) : session;
  await inside.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await inside.send('Performance.enable');
  return { context, page, story, session, inside, ofPage, ofWorkers };
}

/** Draws one long finger through the story. */
export async function scrollThrough({ page, session }: Opened): Promise<void> {
  const room = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  const distance = Math.min(DISTANCE, room);
  await drawFinger(session, distance);
  const scrolled = await page.evaluate(() => window.scrollY);
  if (scrolled < distance / 2) throw new Error(`the finger scrolled ${scrolled} of ${distance} px`);
}

/** What a first visit cost. Times in ms, sizes in bytes. */
export interface Visit {
  firstPaint: number;
  largestPaint: number;
  /** Of the tasks between first paint and rest, what is beyond 50 ms. */
  blocking: number;
  longestTask: number;
  bytes: number;
  textAndFonts: number;
  script: number;
  requests: number;
  /** With what the worker saves. */
  bytesWithSaving: number;
}

/** What a scroll through the story was like. Times in ms, sizes in bytes, shares from 0 to 1. */
export interface Scroll {
  p95: number;
  late: number;
  framesPerSecond: number;
  /** The main thread's tasks, as a part of the time. */
  busy: number;
  longestTask: number;
  /** With that of the visit. */
  shift: number;
  /** In the parsed page, and after the scroll. */
  elements: number;
  elementsAfter: number;
  /** After the scroll, once its garbage is collected. */
  heap: number;
}

/** Opens an address for the first time and scrolls through it, while its worker saves it. */
export async function runOnce(
  browser: Browser,
  url: string,
  profile: Profile,
): Promise<{ visit: Visit; scroll: Scroll }> {
  const opened = await open(browser, url, profile);
  const { page, ofPage, ofWorkers } = opened;
  const { firstPaint, largestPaint, longTasks, renderings } = await page.evaluate(() => window.bench);
  const tasks = durationsAfter(allTasks(longTasks, renderings), firstPaint);
  const ofVisit = {
    firstPaint,
    largestPaint,
    blocking: tasks.reduce((total, duration) => total + Math.max(0, duration - 50), 0),
    longestTask: Math.max(0, ...tasks),
    bytes: bytesOf(ofPage),
    textAndFonts: bytesOf(ofPage, 'Document', 'Stylesheet', 'Font'),
    script: bytesOf(ofPage, 'Script'),
    requests: ofPage.length,
  };
  const scroll = await scrollOnce(opened);
  const bytesWithSaving = bytesOf(ofPage) + bytesOf(ofWorkers);
  await opened.context.close();
  return { visit: { ...ofVisit, bytesWithSaving }, scroll };
}

async function scrollOnce(opened: Opened): Promise<Scroll> {
  const { story, inside, ofWorkers } = opened;
  await watchFrames(story);
  const before = await metricsOf(inside);
  await scrollThrough(opened);
  const after = await metricsOf(inside);
  const { frames, longTasks, renderings, shift, elements } = await story.evaluate(() => window.bench);
  await untilQuiet(ofWorkers);
  const time = frames.reduce((total, frame) => total + frame, 0);
  return {
    p95: percentile(frames, 0.95),
    late: partAbove(frames, LATE_MS),
    framesPerSecond: time === 0 ? 0 : (frames.length / time) * 1000,
    busy: busyBetween(before, after),
    longestTask: Math.max(0, ...durationsAfter(allTasks(longTasks, renderings), 0)),
    shift,
    elements,
    elementsAfter: await story.evaluate(() => document.querySelectorAll('*').length),
    heap: await heapOf(inside),
  };
}

/** What Chromium counts of a page, in s and bytes. */
export interface Metrics {
  at: number;
  tasks: number;
  heap: number;
}

export async function metricsOf(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  const valueOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { at: valueOf('Timestamp'), tasks: valueOf('TaskDuration'), heap: valueOf('JSHeapUsedSize') };
}

/** The part of the time between two measures that the main thread was busy. */
export const busyBetween = (before: Metrics, after: Metrics): number =>
  (after.tasks - before.tasks) / (after.at - before.at);

/** The bytes of a page's heap once its garbage is collected. */
export async function heapOf(session: CDPSession): Promise<number> {
  // What only finalizers held is garbage the second time.
  for (let times = 0; times < 2; times += 1) await session.send('HeapProfiler.collectGarbage');
  return (await metricsOf(session)).heap;
}
