import { expect, test } from '../setup/test';

test.use({ viewport: { width: 320, height: 640 } });

test("with the browser's text twice as large nothing lies beside a narrow screen", async ({ page }) => {
  // The reader's own setting: unlike a size that the page gives itself, the breakpoints follow it.
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  const beyond = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const path of ['/', '/en/', '/evidence/', '/en/evidence/', '/partners/']) {
    await page.goto(path);
    await expect(page.locator('html')).not.toHaveClass(/arriving/);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => matchMedia('(max-width: 10em)').matches), 'breakpoints follow').toBe(
      true,
    );
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 });
      expect.soft(await beyond(), `${path}, ${width} px`).toBe(0);
    }
    await page.setViewportSize({ width: 320, height: 640 });
  }
});
