import { test as plainTest } from '@playwright/test';
import { isLive, storyIn } from '../setup/embed';
import { LETTERS_LOADED } from '../setup/fonts';
import { standsAt } from '../setup/offline';
import { noteViolations } from '../setup/policy-violations';
import { jumpTo, openLive, restsAt, stopped, wheel } from '../setup/reader';
import { expect, test } from '../setup/test';

test.describe('A visit', () => {
  test.use({ serviceWorkers: 'allow' });

  test('nothing that a reader does is refused', async ({ page }) => {
    const violations = await noteViolations(page);
    await openLive(page, '/');
    await page.mouse.move(300, 300);
    await wheel(page, 1500);
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    await page.locator('#claim-rome-place').press('Enter');
    await expect(page.locator('[data-sheet]')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.locator('[data-explore]').click();
    await page.locator('[data-leaflet]').press('+');
    await page.locator('[data-return]').click();
    await stopped(page);
    await standsAt(page, 'ready');
    await page.reload();
    await standsAt(page, 'ready');
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
    await expect.poll(() => page.evaluate(LETTERS_LOADED), 'our typeface').toBe(true);
    expect(await violations()).toEqual([]);
  });
});

test('Nothing that a partner does is refused, in the page or in its preview', async ({ page }) => {
  const violations = await noteViolations(page);
  await page.goto('/partners');
  await isLive(storyIn(page));
  await page.locator('input[name=theme][value=dark]').check();
  await page.locator('[data-copy=frame]').click();
  await expect(page.locator('[data-told=frame]')).not.toBeEmpty();
  await isLive(storyIn(page));
  expect(await violations()).toEqual([]);
  const inPreview = () => Reflect.get(window, 'violations') as string[];
  expect(await page.frames()[1]?.evaluate(inPreview)).toEqual([]);
});

// A browser writes each missing page to the console as an error.
plainTest('On a page that is not there nothing is refused, and it leads to the story', async ({ page }) => {
  const violations = await noteViolations(page);
  await page.goto('/en/nowhere');
  await expect(page.locator('main a').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await violations()).toEqual([]);
});
