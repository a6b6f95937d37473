const FONT = '1em "Markazi Text"';

/** Resolves once the story's font has come for these words, or cannot, or is not there after so many ms. */
export async function fontFor(words: string, patience: number): Promise<void> {
  // `fonts.ready` can be true before the first font is asked for.
  const come = document.fonts.load(FONT, words).catch(() => undefined);
  await Promise.race([come, new Promise((late) => setTimeout(late, patience))]);
}
