import type { Page } from '@playwright/test';
import { misplaced } from '../setup/map';
import {
  jumpTo,
  openAt,
  openLive,
  REDUCED_MOTION,
  resizeTo,
  restsAt,
  scrollY,
  stopped,
} from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { CHAPTERS, WITH_NETWORK } from '../setup/story';
import { expect, test } from '../setup/test';

test.use(REDUCED_MOTION);

const sheetOf = (page: Page) => page.locator('[data-sheet]');

test.describe('evidence on a phone', () => {
  test.use(PHONE);

  test('a tap on a sentence or Enter on a mark shows it, with voice, status and sources; Back and Escape close it in place, Forward and a reload open it', async ({
    page,
  }) => {
    await openAt(page, '/', 'rome');
    await expect(page).toHaveURL(/#rome$/);
    const [place, url] = [await stopped(page), page.url()];
    await page.locator('[data-claim="rome-meeting"]').tap({ position: { x: 60, y: 12 } });
    const sheet = sheetOf(page);
    await expect(sheet).toBeVisible();
    await expect(sheet.locator('.said')).not.toHaveCount(0);
    const form = await sheet
      .locator('.status')
      .evaluate((status) => getComputedStyle(status, '::before').maskImage);
    expect(form).toContain('data:image/svg+xml');
    expect(await sheet.locator('a[href^="https://"]').count()).toBeGreaterThanOrEqual(3);
    expect(await sheet.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    await page.goBack();
    await expect(sheet).toBeHidden();
    expect(page.url()).toBe(url);
    expect(Math.abs((await stopped(page)) - place)).toBeLessThanOrEqual(2);

    await page.goForward();
    await expect(sheet).toBeVisible();
    await page.reload();
    await expect(sheet).toBeVisible();
    await page.goBack();
    await expect(sheet).toBeHidden();
    await restsAt(page, 'rome');

    // By key, whatever words are selected.
    await page.evaluate(() => {
      const heading = document.querySelector('#title-rome');
      if (heading) document.getSelection()?.selectAllChildren(heading);
    });
    const mark = page.locator('#claim-rome-place');
    await mark.press('Enter');
    await expect(sheetOf(page)).toBeVisible();
    const before = await scrollY(page);
    await page.keyboard.press('Escape');
    await expect(sheetOf(page)).toBeHidden();
    await expect(mark).toBeFocused();
    expect(Math.abs((await stopped(page)) - before)).toBeLessThanOrEqual(2);
  });

  test('another claim or a link that is followed the moment it closes leads on, Back closes what is open, and a phone that is rotated goes on at the same words', async ({
    page,
  }) => {
    await openAt(page, '/', 'rome');
    await page.locator('#claim-rome-place').press('Enter');
    await expect(sheetOf(page)).toBeVisible();
    await page.evaluate(
      () =>
        new Promise<void>((back) => {
          window.addEventListener('popstate', () => requestAnimationFrame(() => back()), { once: true });
          document.querySelector<HTMLElement>('[data-close]')?.click();
          document.getElementById('claim-rome-meeting')?.click();
        }),
    );
    await expect(sheetOf(page)).toBeVisible();
    await expect(page.locator('.claim.open')).toHaveAttribute('data-claim', 'rome-meeting');
    await page.goBack();
    await expect(sheetOf(page)).toBeHidden();
    await expect(page.locator('#claim-rome-meeting')).toBeFocused();

    // A link leads on, and Back closes the next one there.
    await page.locator('#claim-rome-place').press('Enter');
    await expect(sheetOf(page)).toBeVisible();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[data-close]')?.click();
      document.querySelector<HTMLElement>('[data-jump="obstacles"]')?.click();
    });
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).not.toContain('"sheet"');
    await restsAt(page, 'obstacles');
    await stopped(page);
    await restsAt(page, 'obstacles');
    const place = await scrollY(page);
    await page.locator('#obstacles [data-claim] a').first().press('Enter');
    await expect(sheetOf(page)).toBeVisible();
    await page.goBack();
    await expect(sheetOf(page)).toBeHidden();
    expect(await stopped(page)).toBe(place);

    // Rotated under it.
    const mark = page.locator('section#motives [data-claim] a').first();
    const words = mark.locator('xpath=ancestor::p[1]');
    await words.evaluate((p) => p.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await restsAt(page, 'motives');
    await expect(page).toHaveURL(/#motives$/);
    await mark.press('Enter');
    await expect(sheetOf(page)).toBeVisible();
    await page.setViewportSize({ width: 915, height: 412 });
    await page.keyboard.press('Escape');
    await expect(sheetOf(page)).toBeHidden();
    await restsAt(page, 'motives');
    await stopped(page);
    await expect(page).toHaveURL(/#motives$/);
    await expect(words).toBeInViewport();
  });
});

test.describe('evidence on a wide screen', () => {
  test.use(DESK);

  test('it stands beside the text until the chapter is left, and map and network move aside', async ({
    page,
  }) => {
    await openAt(page, '/', 'visit-2021');
    await page.locator('#claim-visit-purpose').click();
    await expect(sheetOf(page)).toBeVisible();
    await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'settled');
    await expect.poll(() => misplaced(page), 'names beside the sheet').toEqual([]);
    await jumpTo(page, 'motives');
    await restsAt(page, 'motives');
    await expect(sheetOf(page)).toBeHidden();

    // It covers no name of a network that has the map's room.
    await jumpTo(page, 'before-rome');
    await restsAt(page, 'before-rome');
    await page.locator('#claim-levi-contacts').click();
    const sheet = await sheetOf(page).evaluate((dialog) => dialog.getBoundingClientRect().left);
    const names = page.locator('#before-rome .network-room :is(.person-name, .knot-caption):visible');
    await expect.poll(() => names.count()).toBeGreaterThan(3);
    for (const name of await names.all()) {
      const right = await name.evaluate((element) => element.getBoundingClientRect().right);
      expect(right, await name.innerText()).toBeLessThanOrEqual(sheet);
    }
  });

  test('the narrowest screen with room for it has room for every name; a narrower one shows it over the page, and a tap beside it closes it', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1152, height: 600 });
    await openLive(page, '/en');
    // Where the network has the map's room the map is not seen.
    for (const { id } of CHAPTERS.filter((chapter) => !WITH_NETWORK.includes(chapter.id))) {
      await jumpTo(page, id);
      await restsAt(page, id);
      // By key: when the cover's button offers to go on here and grows by a line, a click may find the link moved,
      // and Playwright scrolls the page to try again.
      await page.locator(`#${id} [data-claim] a`).first().press('Enter');
      await expect(sheetOf(page)).toBeVisible();
      expect(await sheetOf(page).evaluate((sheet) => sheet.matches(':modal')), id).toBe(false);
      await restsAt(page, id);
      await expect.poll(() => misplaced(page), id).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(sheetOf(page)).toBeHidden();
    }

    // A narrower one has no room beside the text.
    await resizeTo(page, { width: 1151, height: 700 });
    await jumpTo(page, 'opening');
    await restsAt(page, 'opening');
    await page.locator('#opening [data-claim] a').first().click();
    const sheet = sheetOf(page);
    await expect(sheet).toBeVisible();
    expect(await sheet.evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
    const { x, y, height } = await sheet.evaluate(
      (dialog) => dialog.getBoundingClientRect().toJSON() as DOMRect,
    );
    expect(x, 'there is room beside it').toBeGreaterThan(20);
    await page.mouse.click(x + 60, y + height - 10);
    await expect(sheet).toBeVisible();
    await page.mouse.click(x / 2, y + height / 2);
    await expect(sheet).toBeHidden();
  });
});
