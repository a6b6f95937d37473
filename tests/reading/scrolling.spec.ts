import { holdFonts, LETTERS_LOADED } from '../setup/fonts';
import {
  chapterOf,
  currentChapter,
  jumpTo,
  openLive,
  restsAt,
  scrollY,
  shuffled,
  stopped,
  swipe,
  wheel,
} from '../setup/reader';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { EDITIONS, IDS } from '../setup/story';
import { expect, test } from '../setup/test';

for (const screen of [PHONE, DESK]) {
  for (const { lang, path } of EDITIONS) {
    test.describe(`${lang}, ${nameOf(screen)}`, () => {
      test.use(screen);

      test('exactly one chapter is current, in the order of reading, while the wheel turns', async ({
        page,
      }) => {
        await openLive(page, path);
        await expect(currentChapter(page)).toHaveCount(0);
        await page.mouse.move(200, 200);
        const seen: string[] = [];
        const end = () =>
          page.evaluate(() => document.querySelector('.chapters')?.getBoundingClientRect().bottom ?? 0);
        while ((await end()) > 0) {
          await wheel(page, 350);
          const ids = await currentChapter(page).evaluateAll((all) => all.map(({ id }) => id));
          if (ids.length === 0 && seen.length === 0) continue;
          expect(ids).toHaveLength(1);
          if (ids[0] !== undefined && ids[0] !== seen.at(-1)) seen.push(ids[0]);
        }
        expect(seen).toEqual(IDS);
      });

      test('jumps to the end and back leave exactly one chapter current', async ({ page }) => {
        await openLive(page, path);
        await page.keyboard.press('End');
        await stopped(page);
        await restsAt(page, 'unresolved');
        await page.keyboard.press('Home');
        await stopped(page);
        await restsAt(page, 'opening');
        expect(await scrollY(page)).toBe(0);
        await expect(currentChapter(page)).toHaveCount(1);
      });

      test('every chapter is reached at random, and the address follows without filling the Back list', async ({
        page,
      }) => {
        await openLive(page, path);
        const before = await page.evaluate(() => history.length);
        for (const id of shuffled(IDS, 7)) {
          await jumpTo(page, id);
          await expect(currentChapter(page)).toHaveAttribute('id', id);
          await expect(currentChapter(page)).toHaveCount(1);
          await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
        }
        expect(await page.evaluate(() => history.length)).toBe(before);
      });

      test('an address with a chapter opens at it', async ({ page }) => {
        for (const id of ['rome', 'go-between', 'unresolved']) {
          await page.goto('about:blank');
          await openLive(page, `${path}#${id}`);
          await restsAt(page, id);
          const top = await page.locator(`section#${id}`).evaluate((s) => s.getBoundingClientRect().top);
          expect(Math.abs(top), id).toBeLessThanOrEqual(2);
        }
      });

      test('Back returns from a jump, and a reload returns to the exact place', async ({ page }) => {
        await openLive(page, path);
        await jumpTo(page, 'before-rome');
        await page.mouse.move(200, 200);
        await wheel(page, 333);
        await restsAt(page, 'before-rome');
        const place = await scrollY(page);
        const link = page.locator('[data-contents] a[href="#obstacles"]');
        if (!(await link.isVisible())) await page.locator('[data-bar] [popovertarget]').click();
        await link.click();
        await restsAt(page, 'obstacles');
        await wheel(page, 450);
        await page.goBack();
        await restsAt(page, 'before-rome');
        expect(Math.abs((await stopped(page)) - place)).toBeLessThanOrEqual(2);

        await page.reload();
        await restsAt(page, 'before-rome');
        expect(Math.abs((await stopped(page)) - place), 'after a reload').toBeLessThanOrEqual(2);
        await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
        expect(Math.abs((await stopped(page)) - place), 'with the live map').toBeLessThanOrEqual(2);
      });
    });
  }
}

test.describe('the other edition', () => {
  test.use(DESK);

  test('opened in another tab, it leaves nothing here for a reload to take up', async ({ page, context }) => {
    await openLive(page, '/');
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    const [other] = await Promise.all([
      context.waitForEvent('page'),
      page.locator('[data-bar] [data-edition]').click({ modifiers: ['Control'] }),
    ]);
    await expect(chapterOf(other, 'rome')).toHaveAttribute('aria-current', 'step');
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });
});

test.describe('with a finger', () => {
  test.use(PHONE);

  test('the story is read from the cover to its end by swipes alone', async ({ page }) => {
    await openLive(page, '/');
    const seen: string[] = [];
    const end = () =>
      page.evaluate(() => document.querySelector('.chapters')?.getBoundingClientRect().bottom ?? 0);
    while ((await end()) > 0) {
      await swipe(page, 200, 800, 700);
      const ids = await currentChapter(page).evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.length).toBeLessThanOrEqual(1);
      if (ids[0] !== undefined && ids[0] !== seen.at(-1)) seen.push(ids[0]);
    }
    expect(seen).toEqual(IDS);
  });
});

for (const { lang, path } of EDITIONS) {
  test.describe(`a link to a chapter, ${lang}`, () => {
    test.use(DESK);

    test('leads to where it begins, also once late fonts have come', async ({ page }) => {
      const arrive = await holdFonts(page);
      await page.goto(`${path}#go-between`, { waitUntil: 'commit' });
      const top = () =>
        chapterOf(page, 'go-between').evaluate((chapter) => chapter.getBoundingClientRect().top);
      await expect.poll(async () => Math.abs(await top()), 'with the system’s fonts').toBeLessThan(1);
      arrive();
      await expect.poll(() => page.evaluate(LETTERS_LOADED), 'our typeface').toBe(true);
      await stopped(page);
      expect(Math.abs(await top())).toBeLessThan(1);
    });
  });
}
