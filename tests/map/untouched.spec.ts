import { LESS_MOTION, mapLook, middleOfMap } from '../setup/map';
import { jumpTo, openLive, restsAt, scrollY, stopped, swipe, wheel } from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

/** Until the reader asks for it, the map takes no gesture: they scroll the page. */

test.describe('with a mouse', () => {
  test.use({ ...DESK, ...LESS_MOTION });

  test('a wheel over the map scrolls the page and leaves the map alone', async ({ page }) => {
    await openLive(page, '/');
    await jumpTo(page, 'motives');
    await restsAt(page, 'motives');
    const { viewBox } = await mapLook(page);
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    await wheel(page, 120);
    expect((await mapLook(page)).viewBox).toBe(viewBox);
  });
});

test.describe('with a finger', () => {
  test.use({ ...PHONE, ...LESS_MOTION });

  test('a finger on the map scrolls the page and leaves the map alone', async ({ page }) => {
    await openLive(page, '/');
    await jumpTo(page, 'motives');
    await restsAt(page, 'motives');
    const { viewBox } = await mapLook(page);
    const before = await scrollY(page);
    const { x, y } = await middleOfMap(page);
    await swipe(page, x, y, 150);
    expect(await stopped(page)).toBeGreaterThan(before + 100);
    expect((await mapLook(page)).viewBox).toBe(viewBox);
  });
});

test.describe('in a window whose upper part is no whole px high', () => {
  test.use({ viewport: { width: 768, height: 1024 }, ...LESS_MOTION });

  test('no line of paper shows between the map and the lower map, nor in a frame', async ({ page }) => {
    for (const path of ['/', '/embed?mode=scroll&window=1024']) {
      await openLive(page, path);
      // In the story's own page both parts stick to the window.
      if (path === '/') await jumpTo(page, 'rome');
      const [upper, lower, map, under] = await page.evaluate(() =>
        ['[data-map]', '[data-low]', '.stage .surface', '.low .surface'].map((part) => {
          const { top, bottom } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
          return { top, bottom };
        }),
      );
      expect(upper?.bottom, 'the screen is one to show it').not.toBe(Math.round(upper?.bottom ?? 0));
      expect(lower?.top, path).toBeLessThanOrEqual(Math.floor(upper?.bottom ?? 0));
      expect(under?.top, `${path}: one map`).toBeCloseTo(map?.top ?? NaN, 1);
    }
  });
});
