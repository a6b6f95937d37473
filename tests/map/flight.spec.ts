import type { Page } from '@playwright/test';
import { EXTENT } from '../../src/lib/views/map/geometry/extent';
import { projectBounds } from '../../src/lib/views/map/geometry/projection';
import type { Rect } from '../setup/map';
import { jumpTo, openLive, restsAt } from '../setup/reader';
import { DESK, nameOf, PHONE, SCREENS } from '../setup/screens';
import { expect, test } from '../setup/test';

/** One frame of a flight. */
interface Frame {
  view: Rect;
  /** Whether each pane's lowest picture, undistorted, reaches every edge of the part of the window it is there for. */
  covered: boolean;
  /** The opacity of the picture that lies over another one, as long as there is one. */
  over: number | undefined;
}

const LONGEST = ['visit-2021', 'rome', 'obstacles', 'opening', 'rhodes-2017'];

/** A newsroom's monitor on its side: its map shows more to the north and south than any other. */
const TALL = { viewport: { width: 1080, height: 1920 } };

for (const screen of [PHONE, DESK, ...SCREENS.slice(-1), TALL]) {
  test.describe(`in flight on ${nameOf(screen)}`, () => {
    test.use(screen);

    test('sea and land reach every edge in every frame', async ({ page }) => {
      await openLive(page, '/');
      await jumpTo(page, 'unresolved');
      await restsAt(page, 'unresolved');
      for (const id of LONGEST) {
        await record(page);
        await jumpTo(page, id);
        await restsAt(page, id);
        expectCovered(await frames$(page), id);
      }
    });
  });
}

for (const screen of [
  { viewport: { width: 412, height: 640 } },
  { viewport: { width: 980, height: 2000 } },
  { viewport: { width: 2560, height: 360 } },
]) {
  test.describe(`in flight in a frame of ${nameOf(screen)}`, () => {
    test.use(screen);

    test('sea and land reach every edge in every frame', async ({ page }) => {
      await openLive(page, '/embed?chapter=before-rome');
      await restsAt(page, 'before-rome');
      for (const [turn, id] of [
        ['previous', 'rome'],
        ['next', 'before-rome'],
      ] as const) {
        await record(page);
        await page.locator(`[data-${turn}]`).click();
        await restsAt(page, id);
        expectCovered(await frames$(page), id);
      }
    });
  });
}

test.describe('what a flight costs', () => {
  test.use(PHONE);

  test('the map is drawn at its ends, and only moved between them', async ({ page }) => {
    await openLive(page, '/');
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    await page.evaluate(() => {
      window.drawn$ = [];
      const draws = new MutationObserver((changes) => {
        for (const { target } of changes) {
          if (target instanceof Element) window.drawn$.push(target.getAttribute('viewBox') ?? '');
        }
      });
      for (const svg of document.querySelectorAll('svg.surface')) {
        draws.observe(svg, { attributeFilter: ['viewBox'] });
      }
    });
    await jumpTo(page, 'visit-2021');
    await restsAt(page, 'visit-2021');
    const drawn = await page.evaluate(() => window.drawn$);
    // Each pane draws both ends as it sets off, and where it has come to as it lands.
    expect(new Set(drawn).size).toBe(3);
  });
});

test.describe('with less motion', () => {
  test.use({ ...PHONE, contextOptions: { reducedMotion: 'reduce' } });

  test('the map does not fly, and follows when the preference changes while reading', async ({ page }) => {
    await openLive(page, '/');
    await jumpTo(page, 'opening');
    await restsAt(page, 'opening');
    const fly = async (id: string) => {
      await record(page);
      await jumpTo(page, id);
      await restsAt(page, id);
      return distinct(await frames$(page));
    };
    expect(await fly('rome')).toBeLessThanOrEqual(2);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await fly('visit-2021')).toBeGreaterThan(5);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await fly('go-between')).toBeLessThanOrEqual(2);
  });
});

test.describe('with less motion from now on', () => {
  test.use(PHONE);

  test('a flight under way lands at once', async ({ page }) => {
    await openLive(page, '/');
    await jumpTo(page, 'opening');
    await restsAt(page, 'opening');
    const session = await page.context().newCDPSession(page);
    await session.send('Animation.enable');
    // By itself it will never land.
    await session.send('Animation.setPlaybackRate', { playbackRate: 0 });
    await jumpTo(page, 'rome');
    await expect(page.locator('[data-names]')).toHaveClass(/away/);
    await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'moving');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await restsAt(page, 'rome');
  });
});

/** There was a flight, no frame of it shows an edge of the map, and its two pictures give way to each other once. */
function expectCovered(frames: readonly Frame[], id: string): void {
  // Between its ends at least one view, however slowly a busy machine draws.
  expect(distinct(frames), `${id}: views of the flight`).toBeGreaterThan(2);
  expect(
    frames.filter(({ covered }) => !covered),
    id,
  ).toEqual([]);
  expect(
    frames.filter(({ view }) => !within(view, projectBounds(EXTENT))),
    `${id}: beyond the data`,
  ).toEqual([]);
  const fade = frames.flatMap(({ over }) => over ?? []);
  const upwards = fade.toSorted((a, b) => a - b);
  expect([upwards, upwards.toReversed()], `${id}: the upper picture comes in, or goes`).toContainEqual(fade);
  expect(fade.length, `${id}: frames with two pictures`).toBeGreaterThan(0);
}

const distinct = (frames: readonly Frame[]) =>
  new Set(frames.map(({ view }) => [view.x, view.y, view.width].map(Math.round).join(' '))).size;

const within = (view: Rect, data: Rect) =>
  view.x >= data.x &&
  view.y >= data.y &&
  view.x + view.width <= data.x + data.width &&
  view.y + view.height <= data.y + data.height;

/** Notes every frame from now on. */
async function record(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    window.frames$ = frames;
    const look = () => {
      if (window.frames$ !== frames) return;
      // What lies over another picture comes or goes; the one under it has to reach the edges.
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
        over: upper ? Number(getComputedStyle(upper).opacity) : undefined,
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

const frames$ = (page: Page) => page.evaluate(() => window.frames$);

declare global {
  interface Window {
    frames$: Frame[];
    drawn$: string[];
  }
}
