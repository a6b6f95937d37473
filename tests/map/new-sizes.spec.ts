import { expectSame, LESS_MOTION, mapLook, misplaced } from '../setup/map';
import { jumpTo, openLive, resizeTo, restsAt } from '../setup/reader';
import { DESK, NARROWEST, nameOf, PHONE } from '../setup/screens';
import { stored } from '../setup/stored';
import { expect, test } from '../setup/test';

test.use({ ...NARROWEST, ...LESS_MOTION });

test('another screen and larger text are fitted anew, and a chapter come to without a map is shown once there is room', async ({
  page,
}) => {
  await openLive(page, '/en#visit-2021');
  await restsAt(page, 'visit-2021');
  const opened = await mapLook(page);

  await test.step('a phone too low for a map when it lies on its side', async () => {
    await jumpTo(page, 'before-rome');
    await restsAt(page, 'before-rome');
    await resizeTo(page, { width: 568, height: 320 });
    await expect(page.locator('[data-map]')).toBeHidden();
    await jumpTo(page, 'visit-2021');
    await expect(page.locator('[data-map]')).toHaveAttribute('data-chapter', 'visit-2021');
    // The words that turning the phone keeps in the window are those at which the reader has come to rest.
    await expect.poll(() => stored(page, 'place')).toContain('visit-2021');
    await page.setViewportSize(NARROWEST.viewport);
    await expect(page.locator('[data-map]')).toBeVisible();
    await restsAt(page, 'visit-2021');
    await expect.poll(() => misplaced(page)).toEqual([]);
    expectSame(await mapLook(page), opened, 'without a map');
  });

  for (const { viewport } of [PHONE, DESK]) {
    const turned = { width: viewport.height, height: viewport.width };
    for (const size of [viewport, turned, viewport]) {
      await page.setViewportSize(size);
      await expect.poll(() => misplaced(page), nameOf({ viewport: size })).toEqual([]);
      await restsAt(page, 'visit-2021');
    }
  }

  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
  await jumpTo(page, 'opening');
  await restsAt(page, 'opening');
  for (const screen of [DESK, PHONE]) {
    await page.setViewportSize(screen.viewport);
    await expect.poll(() => misplaced(page), `large text, ${nameOf(screen)}`).toEqual([]);
  }
});
