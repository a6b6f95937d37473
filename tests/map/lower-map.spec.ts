import { LESS_MOTION } from '../setup/map';
import { jumpTo, openLive } from '../setup/reader';
import { expect, test } from '../setup/test';

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
