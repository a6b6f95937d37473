import type { Locator, Page } from '@playwright/test';
import { openLive, stopped } from '../setup/reader';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { CHAPTERS, EDITIONS, PLACE_NAMES } from '../setup/story';
import { expect, test } from '../setup/test';

/** The words of the story and of all that stands about it; not those of the controls. */
const words = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.cover .words, .how, .chapter .card, .evidence, .colophon .page:not([data-offline-panel])',
      ),
    ]
      .flatMap((part) => part.innerText.split(/\s+/))
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
  );

/** Scrolls from the top to the end by the wheel, so that everything that waits to be seen has been. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.mouse.move(200, 300);
  const left = () =>
    page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight - window.scrollY);
  while ((await left()) > 1) {
    await page.mouse.wheel(0, 3000);
    await stopped(page);
  }
}

for (const screen of [PHONE, DESK]) {
  for (const { lang, path } of EDITIONS) {
    test.describe(`without JavaScript, ${lang}, ${nameOf(screen)}`, () => {
      test.use(screen);

      test('as many words can be read as with it', async ({ page, browser, baseURL }) => {
        await openLive(page, path);
        await readToTheEnd(page);
        const context = await browser.newContext({ ...screen, baseURL, javaScriptEnabled: false });
        const plain = await context.newPage();
        await plain.goto(path);
        const [without, withScript] = [await words(plain), await words(page)];
        await context.close();
        expect(without.length).toBeGreaterThan(1000);
        expect(without).toEqual(withScript);
      });
    });
  }
}

for (const screen of [PHONE, DESK]) {
  for (const { lang, path } of EDITIONS) {
    test.describe(`the page without JavaScript, ${lang}, ${nameOf(screen)}`, () => {
      test.use({ ...screen, javaScriptEnabled: false });

      test('shows each chapter its own still map, with its names in the free part', async ({ page }) => {
        await page.goto(path);
        for (const { id, places } of CHAPTERS) {
          const still = page.locator(`section#${id}`).getByRole('img').first();
          await still.scrollIntoViewIfNeeded();
          await expect(still, id).toBeInViewport({ ratio: 0.5 });
          await expect(still, id).toHaveAccessibleName(/\S+ \S+/);
          const land = await still
            .locator('use[href="#land"]')
            .first()
            .evaluate((use: SVGUseElement) => use.getBoundingClientRect().width);
          expect(land, `${id}: land`).toBeGreaterThan(100);
          for (const place of places) {
            const name = page.locator(`section#${id} [data-place="${place}"]`);
            await expect(name).toHaveText(PLACE_NAMES[place][lang]);
            await expect(name).toBeVisible();
            await expect(name, `${id}: ${place}`).toBeInViewport({ ratio: 0.99 });
          }
        }
      });

      test('leads from each claim to its evidence and back', async ({ page }) => {
        await page.goto(path);
        for (const claim of ['undisclosed-contacts', 'rhodes-2017', 'public-normalisation']) {
          await page.locator(`[data-claim="${claim}"] a`).click();
          await expect(page).toHaveURL(new RegExp(`#note-${claim}$`));
          const evidence = page.locator(`#note-${claim}`);
          await expect(evidence).toBeInViewport();
          const edge = (note: Locator) => note.evaluate((each) => getComputedStyle(each).borderColor);
          const others = page.locator('[data-evidence]:not(:target)');
          expect(await edge(evidence), 'it is marked').not.toBe(await edge(others.first()));
          await evidence.locator(`a[href="#claim-${claim}"]`).click();
          await expect(page.locator(`[data-claim="${claim}"]`)).toBeInViewport();
        }
      });

      test('offers nothing that does not work', async ({ page }) => {
        await page.goto(path);
        await expect(page.getByRole('button')).toHaveCount(0);
        await expect(page.getByRole('dialog')).toHaveCount(0);
      });
    });
  }
}
