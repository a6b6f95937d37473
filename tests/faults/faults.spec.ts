import { expect, test, type Page } from '@playwright/test';
import { isAlive, open, standsAt, test as offlineTest } from '../setup/offline';
import { PHONE } from '../setup/screens';

test.use(PHONE);

/** The story can be read: words, notes, and a still map with land in the chapter that is scrolled to. */
async function readable(page: Page): Promise<void> {
  await page.locator('section[data-chapter="rhodes-2017"]').evaluate((chapter) => chapter.scrollIntoView());
  await expect(page.locator('[data-claim="gamliel-origin"]')).toBeVisible();
  const still = page.locator('#rhodes-2017 .still');
  await expect(still).toBeVisible();
  await expect(still.locator('svg.map')).toBeInViewport();
  expect(await still.evaluate((map) => map.querySelectorAll('use[href="#ground"]').length)).toBeGreaterThan(
    0,
  );
  await expect(page.locator('[data-evidence="gamliel-origin"]')).toBeAttached();
}

test('without Leaflet the still maps stay, and nothing offers to explore', async ({ page }) => {
  await page.route(/live-map.*\.js/, (route) => route.abort());
  const warned = page.waitForEvent('console', (message) => message.text().includes('still maps'));
  await page.goto('/');
  await warned;
  await readable(page);
  await expect(page.locator('[data-explore]')).toBeHidden();
  await expect(page.locator('[data-map]')).toHaveAttribute('data-chapter', 'rhodes-2017');
});

test('without the story’s script it is read as without JavaScript', async ({ page }) => {
  await page.route(/khuyut.*\.js/, (route) => route.abort());
  await page.goto('/');
  await readable(page);
  await page.locator('#claim-gamliel-origin').click();
  await expect(page).toHaveURL(/#note-gamliel-origin$/);
  await expect(page.locator('#note-gamliel-origin')).toBeInViewport();
});

test('without fonts the words stand in the system’s', async ({ page }) => {
  await page.route(/\.woff2$/, (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
});

test('a browser without observers keeps the words and the still maps', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'IntersectionObserver');
    Reflect.deleteProperty(window, 'ResizeObserver');
  });
  await page.goto('/');
  await readable(page);
});

offlineTest('storage and history that throw change nothing', async ({ context, host }) => {
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(navigator, 'storage', { get: refuse });
    history.replaceState = refuse;
    history.pushState = refuse;
  });
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await standsAt(page, 'ready');
  await page.locator('#rome').evaluate((chapter) => chapter.scrollIntoView());
  await expect(page.locator('[data-chapter][aria-current="step"]')).toHaveAttribute('id', 'rome');
  await page.locator('#claim-rome-place').click();
  await expect(page.locator('[data-sheet]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-sheet]')).toBeHidden();
});
