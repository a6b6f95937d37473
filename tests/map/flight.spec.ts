import type { Page } from '@playwright/test';
import { isWithinData, LESS_MOTION, mapLook, viewOf, type Rect } from '../setup/map';
import { jumpTo, openLive, restsAt } from '../setup/reader';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

/** One frame of a flight. */
interface Frame {
  view: Rect;
  /** Whether each pane's lowest layer, undistorted, reaches every edge of the part of the window it is there for. */
  covered: boolean;
  /** The opacity of the layer that lies above another one, as long as there is one. */
  above: number | undefined;
}

for (const screen of [PHONE, DESK]) {
  test.describe(`in flight on ${nameOf(screen)}`, () => {
    test.use(screen);

    test('sea and land reach every edge in every frame', async ({ page }) => {
      await openLive(page, '/');
      await jumpTo(page, 'unresolved');
      await restsAt(page, 'unresolved');
      // The longest flights, to closer views and back to wider ones.
      for (const id of ['visit-2021', 'rome', 'obstacles', 'opening', 'rhodes-2017']) {
        await record(page);
        await jumpTo(page, id);
        await restsAt(page, id);
        expectCovered(await recorded(page), id);
      }
    });
  });
}

test.describe('with less motion', () => {
  test.use(LESS_MOTION);

  test('the basemap reaches every edge of windows and frames of unusual forms', async ({ page }) => {
    for (const { path, ...viewport } of [
      // A newsroom's monitor on its side shows more to the north and south than any other.
      { path: '/#unresolved', width: 1080, height: 1920 },
      { path: '/embed?chapter=unresolved', width: 412, height: 640 },
      { path: '/embed?chapter=unresolved', width: 980, height: 2000 },
      { path: '/embed?chapter=before-rome', width: 2560, height: 360 },
    ]) {
      await page.setViewportSize(viewport);
      await openLive(page, path);
      await restsAt(page, path.split(/[#=]/)[1] ?? '');
      const { viewBox } = await mapLook(page);
      expect(isWithinData(viewOf(viewBox)), `${path}, ${viewport.width}x${viewport.height}`).toBe(true);
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
