import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import { Blob, Buffer, Direction, Face, Feature, Font, shape, Variation } from 'harfbuzzjs';
import type { Run } from './runs';

/**
 * The files of the story's typeface, in the order in which they are asked for a letter. The Latin one comes first, as
 * in the pages: digits, spaces and punctuation are its own in Arabic, too.
 */
const FILES = ['latin', 'arabic', 'latin-ext', 'vietnamese'] as const;

/** A shaped run: its outline, as path commands in parts of the type's size with y downwards, and how far it reaches. */
export interface Shaped {
  commands: readonly Command[];
  advance: number;
}
export interface Command {
  type: string;
  values: readonly number[];
}

/** The story's typeface, Markazi Text (OFL 1.1), for text that becomes outlines. */
export interface Typeface {
  /** Which file has every letter of a cluster, such as a letter with its marks; undefined if none has. */
  fileFor: (cluster: string) => number | undefined;
  /** Joins, ligates and places the letters of a run (OpenType). @param text the whole text that the run is part of */
  shape: (text: string, run: Run, weight: number) => Shaped;
  /** What was asked for, and no file has. */
  missing: ReadonlySet<string>;
}

/**
 * Markazi Text composes a shadda and a vowel to a sign that takes room of its own beside the letter. Left apart, they are
 * placed upon it.
 */
const FEATURES = [new Feature('ccmp', 0)];

/** Shows nothing of its own, so that any file will do for it: marks of direction, joiners, soft hyphens. */
const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/** Loads the typeface. */
export async function loadTypeface(): Promise<Typeface> {
  const { resolve } = createRequire(import.meta.url);
  const files = await Promise.all(
    FILES.map(async (name) => {
      const path = `@fontsource-variable/markazi-text/files/markazi-text-${name}-wght-normal.woff2`;
      const face = new Face(new Blob(await fontverter.convert(await readFile(resolve(path)), 'truetype')));
      const weights = new Map<number, Font>();
      const at = (weight: number) => {
        const font = weights.get(weight) ?? new Font(face);
        if (!weights.has(weight)) font.setVariations([new Variation('wght', weight)]);
        weights.set(weight, font);
        return font;
      };
      return { letters: new Set(face.collectUnicodes()), size: face.upem, at };
    }),
  );

  const missing = new Set<string>();
  return {
    missing,
    fileFor(cluster) {
      const shown = Array.from(cluster).filter((letter) => !INVISIBLE.test(letter));
      const file = files.findIndex(({ letters }) =>
        shown.every((letter) => letters.has(letter.codePointAt(0) ?? 0)),
      );
      if (file === -1) missing.add(cluster);
      return file === -1 ? undefined : file;
    },
    shape(text, { start, end, level, file }, weight) {
      const face = file === undefined ? undefined : files[file];
      if (!face) return { commands: [], advance: 0 };
      const font = face.at(weight);
      const buffer = new Buffer();
      // The rest of the text is context: an Arabic letter joins across the end of a run.
      buffer.addText(text, start, end - start);
      buffer.guessSegmentProperties();
      buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
      shape(font, buffer, FEATURES);
      const commands: Command[] = [];
      const positions = buffer.getGlyphPositions();
      let advance = 0;
      for (const [index, { codepoint: glyph }] of buffer.getGlyphInfos().entries()) {
        const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
        for (const { type, values } of font.glyphToJson(glyph)) {
          const placed = values.map((value, i) =>
            i % 2 === 0 ? (advance + xOffset + value) / face.size : -(yOffset + value) / face.size,
          );
          commands.push({ type, values: placed });
        }
        advance += xAdvance;
      }
      return { commands, advance: advance / face.size };
    },
  };
}
