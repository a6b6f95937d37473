import { chapterOf, jumpTo, openLive, restsAt, stopped } from '../setup/reader';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

test.describe('a phone on its side', () => {
  test.use({ ...PHONE, viewport: { width: 844, height: 390 } });

  test('a note over the free map is closed alone, by its button and by Escape', async ({ page }) => {
    await openLive(page, '/');
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    const sheet = page.locator('[data-sheet]');
    const back = page.locator('[data-return]');
    const mark = page.locator('#claim-rome-place');
    await mark.scrollIntoViewIfNeeded();
    await stopped(page);
    await restsAt(page, 'rome');
    await page.locator('[data-explore]').click();
    await expect(back).toBeVisible();
    await mark.click();
    await expect(sheet).toBeVisible();
    await page.locator('[data-close]').click();
    await expect(sheet).toBeHidden();
    await expect(mark, 'the page is back from the note’s entry').toBeFocused();
    await expect(back).toBeVisible();
    await mark.click();
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(mark).toBeFocused();
    await expect(back).toBeVisible();
    await page.goBack();
    await expect(back).toBeHidden();
    await restsAt(page, 'rome');
  });
});

test.describe('at the end of the story', () => {
  test.use(PHONE);

  test('nothing lies over the free map', async ({ page }) => {
    await openLive(page, '/');
    await page.evaluate(() => {
      const end = document.querySelector('.chapters')?.getBoundingClientRect().bottom ?? 0;
      window.scrollTo({ top: window.scrollY + end - window.innerHeight * 0.7, behavior: 'instant' });
    });
    await restsAt(page, 'unresolved');
    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-return]')).toBeVisible();
    const over = await page.evaluate(() =>
      [0.5, 0.75, 0.95].map((part) => {
        const top = document.elementFromPoint(window.innerWidth / 2, window.innerHeight * part);
        return top?.closest('[data-map]') ? 'the map' : (top?.outerHTML.slice(0, 80) ?? 'nothing');
      }),
    );
    expect(over).toEqual(['the map', 'the map', 'the map']);
  });
});

for (const screen of [PHONE, DESK]) {
  test.describe(`after the free map on ${nameOf(screen)}`, () => {
    test.use(screen);

    test('links lead where they point, and Forward to what was closed', async ({ page }) => {
      await openLive(page, '/');
      await jumpTo(page, 'rome');
      await restsAt(page, 'rome');
      await page.locator('[data-explore]').click();
      await expect(page.locator('[data-return]')).toBeVisible();
      // As a search in the page does, or a screen reader.
      await jumpTo(page, 'motives');
      await expect(page.locator('[data-return]')).toBeHidden();
      await restsAt(page, 'motives');
      const link = page.locator('[data-jump="obstacles"]');
      if (!(await link.isVisible())) await page.locator('.bar .where').click();
      await link.click();
      await restsAt(page, 'obstacles');
      await stopped(page);
      await expect(page).toHaveURL(/#obstacles$/);
      await page.goBack();
      await restsAt(page, 'motives');
      // The entry that the free map left there is one like any other by now.
      await page.locator('[data-explore]').click();
      await expect(page.locator('[data-return]')).toBeVisible();
      await page.goBack();
      await expect(page.locator('[data-return]')).toBeHidden();
      await restsAt(page, 'motives');
    });

    test('an address entered by hand closes what is open', async ({ page }) => {
      await openLive(page, '/');
      await jumpTo(page, 'rome');
      await restsAt(page, 'rome');
      await page.locator('[data-explore]').click();
      await expect(page.locator('[data-return]')).toBeVisible();
      await page.evaluate(() => (location.hash = '#title-rome'));
      await expect(page.locator('[data-return]')).toBeHidden();
      await page.locator('#claim-rome-place').press('Enter');
      await expect(page.locator('[data-sheet]')).toBeVisible();
      await page.evaluate(() => (location.hash = '#motives'));
      await restsAt(page, 'motives');
      await expect(page.locator('[data-sheet]')).toBeHidden();
    });
  });
}

test.describe('a note after the free map', () => {
  test.use(PHONE);

  test('comes again by Forward', async ({ page }) => {
    await openLive(page, '/');
    await jumpTo(page, 'before-rome');
    await restsAt(page, 'before-rome');
    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-return]')).toBeVisible();
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    await page.locator('#claim-rome-place').click();
    const sheet = page.locator('[data-sheet]');
    await expect(sheet).toBeVisible();
    await page.goBack();
    await expect(sheet).toBeHidden();
    await page.goForward();
    await expect(sheet).toBeVisible();
    await stopped(page);
    await expect(sheet).toBeVisible();
  });

  test('the map stays free, and at its chapter, when the phone is turned', async ({ page }) => {
    await openLive(page, '/en');
    for (const id of ['rome', 'obstacles']) {
      // Its last words, and the next chapter just below the line.
      await chapterOf(page, id).evaluate((chapter) => {
        const top = chapter.getBoundingClientRect().bottom - window.innerHeight * 0.62;
        window.scrollBy({ top, behavior: 'instant' });
      });
      await restsAt(page, id);
      await stopped(page);
      await page.locator('[data-explore]').click();
      await expect(page.locator('[data-return]')).toBeVisible();
      for (const turned of [
        { width: 915, height: 412 },
        { width: 412, height: 915 },
      ]) {
        await page.setViewportSize(turned);
        await stopped(page);
        await restsAt(page, id);
        await expect(page.locator('[data-return]')).toBeVisible();
      }
      await page.locator('[data-return]').click();
      await expect(page.locator('[data-return]')).toBeHidden();
      await restsAt(page, id);
    }
  });
});
