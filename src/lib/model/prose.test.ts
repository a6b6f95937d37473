import { describe, expect, it } from 'vitest';
import {
  countWords,
  ProseError,
  readProse,
  shorten,
  splitDocument,
  splitLastWord,
  wordsOf,
} from './prose.ts';

describe('A paragraph', () => {
  it('is words and sentences that carry claims, in their order', () => {
    expect(readProse('Before. [They met.](claim:met) [In Rome.](claim:rome) After.')).toEqual([
      {
        kind: 'paragraph',
        spans: [
          { kind: 'words', text: 'Before. ' },
          { kind: 'claim', id: 'met', text: 'They met.' },
          { kind: 'words', text: ' ' },
          { kind: 'claim', id: 'rome', text: 'In Rome.' },
          { kind: 'words', text: ' After.' },
        ],
      },
    ]);
  });

  it('ends at an empty line, and not at the end of a line', () => {
    const blocks = readProse('One\ntwo [three\nfour](claim:a).\n\nFive.\n');
    expect(blocks.map(wordsOf)).toEqual(['One two three four.', 'Five.']);
  });

  it('may be Arabic, with its marks in place', () => {
    const [block] = readProse('[التقى الوزيران، وفق «هآرتس».](claim:met) ثمّ افترقا.');
    expect(block && wordsOf(block)).toBe('التقى الوزيران، وفق «هآرتس». ثمّ افترقا.');
  });

  it('keeps signs that HTML would escape', () => {
    const words = `Libya's "aim" & Israel’s “aim”: 1 < 2 > 0`;
    const [plain, claim, note] = readProse(`${words}\n\n[${words}](claim:a)\n\n> [!note b]\n> ${words}`);
    expect(plain && wordsOf(plain)).toBe(words);
    expect(claim && wordsOf(claim)).toBe(words);
    expect(note && wordsOf(note)).toBe(words);
  });

  it('keeps signs that Markdown uses when they are escaped', () => {
    const [block, note] = readProse('[A \\*star\\*](claim:a) \\[sic\\]\n\n> [!note b]\n> \\[sic\\]');
    expect(block && wordsOf(block)).toBe('A *star* [sic]');
    expect(note && wordsOf(note)).toBe('[sic]');
  });
});

describe('A context note', () => {
  it('stands between paragraphs, with its id', () => {
    expect(readProse('One.\n\n> [!note luzon-denial]\n> He denied it,\n> they say.\n\nTwo.')).toEqual([
      { kind: 'paragraph', spans: [{ kind: 'words', text: 'One.' }] },
      { kind: 'note', id: 'luzon-denial', text: 'He denied it, they say.' },
      { kind: 'paragraph', spans: [{ kind: 'words', text: 'Two.' }] },
    ]);
  });

  it('may begin on the line of its mark', () => {
    expect(readProse('> [!note a] Words.')).toEqual([{ kind: 'note', id: 'a', text: 'Words.' }]);
  });
});

/** What the story's Markdown does not have, and the words by which the editor finds it. */
const markdown: Record<string, readonly [text: string, excerpt: string, problem: string]> = {
  'a heading': ['## Later\n', '“## Later”', 'of the kind “heading”'],
  'a list': ['- one\n- two\n', '“- one - two”', 'of the kind “list”'],
  'a rule': ['***\n', '“***”', 'of the kind “hr”'],
  'a table': ['| a |\n| - |\n| b |\n', '“| a | | - | | b |”', 'of the kind “table”'],
  HTML: ['<div>Text.</div>\n', '“<div>Text.</div>”', 'of the kind “html”'],
  'a link to elsewhere': [
    'See [this](https://example.org/).',
    '“[this](https://example.org/)”',
    'is not a claim mark',
  ],
  'a bare address': ['See https://example.org/.', '“https://example.org/”', 'is not a claim mark'],
  'an image': ['![A map](map.png)', '“![A map](map.png)”', 'of the kind “image”'],
  emphasis: ['It was *secret*.', '“*secret*”', 'of the kind “em”'],
  'strong emphasis': ['It was **secret**.', '“**secret**”', 'of the kind “strong”'],
  'emphasis in a claim': ['[It was *secret*.](claim:go-between)', '“*secret*”', 'of the kind “em”'],
  'emphasis in a note': ['> [!note luzon-denial]\n> It was *secret*.', '“*secret*”', 'of the kind “em”'],
  'a claim in a note': [
    '> [!note luzon-denial]\n> [They met.](claim:go-between)',
    '“[They met.](claim:go-between)”',
    'of the kind “link”',
  ],
  'a note of two paragraphs': [
    '> [!note luzon-denial]\n> He denied it.\n>\n> Twice.',
    '“Twice.”',
    'is more than one paragraph',
  ],
  'a list in a note': [
    '> [!note luzon-denial]\n> He denied:\n> - it',
    '“- it”',
    'is more than one paragraph',
  ],
  'a quotation that is no note': ['> He denied it.', '“He denied it.”', 'does not begin with [!note id]'],
  'a claim without a sentence': ['[](claim:go-between)', '“[](claim:go-between)”', 'has no sentence'],
};

