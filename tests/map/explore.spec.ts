import type { Page } from '@playwright/test';
import { mapLook, middleOfMap, viewOf } from '../setup/map';
import { jumpTo, openLive, restsAt, scrollY, stopped, wheel } from '../setup/reader';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { EDITIONS } from '../setup/story';
import { expect, test } from '../setup/test';

const view = async (page: Page) => viewOf((await mapLook(page)).viewBox);

for (const screen of [PHONE, DESK]) {
  for (const { lang, path } of EDITIONS) {
    test.describe(`exploring, ${lang}, ${nameOf(screen)}`, () => {
      test.use(screen);

      test('quick taps on the zoom count every time', async ({ page }) => {
        await openLive(page, path);
        await jumpTo(page, 'opening');
        await restsAt(page, 'opening');
        await page.locator('[data-explore]').click();
        await stillMap(page);
        const { width } = await view(page);
        const tap = (sign: string, times: number) =>
          page.locator(`[data-zoom="${sign}"]`).evaluate((button, count) => {
            for (let i = 0; i < count; i += 1) {
              button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
            }
          }, times);
        await tap('1', 2);
        await stillMap(page);
        expect((await view(page)).width / width).toBeCloseTo(1 / 4, 2);
        await tap('-1', 2);
        await stillMap(page);
        expect((await view(page)).width / width).toBeCloseTo(1, 2);
      });

      test('Tab stays in the free map, and goes on from it in the chapter being read', async ({ page }) => {
        await openLive(page, path);
        await jumpTo(page, 'obstacles');
        await restsAt(page, 'obstacles');
        const place = await scrollY(page);
        await page.locator('[data-explore]').press('Enter');
        const map = page.getByRole('application');
        await expect(map).toBeFocused();
        await expect(map).toHaveAccessibleName(/./);
        for (const control of ['[data-return]', '[data-zoom="1"]', '[data-zoom="-1"]', '[data-leaflet]']) {
          await page.keyboard.press('Tab');
          await expect(page.locator(control)).toBeFocused();
        }
        await page.keyboard.press('Shift+Tab');
        await expect(page.locator('[data-zoom="-1"]')).toBeFocused();
        expect(await scrollY(page)).toBe(place);
        await page.keyboard.press('Escape');
        await expect(page.locator('[data-explore]')).toBeFocused();
        await expect(page.getByRole('application')).toHaveCount(0);
        await page.keyboard.press('Tab');
        expect(
          await page.evaluate(() => document.activeElement?.closest('[data-chapter]')?.id),
          'the chapter that Tab leads to',
        ).toBe('obstacles');
      });

      test('the map can be moved and zoomed by hand, buttons and keys, and returns to the chapter', async ({
        page,
      }) => {
        await openLive(page, path);
        await jumpTo(page, 'rhodes-2017');
        await restsAt(page, 'rhodes-2017');
        const place = await scrollY(page);
        const chapter = await mapLook(page);
        const enter = page.locator('[data-explore]');
        await enter.click();
        await expect(page.locator('[data-return]')).toBeVisible();
        await expect(enter).toBeHidden();

        const first = await view(page);
        const { x, y } = await middleOfMap(page);
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x - 40, y - 30, { steps: 5 });
        await page.mouse.up();
        await expect.poll(async () => (await view(page)).x, 'dragged').toBeGreaterThan(first.x);

        const { width } = await view(page);
        await page.locator('[data-zoom="1"]').click();
        await expect.poll(async () => (await view(page)).width, 'zoomed in').toBeLessThan(width * 0.9);
        await stillMap(page);
        const closer = (await view(page)).width;
        await page.locator('[data-zoom="-1"]').click();
        await expect.poll(async () => (await view(page)).width, 'zoomed out').toBeGreaterThan(closer * 1.1);
        await stillMap(page);

        await page.locator('[data-leaflet]').focus();
        const { x: west } = await view(page);
        await page.keyboard.press('ArrowRight');
        await expect.poll(async () => (await view(page)).x, 'arrow').toBeGreaterThan(west);
        await stillMap(page);
        const { width: far } = await view(page);
        await page.keyboard.press('+');
        await expect.poll(async () => (await view(page)).width, 'plus').toBeLessThan(far * 0.9);
        await stillMap(page);
        expect(await scrollY(page), 'the story waits').toBe(place);

        await page.keyboard.press('Escape');
        await expect(page.locator('[data-return]')).toBeHidden();
        await expect(enter).toBeFocused();
        await restsAt(page, 'rhodes-2017');
        await expect.poll(() => likeness(page, chapter.viewBox)).toBeLessThan(5e-4);
        expect(await scrollY(page)).toBe(place);

        await enter.click();
        await page.locator('[data-zoom="1"]').click();
        await stillMap(page);
        await page.locator('[data-return]').click();
        await expect(enter).toBeFocused();
        await restsAt(page, 'rhodes-2017');
        await expect.poll(() => likeness(page, chapter.viewBox)).toBeLessThan(5e-4);

        // Its keys and its wheel are the story’s again.
        await expect(page.locator('[data-map] [tabindex]')).toHaveCount(0);
        await page.mouse.move(x, y);
        await wheel(page, 100);
      });

      test('leaving the free map twice in a moment goes back once', async ({ page }) => {
        await openLive(page, path === '/' ? '/en' : '/');
        await openLive(page, path);
        await jumpTo(page, 'rhodes-2017');
        await restsAt(page, 'rhodes-2017');
        await page.locator('[data-explore]').click();
        await page.locator('[data-return]').evaluate((button) => {
          button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
          button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
        });
        await expect(page.locator('[data-explore]')).toBeFocused();
        await restsAt(page, 'rhodes-2017');
        await expect(page).toHaveURL(new RegExp(`${path}#rhodes-2017$`));
      });
    });
  }
}

