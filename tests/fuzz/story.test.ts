import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Locale } from '../../src/lib/i18n/locale';
import { StoryError, type Mistake } from '../../src/lib/model/mistake';
import { ProseError, readProse, splitDocument, type Block } from '../../src/lib/model/prose';
import { readYaml } from '../../src/lib/model/parse/yaml';
import { loadStory } from '../../src/lib/model/story';
import { readStoryFiles, type StoryFiles } from '../../src/lib/model/story-files';
import { readWhen } from '../../src/lib/model/when';
import { holds } from './fuzz';

const story = await readStoryFiles();
const NAMES = [...story.keys()];

const MARKUP = [
  ...[
    '[',
    ']',
    '(',
    ')',
    '](claim:rome-place)',
    '[!note announced] ',
    '> ',
    '>',
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~',
  ],
  ...[
    '# ',
    '- ',
    '1. ',
    '| a | b |',
    '---',
    '===',
    '<b>',
    '</b>',
    '<!--',
    '&amp;',
    '&',
    '\\',
    '!',
    ':',
    '[a]: b',
  ],
  ...['http://a.example', 'a@b.example', '  ', '    ', '\t', '\n', '\n\n', '\r\n', '\u00a0', '\u2028', '\0'],
];
const YAML = [
  '- ',
  ': ',
  '\n',
  '\n  ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '|',
  '>',
  '&a',
  '*a',
  '!!',
  '%',
  '#',
  '? ',
  '~',
  '---',
];
const WORDS = [
  'روما',
  'في',
  'ليبيا',
  '«قال»',
  'مُؤكّد',
  'the',
  'meeting',
  'of',
  '2017',
  '٢٠١٧',
  '🧵',
  'e\u0301',
  '\u200f',
  '\ud800',
];

const textOf = (...parts: string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.constantFrom(...WORDS), fc.string({ maxLength: 4 })), {
      maxLength: 30,
    })
    .map((all) => all.join(''));

/** The letters and digits of a text. */
const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';
/** A block as an editor wrote it, as far as letters go. */
const written = (block: Block): string =>
  block.kind === 'note'
    ? `[!note ${block.id}] ${block.text}`
    : block.spans
        .map((span) => (span.kind === 'claim' ? `${span.text} claim:${span.id}` : span.text))
        .join('');

describe('A text', () => {
  holds('is read with all its letters, or refused', textOf(...MARKUP), (body) => {
    try {
      expect(lettersOf(readProse(body).map(written).join(' '))).toBe(lettersOf(body));
    } catch (error) {
      if (!(error instanceof ProseError)) throw error;
      expect(error.message).toMatch(/\w/);
    }
  });

  holds('has its head apart from its body', textOf('---\n', '---', '\n', 'title: a'), (file) => {
    const document = splitDocument(file);
    if (document) expect(lettersOf(document.head + document.body)).toBe(lettersOf(file));
  });

  holds('of fields is read, or refused with what is wrong', textOf(...YAML), (source) => {
    const read = readYaml(source, 'a.yaml');
    if ('mistake' in read) expect(read.mistake).toMatchObject({ file: 'a.yaml' });
  });
});

describe('A date', () => {
  const parts = ['20', '17', '-', '-08', '-25', 'X', '?', '~', '%', '/', '..', 'T', ' ', 'ح'];
  holds('is read, or none', textOf(...parts), (edtf) => {
    const when = readWhen(edtf);
    if (when) expect(JSON.stringify(when)).not.toMatch(/NaN|null/);
  });
});

/** What an editor’s hand or a merge does to a file. */
interface Edit {
  file: string;
  at: number;
  removed: number;
  added: string;
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({
    file: fc.constantFrom(...NAMES),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.constant(100_000)),
    added: fc.oneof(textOf(...MARKUP, ...YAML), fc.constantFrom(...story.values())),
  }),
  { minLength: 1, maxLength: 4 },
);

function apply(all: readonly Edit[]): StoryFiles {
  const files = new Map(story);
  for (const { file, at, removed, added } of all) {
    const text = files.get(file) ?? '';
    const start = Math.floor(at * text.length);
    files.set(file, text.slice(0, start) + added + text.slice(start + removed));
  }
  return files;
}

describe('A story', () => {
  /** The mistakes for which a story is refused; none where it is loaded. */
  const refused = (files: StoryFiles, locale: Locale): readonly Mistake[] => {
    try {
      expect(loadStory(files, locale).chapters.length).toBeGreaterThan(0);
      return [];
    } catch (error) {
      if (!(error instanceof StoryError)) throw error;
      expect(error.mistakes).not.toEqual([]);
      return error.mistakes;
    }
  };

  holds(
    'is loaded whole in both languages, or refused with file and remedy',
    edits,
    (all) => {
      const files = apply(all);
      const mistakes = refused(files, 'ar');
      for (const { file, problem, remedy } of mistakes) {
        expect(file).toMatch(/\S/);
        expect(problem).toMatch(/\S/);
        expect(remedy).toMatch(/\S/);
      }
      // Checked as a whole, whichever language is asked for.
      if (mistakes.length === 0) expect(refused(files, 'en')).toEqual([]);
    },
    400,
  );
});
