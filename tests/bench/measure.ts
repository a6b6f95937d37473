import type { Browser, CDPSession, Page } from 'playwright';
import { stroke } from '../setup/finger';

/** The reader's phone: a mid-range one on a slow connection. */
const PHONE = {
  viewport: { width: 412, height: 915 },
  deviceScaleFactor: 2.625,
  hasTouch: true,
  isMobile: true,
};
const CPU_SLOWDOWN = 4;
/** The finger: px per second, and px of one stroke. */
const SPEED = 800;
const STROKE = 700;
/** 1.6 Mbit/s down, 750 kbit/s up, in bytes a second; round trip in ms. */
const SLOW_4G = { downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150, offline: false };

/** What one visit cost. Times in ms, sizes in bytes on the wire. */
export interface Visit {
  firstPaint: number;
  largestPaint: number;
  blocking: number;
  shift: number;
  bytes: number;
  textAndFonts: number;
  script: number;
  requests: number;
}

/** Opens an address for the first time on the slow phone, and waits until nothing moves any more. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const transfers = await followTransfers(session);
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await prepare(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  // On a slow device the network falls idle before the map is asked for.
  await page.waitForFunction(() => document.querySelector('[data-explore][hidden]') === null);
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => window.bench);
  await context.close();
  const sum = (...types: string[]) =>
    transfers
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .reduce((total, { size }) => total + size, 0);
  return {
    firstPaint: seen.firstPaint,
    largestPaint: seen.largestPaint,
    blocking: seen.longTasks
      .filter((task) => task.start + task.duration > seen.firstPaint)
      .reduce((total, { duration }) => total + Math.max(0, duration - 50), 0),
    shift: seen.shift,
    bytes: sum(),
    textAndFonts: sum('Document', 'Stylesheet', 'Font'),
    script: sum('Script'),
    requests: transfers.length,
  };
}

/** How a real touch scroll through the whole story went. Times in ms. */
export interface Scroll {
  p95: number;
  late: number;
  longestTask: number;
  shift: number;
  frames: number;
}

/** Scrolls with a finger at 800 px/s from the top of the story to its end; in a partner's page, its frame is watched. */
export async function scroll(browser: Browser, url: string): Promise<Scroll> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await prepare(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const distance = await storyHeight(page);
  const story = page.frames().at(-1) ?? page.mainFrame();
  if (story.parentFrame()) {
    // A frame of another site runs in a process of its own, which has to be slowed down too.
    const inside = await context.newCDPSession(story);
    await inside.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  }
  await story.evaluate(() => {
    window.bench.longTasks.length = 0;
    window.bench.frames = [];
    let last = performance.now();
    const tick = (now: number) => {
      window.bench.frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  for (let left = distance; left > 0; left -= STROKE) {
    await stroke(session, { x: 200, y: 850 }, Math.min(STROKE, left), SPEED);
  }
  const scrolled = await page.evaluate(() => window.scrollY);
  if (scrolled < distance / 2) throw new Error(`the finger scrolled ${scrolled} of ${distance} px`);
  const { frames, longTasks, shift } = await story.evaluate(() => window.bench);
  await context.close();
  const sorted = frames.toSorted((a, b) => a - b);
  return {
    p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    late: sorted.filter((frame) => frame > 34).length / sorted.length,
    longestTask: Math.max(0, ...longTasks.map(({ duration }) => duration)),
    shift,
    frames: sorted.length,
  };
}

function storyHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const story = document.querySelector('.chapters') ?? document.body;
    return Math.round(story.getBoundingClientRect().bottom);
  });
}

async function followTransfers(session: CDPSession): Promise<{ type: string; size: number }[]> {
  const types = new Map<string, string>();
  const transfers: { type: string; size: number }[] = [];
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    // What is part of the page counts with the page.
    if (!response.url.startsWith('data:')) types.set(requestId, type);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type !== undefined) transfers.push({ type, size: encodedDataLength });
  });
  await session.send('Network.enable');
  return transfers;
}

declare global {
  interface Window {
    bench: {
      firstPaint: number;
      largestPaint: number;
      shift: number;
      longTasks: { start: number; duration: number }[];
      frames: number[];
    };
  }
}

async function prepare(page: Page): Promise<void> {
  // esbuild, which runs this file, names functions through a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript(observe);
}

/** Runs in the page, before anything of its own. */
function observe(): void {
  window.bench = { firstPaint: 0, largestPaint: 0, shift: 0, longTasks: [], frames: [] };
  const watch = (type: string, onEntry: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') window.bench.firstPaint = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (window.bench.largestPaint = startTime));
  watch('longtask', ({ startTime, duration }) => window.bench.longTasks.push({ start: startTime, duration }));
  watch('layout-shift', (entry) => {
    window.bench.shift += (entry as PerformanceEntry & { value: number }).value;
  });
}
