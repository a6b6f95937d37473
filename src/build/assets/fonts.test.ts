import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { realFiles } from '$lib/model/broken-story';
import { wordsOf } from '$lib/model/prose';
import { loadStory } from '$lib/model/story';
import { unicodeRange } from './fonts';

async function facesIn(sheet: string): Promise<string[]> {
  const css = await readFile(`src/generated/${sheet}`, 'utf8');
  return [...css.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) => face);
}
const isOwn = (face: string) => face.includes('url(');

const faces = await facesIn('fonts.css');
const own = faces.filter(isOwn);

/** Whether a `unicode-range` has a letter. */
function covers(range: string, letter: string): boolean {
  const point = letter.codePointAt(0) ?? -1;
  return range.split(', ').some((span) => {
    const [from = NaN, to = from] = span
      .replace('U+', '')
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return point >= from && point <= to;
  });
}

/** What a face names, in the styles or as a file. */
async function fontOf(face: string): Promise<Buffer> {
  const [, file, data] = /url\('(?:\.\/([\w-]+\.woff2)|data:font\/woff2;base64,([^']+))'\)/.exec(face) ?? [];
  return data === undefined ? readFile(`src/generated/${file ?? ''}`) : Buffer.from(data, 'base64');
}

describe('A range of letters', () => {
  it('joins neighbours, sorts and counts each once', () => {
    expect(unicodeRange('cabbage')).toBe('U+61-63, U+65, U+67');
    expect(unicodeRange('ب ا')).toBe('U+20, U+627-628');
    expect(unicodeRange('')).toBe('');
  });

  it('covers its letters and no other', () => {
    const letters = 'Khuyut خيوط 2023';
    const range = unicodeRange(letters);
    for (const letter of letters) expect(covers(range, letter)).toBe(true);
    for (const letter of 'zث9') expect(covers(range, letter)).toBe(false);
  });
});

describe('The fonts', () => {
  it('are one in the styles and two files, in the format of the web, of at most 45 kB together', async () => {
    const fonts = await Promise.all(own.map(fontOf));
    expect(own.map((face) => /url\('(data:|\.\/markazi-\w+)/.exec(face)?.[1])).toEqual([
      'data:',
      './markazi-arabic',
      './markazi-latin',
    ]);
    for (const font of fonts) {
      expect(font.subarray(0, 4).toString()).toBe('wOF2');
      expect(font.byteLength).toBeGreaterThan(1000);
    }
    expect(fonts.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBeLessThanOrEqual(45_000);
  });

  it('leave words in the fallback until they arrive, and beside the story where they are late', async () => {
    for (const face of own) expect(face).toContain('font-display: swap');
    expect(faces.length).toBeGreaterThan(own.length);
    const others = await facesIn('fonts-optional.css');
    expect(others.filter(isOwn).map((face) => /-range: [^;]+/.exec(face)?.[0])).toEqual(
      own.map((face) => /-range: [^;]+/.exec(face)?.[0]),
    );
    for (const face of others.filter(isOwn)) {
      expect(face).toContain('font-display: optional');
      expect(face).not.toContain('data:');
    }
    expect(others.filter((face) => !isOwn(face))).toEqual(faces.filter((face) => !isOwn(face)));
  });

  it.each(locales)('have every letter that the story shows (%s)', (locale) => {
    const ranges = own.map((face) => /unicode-range: ([^;]+);/.exec(face)?.[1] ?? '');
    const story = loadStory(realFiles, locale);
    const { manifest, cover, pages, chapters, claims, people, places, sources } = story;
    const shown = [
      manifest.about[locale],
      ...Object.values(manifest.voices).map((words) => words[locale]),
      ...[cover, ...Object.values(pages), ...chapters].flatMap(({ blocks }) => blocks.map(wordsOf)),
      ...[cover, ...Object.values(pages)].flatMap(({ head }) => Object.values(head)),
      ...chapters.flatMap(({ title, when, mapText }) => [title, when, mapText]),
      ...[...claims.values()].flatMap(({ statement, reports }) => [statement[locale], reports[locale]]),
      ...[...people.values()].flatMap(({ name, role }) => [name[locale], role[locale]]),
      ...[...places.values()].map(({ name }) => name[locale]),
      ...[...sources.values()].map(({ publisher }) => publisher[locale]),
    ];
    const letters = [...new Set(Array.from(shown.join('')))];
    expect(letters.filter((letter) => !ranges.some((range) => covers(range, letter)))).toEqual([]);
  });
});
