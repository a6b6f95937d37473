import { CHROMIUM_ARGS, findChromium } from '../setup/browser';
import { expect, test } from '../setup/test';

// The reader's own setting: unlike a size that the page gives itself, the breakpoints follow it.
test.use({
  launchOptions: {
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS, '--blink-settings=defaultFontSize=32'],
  },
  viewport: { width: 320, height: 640 },
});

test("with the browser's text twice as large nothing lies beside a narrow screen", async ({ page }) => {
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const path of ['/', '/en/', '/evidence/', '/en/evidence/', '/partners/']) {
    await page.goto(path);
    await expect(page.locator('html')).not.toHaveClass(/arriving/);
    await expect(page.locator('h1')).toBeVisible();
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 });
      expect.soft(await beyond(), `${path}, ${width} px`).toBe(0);
    }
  }
});
