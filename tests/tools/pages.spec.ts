import {
  currentChapter,
  jumpTo,
  openLive,
  REDUCED_MOTION,
  restsAt,
  scrollY,
  stopped,
  topOf,
  wheel,
} from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { ARABIC, ENGLISH } from '../setup/story';
import { expect, test } from '../setup/test';
import { openTool, toolsSheet } from '../setup/tools';

test.use(REDUCED_MOTION);

for (const [screen, { path, dir }] of [
  [PHONE, ARABIC],
  [DESK, ENGLISH],
] as const) {
  test.describe(path, () => {
    test.use(screen);

    test('a reader goes over to pages where they are, turns them, and scrolls on from there', async ({
      page,
    }) => {
      await openLive(page, path);
      await jumpTo(page, 'before-rome');
      await restsAt(page, 'before-rome');

      await openTool(page, 'pages');
      await page.locator('[data-paged]').click();
      await expect(toolsSheet(page)).toBeHidden();
      await expect(page.locator('html')).toHaveClass(/paged-mode/);
      await restsAt(page, 'before-rome');
      const heading = page.locator('#before-rome h2');
      await expect(heading).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);

      const key = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      await page.locator('[data-next]').click();
      await expect(heading).not.toBeInViewport();
      await page.keyboard.press(dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft');
      await expect(heading).toBeInViewport();
      while ((await currentChapter(page).getAttribute('id')) === 'before-rome') {
        const at = await page.locator('main').evaluate(({ scrollLeft }) => scrollLeft);
        await page.keyboard.press(key);
        await expect.poll(() => page.locator('main').evaluate(({ scrollLeft }) => scrollLeft)).not.toBe(at);
      }
      const next = (await currentChapter(page).getAttribute('id')) ?? '';
      await restsAt(page, next);

      await page.locator('[popovertarget=contents]').click();
      await page.locator('[data-jump=motives]').click();
      await restsAt(page, 'motives');
      await expect(page.locator('#motives h2')).toBeInViewport();

      await openTool(page, 'pages');
      await page.locator('[data-paged]').click();
      await expect(toolsSheet(page)).toBeHidden();
      await expect(page.locator('html')).not.toHaveClass(/paged-mode/);
      await restsAt(page, 'motives');
      await expect(page.locator('#motives h2')).toBeInViewport();
      await stopped(page);
      expect(await scrollY(page)).toBeGreaterThan(0);
      await wheel(page, 200);
      expect(await topOf(page, 'motives')).toBeLessThan(await page.evaluate(() => innerHeight));
    });
  });
}
