import { LESS_MOTION } from '../setup/map';
import { chapterOf, jumpTo, openLive, resizeTo, restsAt, stopped } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

/** Explore mode beside the other overlays, links, and the turning of a phone. */

test.use({ ...PHONE, ...LESS_MOTION });

test('the evidence sheet over explore mode is closed alone; links lead where they point, and Back to where it was left; it stays when the phone is turned', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openLive(page, '/');
  await jumpTo(page, 'rome');
  await restsAt(page, 'rome');
  await test.step('the evidence sheet is closed by its button and by Escape', async () => {
    const sheet = page.locator('[data-sheet]');
    const back = page.locator('[data-return]');
    const mark = page.locator('#claim-rome-place');
    await mark.scrollIntoViewIfNeeded();
    await stopped(page);
    await restsAt(page, 'rome');
    await page.locator('[data-explore]').click();
    await expect(back).toBeVisible();
    for (const close of [() => page.locator('[data-close]').click(), () => page.keyboard.press('Escape')]) {
      await mark.click();
      await expect(sheet).toBeVisible();
      await close();
      await expect(sheet).toBeHidden();
      await expect(mark, 'the page is back from the sheet’s entry').toBeFocused();
      await expect(back).toBeVisible();
    }
    await page.goBack();
    await expect(back).toBeHidden();
    await restsAt(page, 'rome');
  });

  await resizeTo(page, PHONE.viewport);
  await jumpTo(page, 'rome');
  await restsAt(page, 'rome');
  await page.locator('[data-explore]').click();
  await expect(page.locator('[data-return]')).toBeVisible();
  // As a search in the page does, or a screen reader.
  await jumpTo(page, 'motives');
  await expect(page.locator('[data-return]')).toBeHidden();
  await restsAt(page, 'motives');
  await page.locator('.bar .where').click();
  await page.locator('[data-jump="obstacles"]').click();
  await restsAt(page, 'obstacles');
  await stopped(page);
  await expect(page).toHaveURL(/#obstacles$/);
  await page.goBack();
  await restsAt(page, 'motives');
  // The entry that explore mode left there is one like any other by now.
  await page.locator('[data-explore]').click();
  await expect(page.locator('[data-return]')).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-return]')).toBeHidden();
  await restsAt(page, 'motives');

  // Turned, the phone shows the same chapter.
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
