import type { Page } from '@playwright/test';

/**
 * Holds back the fonts of a page and its frames.
 * @returns a function that lets them load
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

/** Waits until the page's words are painted, in whichever typeface is there. */
export async function wordsPainted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
}

/**
 * An expression to evaluate in the page: whether an alphabet of the story's typeface has loaded. The
 * typeface's digits are inline in the styles, and always there.
 */
export const LETTERS_LOADED = `[...document.fonts].some(
  ({ status, unicodeRange }) => status === 'loaded' && /U\\+(?:621|61)-/i.test(unicodeRange),
)`;
