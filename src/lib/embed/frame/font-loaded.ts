import { withTimeout } from '$lib/platform/with-timeout';

/** The longest that the story's length waits for the font, in which some lines break elsewhere. */
const FONT_TIMEOUT_MS = 1000;
const FONT = '1em "Markazi Text"';

/** Resolves once the story's font has loaded for the text of these elements, cannot be had, or is late. */
export async function fontLoaded(elements: readonly Element[]): Promise<void> {
  const text = elements.map(({ textContent }) => textContent).join('');
  // Not `fonts.ready`: it can resolve before the first font is requested.
  const loaded = document.fonts.load(FONT, text).then(
    () => undefined,
    () => undefined,
  );
  await withTimeout(FONT_TIMEOUT_MS, loaded, undefined);
}
