import { openLive, jumpTo, restsAt, scrollY, stopped } from '../setup/reader';
import { misplaced } from '../setup/map';
import { DESK, PHONE } from '../setup/screens';
import { CHAPTERS } from '../setup/story';
import { stored } from '../setup/stored';
import { expect, test } from '../setup/test';

const SHEET = '[data-sheet]';

for (const path of ['/', '/en']) {
  test.describe(`evidence on a phone, ${path}`, () => {
    test.use(PHONE);

    test('a tap on a sentence opens its note, with voice, status and sources', async ({ page }) => {
      await openLive(page, path);
      await jumpTo(page, 'rome');
      await restsAt(page, 'rome');
      await page.locator('[data-claim="rome-meeting"]').tap({ position: { x: 60, y: 12 } });
      const sheet = page.locator(SHEET);
      await expect(sheet).toBeVisible();
      await expect(sheet.locator('dt')).not.toHaveCount(0);
      await expect(sheet.locator('.status svg')).toBeVisible();
      const hosts = await sheet.locator('a[href^="https://"]').count();
      expect(hosts).toBeGreaterThanOrEqual(3);
      expect(await sheet.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    });

    test('a key opens it whatever words are selected', async ({ page }) => {
      await openLive(page, path);
      await jumpTo(page, 'rome');
      await restsAt(page, 'rome');
      await page.evaluate(() => {
        const heading = document.querySelector('#title-rome');
        if (heading) document.getSelection()?.selectAllChildren(heading);
      });
      await page.locator('#claim-rome-place').press('Enter');
      await expect(page.locator(SHEET)).toBeVisible();
    });

    test('Escape closes it and gives the focus back; Back closes it and stays in place', async ({ page }) => {
      await openLive(page, path);
      await jumpTo(page, 'rome');
      await restsAt(page, 'rome');
      const mark = page.locator('#claim-rome-place');
      await mark.focus();
      await stopped(page);
      const [place, url] = [await scrollY(page), page.url()];
      await page.keyboard.press('Enter');
      await expect(page.locator(SHEET)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.locator(SHEET)).toBeHidden();
      await expect(mark).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.locator(SHEET)).toBeVisible();
      await page.goBack();
      await expect(page.locator(SHEET)).toBeHidden();
      expect(page.url()).toBe(url);
      expect(Math.abs((await scrollY(page)) - place)).toBeLessThanOrEqual(2);
    });

    test('a note opened in the moment in which another closes stays, and Back closes it', async ({
      page,
    }) => {
      await openLive(page, path);
      await jumpTo(page, 'rome');
      await restsAt(page, 'rome');
      const url = page.url();
      const place = await stopped(page);
      await page.locator('#claim-rome-place').press('Enter');
      await expect(page.locator(SHEET)).toBeVisible();
      await page.evaluate(
        () =>
          new Promise<void>((back) => {
            window.addEventListener('popstate', () => requestAnimationFrame(() => back()), { once: true });
            document.querySelector<HTMLElement>('[data-close]')?.click();
            document.getElementById('claim-rome-meeting')?.click();
          }),
      );
      await expect(page.locator(SHEET)).toBeVisible();
      await expect(page.locator('.claim.open')).toHaveAttribute('data-claim', 'rome-meeting');
      await page.goBack();
      await expect(page.locator(SHEET)).toBeHidden();
      await expect(page.locator('#claim-rome-meeting')).toBeFocused();
      expect(page.url()).toBe(url);
      expect(Math.abs((await scrollY(page)) - place)).toBeLessThanOrEqual(2);
    });

    test('a tap anywhere beside a modal note closes it', async ({ page }) => {
      await page.setViewportSize({ width: 820, height: 1180 });
      await page.goto(path);
      await jumpTo(page, 'rome');
      await page.locator('#claim-rome-place').click();
      const sheet = page.locator(SHEET);
      await expect(sheet).toBeVisible();
      const { x, y, height } = await sheet.evaluate(
        (dialog) => dialog.getBoundingClientRect().toJSON() as DOMRect,
      );
      expect(x, 'there is room beside it').toBeGreaterThan(20);
      await page.mouse.click(x + 60, y + height - 10);
      await expect(sheet).toBeVisible();
      await page.mouse.click(x / 2, y + height / 2);
      await expect(sheet).toBeHidden();
    });

    test('a phone that is turned over a note goes on at the same words', async ({ page }) => {
      await openLive(page, path);
      const mark = page.locator('section#motives [data-claim] a').first();
      const words = mark.locator('xpath=ancestor::p[1]');
      await words.evaluate((p) => p.scrollIntoView({ block: 'start', behavior: 'instant' }));
      await restsAt(page, 'motives');
      await expect.poll(() => stored(page, 'place')).toContain('motives');
      await mark.press('Enter');
      await expect(page.locator(SHEET)).toBeVisible();
      await page.setViewportSize({ width: 915, height: 412 });
      await page.keyboard.press('Escape');
      await expect(page.locator(SHEET)).toBeHidden();
      await expect(page).toHaveURL(/#motives$/);
      await restsAt(page, 'motives');
      await stopped(page);
      await expect(words).toBeInViewport();
    });

    test('the address is the chapter’s, however soon a note was opened in it', async ({ page }) => {
      await openLive(page, path);
      await jumpTo(page, 'rome');
      await restsAt(page, 'rome');
      await expect(page).toHaveURL(/#rome$/);
      await page.evaluate(
        () =>
          new Promise<void>((done) => {
            const chapter = document.getElementById('motives');
            chapter?.scrollIntoView({ behavior: 'instant' });
            const look = () => {
              if (!chapter?.hasAttribute('aria-current')) {
                requestAnimationFrame(look);
                return;
              }
              document.getElementById('claim-shared-aims')?.click();
              done();
            };
            look();
          }),
      );
      await expect(page.locator(SHEET)).toBeVisible();
      await expect(page).toHaveURL(/#motives$/);
      await page.goBack();
      await expect(page.locator(SHEET)).toBeHidden();
      expect(page.url()).toMatch(/#motives$/);
    });
  });

  test.describe(`evidence on a wide screen, ${path}`, () => {
    test.use(DESK);

    test('the note stands beside the text, and the map gives way', async ({ page }) => {
      await openLive(page, path);
      await jumpTo(page, 'before-rome');
      await restsAt(page, 'before-rome');
      await page.locator('#claim-levi-contacts').click();
      await expect(page.locator(SHEET)).toBeVisible();
      await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'settled');
      await expect.poll(() => misplaced(page), 'names beside the note').toEqual([]);
      await jumpTo(page, 'motives');
      await restsAt(page, 'motives');
      await expect(page.locator(SHEET)).toBeHidden();
    });

    test('the narrowest screen with a note beside its text has room for every name', async ({ page }) => {
      await page.setViewportSize({ width: 1152, height: 600 });
      await openLive(page, path);
      for (const { id } of CHAPTERS) {
        await jumpTo(page, id);
        await restsAt(page, id);
        await page.locator(`#${id} [data-claim] a`).first().click();
        await expect(page.locator(SHEET)).toBeVisible();
        await expect(page.locator('html')).toHaveClass(/sheet-beside/);
        await restsAt(page, id);
        await expect.poll(() => misplaced(page), id).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.locator(SHEET)).toBeHidden();
      }
    });

    test('a narrower one shows it over the page', async ({ page }) => {
      await page.setViewportSize({ width: 1151, height: 700 });
      await openLive(page, path);
      await jumpTo(page, 'opening');
      await restsAt(page, 'opening');
      await page.locator('#opening [data-claim] a').first().click();
      await expect(page.locator(SHEET)).toBeVisible();
      expect(await page.locator(SHEET).evaluate((sheet) => sheet.matches(':modal'))).toBe(true);
    });
  });
}
