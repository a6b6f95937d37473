import { describe, expect, it } from 'vitest';
import bidiFactory from 'bidi-js';
import { runsOf } from './runs';

const bidi = bidiFactory();

/** One file for Arabic letters, one for all else. */
const fileFor = (cluster: string) => (/\p{Script=Arabic}/u.test(cluster) ? 1 : 0);

/** The runs of a line from left to right; those that run from right to left are marked. */
function seen(text: string, dir: 'rtl' | 'ltr', start = 0, end = text.length): string[] {
  const { levels } = bidi.getEmbeddingLevels(text, dir);
  return runsOf(text, levels, fileFor, start, end).map(
    (run) => (run.level % 2 === 1 ? '‹' : '') + text.slice(run.start, run.end),
  );
}

describe('The runs of a line, from left to right,', () => {
  it.each([
    ['of Latin words are one', 'Rome, 2023', 'ltr', ['Rome, 2023']],
    ['of Arabic words end where they begin', 'لقاء روما', 'rtl', ['‹روما', '‹ ', '‹لقاء']],
    ['keep digits in an Arabic line in their order', 'عام 2023', 'rtl', ['2023', '‹ ', '‹عام']],
    [
      'keep Latin words in an Arabic line in their order',
      'قالت BBC News أمس',
      'rtl',
      ['‹أمس', '‹ ', 'BBC News', '‹ ', '‹قالت'],
    ],
    [
      'keep Arabic words in a Latin line in theirs',
      'see روما 2023 now',
      'ltr',
      ['see ', '2023', '‹ ', '‹روما', ' now'],
    ],
    ['put a closing mark at the end of reading', 'روما!', 'rtl', ['‹!', '‹روما']],
  ] as const)('%s', (_, text, dir, runs) => {
    expect(seen(text, dir)).toEqual(runs);
  });

  it('keep a letter and its marks together', () => {
    expect(seen('مؤيَّد', 'rtl')).toEqual(['‹مؤيَّد']);
  });

  it('of a second line know of the first: a range after Arabic runs from right to left, as browsers set it', () => {
    const text = 'بين عامي 2011-2017';
    expect(seen(text, 'rtl', 9)).toEqual(['2017', '‹-', '2011']);
  });
});
