import { mapLook, middleOfMap } from '../setup/map';
import { jumpTo, openLive, restsAt, scrollY, stopped, swipe, wheel } from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

test.describe('until the reader asks for it', () => {
  test.describe('with a mouse', () => {
    test.use(DESK);

    test('a wheel over the map scrolls the page and leaves the map alone', async ({ page }) => {
      await openLive(page, '/');
      await jumpTo(page, 'motives');
      await restsAt(page, 'motives');
      const { viewBox } = await mapLook(page);
      const { x, y } = await middleOfMap(page);
      await page.mouse.move(x, y);
      await wheel(page, 120);
      expect((await mapLook(page)).viewBox).toBe(viewBox);
    });

    test('Tab never stops in the map, but at the way into it', async ({ page }) => {
      await openLive(page, '/');
      await jumpTo(page, 'opening');
      await restsAt(page, 'opening');
      await page.locator('[data-explore]').focus();
      const stops: string[] = [];
      for (const key of ['Tab', 'Shift+Tab', 'Shift+Tab', 'Tab', 'Tab']) {
        await page.keyboard.press(key);
        stops.push(
          await page.evaluate(() => {
            const stop = document.activeElement;
            if (!stop?.closest('[data-map]')) return 'text';
            return stop.hasAttribute('data-explore') ? 'explore' : stop.outerHTML;
          }),
        );
      }
      expect(stops).toEqual(['text', 'explore', 'text', 'explore', 'text']);
      const inMap = page.locator('[data-map] :is(a, button, [tabindex]):visible');
      await expect(inMap).toHaveCount(1);
    });
  });

  test.describe('with a finger', () => {
    test.use(PHONE);

    test('a finger on the map scrolls the page and leaves the map alone', async ({ page }) => {
      await openLive(page, '/');
      await jumpTo(page, 'motives');
      await restsAt(page, 'motives');
      const { viewBox } = await mapLook(page);
      const before = await scrollY(page);
      const { x, y } = await middleOfMap(page);
      await swipe(page, x, y, 150);
      expect(await stopped(page)).toBeGreaterThan(before + 100);
      expect((await mapLook(page)).viewBox).toBe(viewBox);
    });
  });
});
