import { jumpTo, openLive, restsAt, stopped } from '../setup/reader';
import { PHONE } from '../setup/screens';
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
      const end = document.querySelector('[data-story]')?.getBoundingClientRect().bottom ?? 0;
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