/** How far the view is from another, as a part of its width. */
async function likeness(page: Page, viewBox: string): Promise<number> {
  const [now, then] = [await view(page), viewOf(viewBox)];
  return (
    Math.max(
      Math.abs(now.x - then.x),
      Math.abs(now.y - then.y),
      Math.abs(now.width - then.width),
      Math.abs(now.height - then.height),
    ) / then.width
  );
}

/** Waits until the map has moved no more for some frames. */
async function stillMap(page: Page): Promise<void> {
  await page.locator('[data-globe] svg:not(.idle)').evaluate(
    (svg) =>
      new Promise<void>((done) => {
        let last = '';
        let calm = 0;
        const look = () => {
          const now = svg.getAttribute('viewBox') ?? '';
          calm = now === last ? calm + 1 : 0;
          last = now;
          if (calm >= 10) done();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

test.describe('a reader who scrolls on from the free map', () => {
  test.use(DESK);

  test('keeps the keys for reading, and Back for the page before', async ({ page }) => {
    await page.goto('/partners');
    await openLive(page, '/en');
    await jumpTo(page, 'motives');
    await restsAt(page, 'motives');
    await page.locator('[data-explore]').click();
    await page.locator('#title-motives').click();
    for (let turn = 0; turn < 12; turn += 1) {
      await wheel(page, 200);
      if (await page.locator('[data-explore]').isVisible()) break;
    }
    await expect(page.locator('[data-explore]'), 'the next chapter ends it').toBeVisible();
    await expect(page.locator('[data-explore]')).not.toBeFocused();

    // Freed again, the map is closed by the first Back, where the reader is by now.
    const place = await stopped(page);
    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-return]')).toBeVisible();
    await page.goBack();
    await expect(page.locator('[data-return]')).toBeHidden();
    expect(await stopped(page)).toBe(place);
    await page.goBack();
    await page.waitForURL(/partners/);
  });
});
