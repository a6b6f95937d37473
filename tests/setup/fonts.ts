import type { Page } from '@playwright/test';

/**
 * Keeps fonts from arriving in a page and its frames.
 * @returns a function that lets them come
 */
export async function holdFonts(page: Page): Promise<() => void> {
  let arrive: () => void = () => undefined;
  const fonts = new Promise<void>((done) => (arrive = done));
  await page.route(/\.woff2$/, async (route) => {
    await fonts;
    await route.continue();
  });
  return arrive;
}