describe('Markdown that the story does not use is refused:', () => {
  it.each(Object.entries(markdown))('%s', (_, [text, excerpt, problem]) => {
    expect(() => readProse(text)).toThrow(ProseError);
    expect(() => readProse(text)).toThrow(expect.objectContaining({ excerpt }));
    expect(() => readProse(text)).toThrow(problem);
  });
});

describe('An unreadable text', () => {
  it('is refused with an excerpt of at most 40 letters', () => {
    const heading = `## ${'long '.repeat(30)}`;
    expect(() => readProse(heading)).toThrow(
      expect.objectContaining({ name: 'Error', excerpt: `“${heading.slice(0, 40)}”` }),
    );
    expect(() => readProse(heading)).toThrow(ProseError);
  });

  it('may be empty', () => expect(readProse('\n\n')).toEqual([]));
});

describe('The last word of a text', () => {
  it('is split off with the space left before it', () => {
    expect(splitLastWord('They met in Rome.')).toEqual(['They met in ', 'Rome.']);
    expect(splitLastWord('التقى الوزيران')).toEqual(['التقى ', 'الوزيران']);
  });

  it('may be the whole text', () => {
    expect(splitLastWord('Rome.')).toEqual(['', 'Rome.']);
    expect(splitLastWord('')).toEqual(['', '']);
  });
});

describe('Words are counted', () => {
  it.each([
    ['They met in Rome.', 4],
    ['  They\n met ', 2],
    ['التقى الوزيران، وفق «هآرتس»، عام 2023.', 6],
    ['Rome – and – Tunis', 3],
    ['27 August 2023', 3],
    ['', 0],
    ['… – ؟', 0],
  ])('in “%s”', (text, count) => expect(countWords(text)).toBe(count));
});

describe('Front matter', () => {
  it('is split from the text, with either kind of line end', () => {
    expect(splitDocument('---\ntitle: A\n---\n\nText.\n')).toEqual({ head: 'title: A', body: '\nText.\n' });
    expect(splitDocument('---\r\ntitle: A\r\n---\r\nText.')).toEqual({ head: 'title: A', body: 'Text.' });
  });

  it('may be all there is', () => {
    expect(splitDocument('---\ntitle: A\n---')).toEqual({ head: 'title: A', body: '' });
  });

  it('begins on the first line', () => {
    expect(splitDocument('\n---\ntitle: A\n---\n')).toBeNull();
    expect(splitDocument('---\ntitle: A\n')).toBeNull();
  });
});

describe('A text with room for so many characters', () => {
  it.each([
    ['stays as it is where it fits', 'They met in Rome.', 17, 'They met in Rome.'],
    ['ends after a word, with an ellipsis', 'They met in Rome, secretly.', 20, 'They met in Rome…'],
    ['keeps the end of a quotation', 'بحسب «هآرتس» أمس في روما', 16, 'بحسب «هآرتس»…'],
    ['has no half of a word', 'They met', 7, 'They…'],
  ])('%s', (_, text, most, short) => {
    expect(shorten(text, most)).toBe(short);
    expect(short.length).toBeLessThanOrEqual(most + 1);
  });
});
