import { describe, expect, it } from 'vitest';
import {
  append,
  changeEntry,
  edited,
  expectFaults,
  MALTA,
  realFiles,
  write,
  type Broken,
} from '../broken-story.ts';

const AR = 'text/ar/go-between.md';
const EN = 'text/en/go-between.md';
/** So many words, none of them with a meaning. */
const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');
const correction = (date: string) =>
  `- { date: '${date}', chapter: rome, text: { ar: تصويب, en: A correction } }\n`;

describe('A story is published as it is when', () => {
  const fine: Record<string, Broken['edits']> = {
    'nothing is changed': [],
    'a paragraph is as long as a card holds': [append(EN, words(60, 'word'))],
    'a place of context is on no map': [
      append('places.yaml', `${MALTA.replace('true', 'false')}  at: [35.9, 14.4]\n  side: south`),
    ],
    'an opinion names a report': [changeEntry('claims.yaml', 'shared-aims', 'sources: []', 'sources: [S05]')],
    'a number has a Latin comma': [append(AR, 'حضر 1,000 شخص.')],
    'a word only looks like a forbidden one': [
      append(AR, 'واستكشفت الثوابت.'),
      append(EN, 'It was not improvised or approved.'),
    ],
    'something is said not to be proven': [
      append(AR, 'ولم يثبت ذلك، وما كشفت عنه أيّ جهة.'),
      append(EN, 'It is not proven, and may prove difficult.'),
    ],
    'a quotation has brackets, an ampersand and a term in Arabic': [
      append(EN, 'He called the [Libyan] minister’s Q&A; (تطبيع) “normalisation”.'),
    ],
    'there are no notes and no names of countries': [
      write('countries.yaml', '[]'),
      (files) => {
        const chapters = files.get('chapters.yaml') ?? '';
        files.set('chapters.yaml', chapters.replace(/^ {2}countries: .*\n/gm, ''));
      },
    ],
    'a link leads to an address in Arabic': [
      changeEntry('sources.yaml', 'S17', 'https://al-jareeda.com/?p=264532', 'https://موقع.مصر/x'),
    ],
    'a correction is made': [write('corrections.yaml', correction('2026-12-01'))],
    'corrections are made, two of them on one day': [
      write('corrections.yaml', ['2027-01-01', '2026-12-01', '2026-12-01'].map(correction).join('')),
    ],
    'it was written on Windows': [
      (files) => {
        for (const [name, text] of files) files.set(name, text.replaceAll('\n', '\r\n'));
      },
    ],
  };
  it.each(Object.entries(fine))('%s', (_, edits) => expectFaults({ edits, faults: [] }));
});

describe('Breaking a story for a test', () => {
  it('leaves the real one whole', () => {
    const before = realFiles.get('corrections.yaml');
    edited([write('corrections.yaml', 'x')]);
    expect(realFiles.get('corrections.yaml')).toBe(before);
  });
});
