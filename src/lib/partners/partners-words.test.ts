import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { configuratorWords } from './configurator-words';
import { pieces } from './inline-code';
import { partnersText } from './partners-words';

/** Every text of a table by its path. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

const ar = [...textsOf(partnersText.ar), ...textsOf(configuratorWords.ar)];
const en = [...textsOf(partnersText.en), ...textsOf(configuratorWords.en)];
const wordsOf = (text: string) =>
  pieces(text)
    .filter(({ isCode }) => !isCode)
    .map((piece) => piece.text)
    .join('');
const codesOf = (text: string) =>
  pieces(text)
    .filter(({ isCode }) => isCode)
    .map((piece) => piece.text)
    .sort();

describe('The words for partners', () => {
  it('are the same in both languages, and name the same code', () => {
    expect(ar.map(([path]) => path)).toEqual(en.map(([path]) => path));
    for (const [i, [path, text]] of ar.entries()) {
      expect([path, codesOf(text)]).toEqual([path, codesOf(en[i]?.[1] ?? '')]);
    }
    expect(ar.length).toBeGreaterThan(40);
  });

  it('are of one language each, but for code and the names of standards and systems', () => {
    for (const [path, text] of ar) {
      expect([path, wordsOf(text).replace(/oEmbed|WCAG|AA|Hugo|JSX|MDX|React|Shadow DOM/g, '')]).toEqual([
        path,
        expect.not.stringMatching(/[A-Za-z,;?]|[\u0660-\u0669]/),
      ]);
    }
    for (const [path, text] of en) {
      expect([path, text]).toEqual([path, expect.not.stringMatching(/\p{Script=Arabic}/u)]);
    }
  });

  it.each(locales)('fit into what search pages show (%s)', (locale) => {
    expect(partnersText[locale].description.length).toBeLessThanOrEqual(155);
  });
});

describe('Pieces of a text', () => {
  it('are words, and code between backticks', () => {
    expect(pieces('set `a` or `b`')).toEqual([
      { text: 'set ', isCode: false },
      { text: 'a', isCode: true },
      { text: ' or ', isCode: false },
      { text: 'b', isCode: true },
    ]);
    expect(pieces('`a`')).toEqual([{ text: 'a', isCode: true }]);
  });
});
