import type { Page } from '@playwright/test';
import { EXTENT } from '../../src/lib/map/extent';
import { projectBounds } from '../../src/lib/map/projection';
import { viewOf, type Rect } from '../setup/map';
import { jumpTo, openLive, restsAt } from '../setup/reader';
import { DESK, nameOf, PHONE, SCREENS } from '../setup/screens';
import { expect, test } from '../setup/test';

/** One frame of a flight. */
interface Frame {
  viewBox: string;
  /** Whether each drawn surface reaches every edge of the part of the window it is there for. */
  covered: boolean;
  state: string;
}

const LONGEST = ['visit-2021', 'rome', 'obstacles', 'opening', 'rhodes-2017'];

for (const screen of [PHONE, DESK, ...SCREENS.slice(-1)]) {
  test.describe(`in flight on ${nameOf(screen)}`, () => {
    test.use(screen);

    test('sea and land reach every edge in every frame', async ({ page }) => {
      await openLive(page, '/');
      await jumpTo(page, 'unresolved');
      await restsAt(page, 'unresolved');
      const data = projectBounds(EXTENT);
      for (const id of LONGEST) {
        await record(page);
        await jumpTo(page, id);
        await restsAt(page, id);
        const frames = await frames$(page);
        const views = [...new Set(frames.map(({ viewBox }) => viewBox))];
        // Between its ends at least one, however slowly a busy machine draws.
        expect(views.length, `${id}: views of the flight`).toBeGreaterThan(2);
        expect(
          frames.filter(({ covered }) => !covered),
          id,
        ).toEqual([]);
        expect(
          views.filter((view) => !within(viewOf(view), data)),
          `${id}: beyond the data`,
        ).toEqual([]);
      }
    });
  });
}

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
      return new Set((await frames$(page)).map(({ viewBox }) => viewBox)).size;
    };
    expect(await fly('rome')).toBeLessThanOrEqual(2);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await fly('visit-2021')).toBeGreaterThan(5);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await fly('go-between')).toBeLessThanOrEqual(2);
  });
});

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
      const covers = (host: string) => {
        const outer = document.querySelector(host)?.getBoundingClientRect();
        const inner = document.querySelector(`${host} svg.surface`)?.getBoundingClientRect();
        if (!outer || !inner || outer.height === 0) return true;
        return (
          inner.left <= outer.left + 0.5 &&
          inner.right >= outer.right - 0.5 &&
          inner.top <= outer.top + 0.5 &&
          inner.bottom >= outer.bottom - 0.5
        );
      };
      const map = document.querySelector<HTMLElement>('[data-map]');
      frames.push({
        viewBox: map?.querySelector('[data-globe] svg')?.getAttribute('viewBox') ?? '',
        covered: covers('[data-map]') && covers('[data-low]'),
        state: map?.dataset.state ?? '',
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
  }
}
