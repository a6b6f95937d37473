import { describe, expect, it } from 'vitest';
import { balance, breakLines, isWhole, type Line } from './break-lines';

/** Every letter is as wide as any other. */
const measure = (start: number, end: number) => end - start;
const words = (text: string, lines: readonly Line[]) => lines.map(({ start, end }) => text.slice(start, end));
const broken = (text: string, width: number) => words(text, breakLines(text, width, measure));

describe('Lines', () => {
  it.each([
    ['are as full as they can be', 'one two three four', 8, ['one two', 'three', 'four']],
    ['are one where all fits', 'one two', 7, ['one two']],
    ['take no space along', 'one   two', 4, ['one', 'two']],
    ['break after a dash within a word', 'Libyan–Israeli talks', 10, ['Libyan–', 'Israeli', 'talks']],
    ['do not break between digits', 'in 2011-2017', 8, ['in', '2011-201', '7']],
    ['do not break at a space that holds together', 'a 12\u00a0km b', 5, ['a', '12\u00a0km', 'b']],
    ['break a word that is wider than any line', 'a magnificently', 6, ['a', 'magnif', 'icentl', 'y']],
    ['never part a letter from its mark', 'يَّيَّيَّ', 3, ['يَّ', 'يَّ', 'يَّ']],
    ['of nothing are none', '', 5, []],
  ])('%s', (_, text, width, lines) => {
    expect(broken(text, width)).toEqual(lines);
  });

  it('are whole unless a word is broken', () => {
    const text = 'a magnificently';
    expect(isWhole(text, breakLines(text, 20, measure))).toBe(true);
    expect(isWhole(text, breakLines(text, 6, measure))).toBe(false);
  });
});

describe('Balanced lines', () => {
  it('are as many, and of lengths as equal as they can be', () => {
    const text = 'two ministers meet in Rome';
    expect(broken(text, 22)).toEqual(['two ministers meet in', 'Rome']);
    expect(words(text, balance(text, 22, measure))).toEqual(['two ministers', 'meet in Rome']);
  });

  it('stay as they are where there is but one', () => {
    expect(words('one two', balance('one two', 100, measure))).toEqual(['one two']);
  });
});
