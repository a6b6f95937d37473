import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Buffer as Run, Face, Font, shape, Variation } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Advances, Weight } from '../../lib/views/map/layout/text-width';
import { SUBSETS, type Subset } from './fonts.ts';

/** Makes a letter take the form that it has beside another one. */
const JOINER = '\u200d';

/** These two are drawn as one. */
const LAM = 'ل';
const ALEFS = ['ا', 'أ', 'إ', 'آ'];

const WEIGHTS = [400, 600] as const satisfies Weight[];

/**
 * How wide the letters of the story's typeface are, in thousandths of its size: what the names on a map measure
 * is needed where there is no browser to measure them.
 */
export async function buildAdvances(): Promise<Map<string, string>> {
  const advances: Advances = { 400: {}, 600: {} };
  for (const subset of SUBSETS) {
    const font = await readFont(subset);
    for (const weight of WEIGHTS) {
      font.setVariations([new Variation('wght', weight)]);
      const ligatures = subset.source === 'arabic' ? ALEFS.map((alef) => LAM + alef) : [];
      const letters = [...Array.from(subset.letters), ...ligatures];
      for (const letter of letters) advances[weight][letter] = formsOf(font, letter, subset.source);
    }
  }
  return new Map([['advances.json', JSON.stringify(advances)]]);
}

/** Alone, at the beginning of a word, in it, and at its end; one number where all are the same. */
function formsOf(font: Font, letter: string, source: Subset['source']): number | number[] {
  if (source === 'latin') return advanceOf(font, letter);
  const forms = [letter, letter + JOINER, JOINER + letter + JOINER, JOINER + letter].map((text) =>
    advanceOf(font, text),
  );
  return new Set(forms).size === 1 ? (forms[0] ?? NaN) : forms;
}

function advanceOf(font: Font, text: string): number {
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(font, run);
  return run.getGlyphPositions().reduce((total, { xAdvance }) => total + xAdvance, 0);
}

async function readFont({ source, letters }: Subset): Promise<Font> {
  const path = createRequire(import.meta.url).resolve(
    `@fontsource-variable/markazi-text/files/markazi-text-${source}-wght-normal.woff2`,
  );
  const data = await subsetFont(await readFile(path), letters + JOINER, { targetFormat: 'truetype' });
  const font = new Font(new Face(new Blob(data)));
  font.setScale(1000, 1000);
  return font;
}
