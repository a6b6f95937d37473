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

/**
 * An expression for the page: whether an alphabet in the story's typeface has arrived. The digits alone
 * prove nothing, for they are part of the styles.
 */
export const LETTERS_LOADED = `[...document.fonts].some(
  ({ status, unicodeRange }) => status === 'loaded' && /U\\+(?:621|61)-/i.test(unicodeRange),
)`;
