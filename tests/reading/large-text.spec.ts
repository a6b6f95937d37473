import { CHROMIUM_ARGS, findChromium } from '../setup/browser';
import { expect, test } from '../setup/test';

// The reader's own setting: unlike a size that the page gives itself, the breakpoints follow it.
test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS, '--blink-settings=defaultFontSize=32'],
  },
});

for (const width of [320, 360]) {
  test(`with the browser's text twice as large nothing lies beside a screen of ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    const beyond = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const path of ['/', '/en/', '/evidence/', '/en/evidence/', '/partners/']) {
      await page.goto(path);
      await expect(page.locator('html')).not.toHaveClass(/arriving/);
      await expect(page.locator('h1')).toBeVisible();
      expect.soft(await beyond(), path).toBe(0);
    }
  });
}
