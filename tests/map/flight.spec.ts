import type { Page } from '@playwright/test';
import { expectSame, isWithinData, LESS_MOTION, mapLook, viewOf, type Rect } from '../setup/map';
import { jumpTo, openLive, restsAt, wheelTo } from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

/** One frame of a flight. */
interface Frame {
  view: Rect;
  /** Whether each pane's lowest layer, undistorted, reaches every edge of the part of the window it is there for. */
  covered: boolean;
  /** The opacity of the layer that lies above another one, as long as there is one. */
  above: number | undefined;
}

test.describe('in flight on a phone', () => {
  test.use(PHONE);

  test('sea and land reach every edge in every frame, and a chapter’s picture is the same however it was come to', async ({
    page,
  }) => {
    const goal = 'rhodes-2017';
    await openLive(page, `/#${goal}`);
    await restsAt(page, goal);
    const opened = await mapLook(page);

    // The longest flights, to closer views and back to wider ones.
    for (const id of ['rome', 'opening', goal, 'obstacles']) {
      await fly(page, id);
      if (id === goal) expectSame(await mapLook(page), opened, 'a jump forwards');
    }

    await wheelTo(page, goal, 3000);
    await restsAt(page, goal);
    expectSame(await mapLook(page), opened, 'a fast scroll backwards');

    // Away and back before the first flight has landed.
    await jumpTo(page, 'rome');
    await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'moving');
    await jumpTo(page, 'obstacles');
    await jumpTo(page, goal);
    await restsAt(page, goal);
    expectSame(await mapLook(page), opened, 'a flight cut short');
  });
});

test.describe('in flight on a desk', () => {
  test.use(DESK);

  test('sea and land reach every edge in every frame', async ({ page }) => {
    await openLive(page, '/#unresolved');
    await restsAt(page, 'unresolved');
    for (const id of ['rome', 'opening']) await fly(page, id);
  });
});

/** Goes to a chapter by a flight, every frame of which is looked at. */
async function fly(page: Page, id: string): Promise<void> {
  await record(page);
  await jumpTo(page, id);
  await restsAt(page, id);
  expectCovered(await recorded(page), id);
}

test.describe('with less motion', () => {
  test.use(LESS_MOTION);

  test('the basemap reaches every edge of windows and frames of unusual forms', async ({ page }) => {
    for (const [path, ...viewports] of [
      // A newsroom's monitor on its side shows more to the north and south than any other.
      ['/#unresolved', { width: 1080, height: 1920 }],
      ['/embed?chapter=unresolved', { width: 412, height: 640 }, { width: 980, height: 2000 }],
      ['/embed?chapter=before-rome', { width: 2560, height: 360 }],
    ] as const) {
      for (const [index, viewport] of viewports.entries()) {
        await page.setViewportSize(viewport);
        if (index === 0) await openLive(page, path);
        await restsAt(page, path.split(/[#=]/)[1] ?? '');
        const look = async () => isWithinData(viewOf((await mapLook(page)).viewBox));
        await expect.poll(look, `${path}, ${viewport.width}x${viewport.height}`).toBe(true);
      }
    }
  });

  test('the map does not fly, and follows when the preference changes, in flight too', async ({ page }) => {
    await openLive(page, '/');
    await jumpTo(page, 'opening');
    await restsAt(page, 'opening');
    await record(page);
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    expect(distinct(await recorded(page))).toBeLessThanOrEqual(2);

    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const session = await page.context().newCDPSession(page);
    await session.send('Animation.enable');
    // By itself the flight will never land.
    await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await jumpTo(page, 'visit-2021');
    await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'moving');
    await page.waitForFunction(() => document.getAnimations().length > 0);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await restsAt(page, 'visit-2021');
  });
});

/** There was a flight, no frame of it shows an edge of the map, and one of its two layers fades in or out once. */
function expectCovered(frames: readonly Frame[], id: string): void {
  // Between its ends at least one view, however slowly a busy machine draws.
  expect(distinct(frames), `${id}: views of the flight`).toBeGreaterThan(2);
  expect(
    frames.filter(({ covered }) => !covered),
    id,
  ).toEqual([]);
  expect(
    frames.filter(({ view }) => !isWithinData(view)),
    `${id}: beyond the data`,
  ).toEqual([]);
  const fade = frames.flatMap(({ above }) => above ?? []);
  const upwards = fade.toSorted((a, b) => a - b);
  expect([upwards, upwards.toReversed()], `${id}: the upper layer comes in, or goes`).toContainEqual(fade);
  expect(fade.length, `${id}: frames with two layers`).toBeGreaterThan(0);
}

const distinct = (frames: readonly Frame[]) =>
  new Set(frames.map(({ view }) => [view.x, view.y, view.width].map(Math.round).join(' '))).size;

/** Notes every frame from now on. */
async function record(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    window.frames$ = frames;
    const look = () => {
      if (window.frames$ !== frames) return;
      // The layer above another one comes or goes; the one below it has to reach the edges.
      const lowest = (host: Element | null) => host?.querySelector('svg.surface:not(.idle, .over)');
      const covers = (host: string) => {
        const outer = document.querySelector(host)?.getBoundingClientRect();
        const picture = lowest(document.querySelector(host));
        const inner = picture?.getBoundingClientRect();
        if (!outer || outer.height === 0) return true;
        const [, , wide = NaN, high = NaN] = (picture?.getAttribute('viewBox') ?? '').split(' ').map(Number);
        return (
          inner !== undefined &&
          Math.abs((inner.width * high) / (inner.height * wide) - 1) < 0.01 &&
          inner.left <= outer.left + 0.5 &&
          inner.right >= outer.right - 0.5 &&
          inner.top <= outer.top + 0.5 &&
          inner.bottom >= outer.bottom - 0.5
        );
      };
      const globe = document.querySelector('[data-globe]');
      const svg = lowest(globe);
      const [outer, inner] = [globe?.getBoundingClientRect(), svg?.getBoundingClientRect()];
      const [x = NaN, y = NaN, width = NaN] = (svg?.getAttribute('viewBox') ?? '').split(' ').map(Number);
      const unit = width / (inner?.width ?? NaN);
      const upper = globe?.querySelector('svg.surface.over:not(.idle)');
      frames.push({
        above: upper ? Number(getComputedStyle(upper).opacity) : undefined,
        view: {
          x: x + ((outer?.left ?? NaN) - (inner?.left ?? NaN)) * unit,
          y: y + ((outer?.top ?? NaN) - (inner?.top ?? NaN)) * unit,
          width: (outer?.width ?? NaN) * unit,
          height: (outer?.height ?? NaN) * unit,
        },
        covered: covers('[data-map]') && covers('[data-low]'),
      });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const recorded = (page: Page) => page.evaluate(() => window.frames$);

declare global {
  interface Window {
    frames$: Frame[];
  }
}
