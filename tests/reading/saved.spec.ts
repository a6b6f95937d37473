import { writeFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { openAt, REDUCED_MOTION } from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { ARABIC, IDS, WITH_NETWORK } from '../setup/story';
import { expect, test } from '../setup/test';

const DAY = 'rgb(251, 247, 237)';

/** Opens a page as it was saved, by day and without script. */
async function openSaved(browser: Browser, address: string, html?: string): Promise<Page> {
  const context = await browser.newContext({ ...PHONE, javaScriptEnabled: false, colorScheme: 'light' });
  const page = await context.newPage();
  if (html !== undefined) {
    await page.route(address, (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  }
  await page.goto(address);
  return page;
}

/** All that script shows is gone, and each chapter has its own map, or network. It is day where it is opened. */
async function isInert(saved: Page, networked: readonly string[] = []): Promise<void> {
  expect(await saved.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor)).toBe(DAY);
  for (const claim of await saved.locator('.claim.open').all())
    await expect(claim).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(saved.locator('[data-bar]')).toBeHidden();
  await expect(saved.locator('[data-sheet]')).toBeHidden();
  await expect(saved.locator('[data-map]')).toBeHidden();
  for (const id of IDS) {
    if (networked.includes(id)) {
      await expect(
        saved.locator(`section#${id} .network-room .person-name:visible`).first(),
        id,
      ).toBeVisible();
      continue;
    }
    const still = saved.locator(`section#${id} .still`);
    await still.scrollIntoViewIfNeeded();
    await expect(still, id).toBeVisible();
    await expect(still.locator('.map').first(), id).toBeVisible();
    await expect(still, id).toBeInViewport({ ratio: 0.4 });
  }
}

/** A page that is saved in explore mode can be read to its end. */
async function isReadSavedInExploreMode(page: Page, browser: Browser, address: string): Promise<void> {
  await page.locator('[data-explore]').press('Enter');
  await expect(page.locator('[data-return]')).toBeVisible();
  const html = await page.evaluate(() => document.documentElement.outerHTML);
  const saved = await openSaved(browser, address, `<!doctype html>${html}`);
  for (const id of [IDS[0], IDS.at(-1)]) {
    const heading = saved.locator(`#title-${id}`);
    await heading.scrollIntoViewIfNeeded();
    await expect(heading, 'saved in explore mode').toBeVisible();
    await expect(heading, 'saved in explore mode').toBeInViewport();
  }
}

test.use({ ...REDUCED_MOTION, colorScheme: 'dark' });

for (const [how, screen] of [
  ['as it is written', PHONE],
  ['in one file', DESK],
] as const) {
  test.describe('a page saved by night while it runs, with a note open and in explore mode', () => {
    test.use(screen);

    test(`is whole without script, ${how}, ${screen.viewport.width} px wide`, async ({
      page,
      browser,
    }, info) => {
      await openAt(page, ARABIC.path, 'motives');
      await page.locator('section#motives [data-claim] a').first().click();
      await expect(page.getByRole('dialog')).toBeVisible();
      if (screen === PHONE) {
        const html = await page.evaluate(() => document.documentElement.outerHTML);
        const address = page.url().replace(/#.*/, '');
        await isInert(await openSaved(browser, address, `<!doctype html>${html}`), WITH_NETWORK);
        await page.keyboard.press('Escape');
        await isReadSavedInExploreMode(page, browser, address);
        return;
      }
      const session = await page.context().newCDPSession(page);
      const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
      const file = info.outputPath('saved.mhtml');
      await writeFile(file, data);
      await isInert(await openSaved(browser, `file://${file}`), WITH_NETWORK);
    });
  });
}

test.describe('a frame saved by night while it runs', () => {
  test.use(PHONE);

  test('is one page with all maps without script', async ({ page, browser }) => {
    await page.goto('/embed?chapter=motives');
    await expect(page.locator('html.wired.live')).toBeAttached();
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    const saved = await openSaved(browser, page.url(), `<!doctype html>${html}`);
    await isInert(saved);
  });
});
