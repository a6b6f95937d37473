import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { createSearch } from '../../src/lib/tools/find/search';
import { piecesOf } from '../../src/lib/tools/find/results';
import { fold } from '../../src/lib/tools/find/word-forms';
import { holds } from './fuzz';

const WORDS = [
  ...[
    'الوزير',
    'وزير',
    'والوزيرة',
    'للوزير',
    'مسؤول',
    'مسئول',
    'عبد الله',
    'عبدالله',
    'هاآرتس',
    'أُعلِن',
    'ليبيـا',
    '٢٠١٧',
  ],
  ...[
    'minister',
    'Minister’s',
    'Élysée',
    '2017',
    'İ',
    'ß',
    'ﷺ',
    'ﻻ',
    '\u200f',
    '\u200d',
    '\u0651',
    'ء',
    '🧵',
    '\ud800',
    '-',
    ' ',
  ],
];
const words = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'binary', maxLength: 6 }));
const texts = fc.array(words, { maxLength: 40 }).map((all) => all.join(' '));
/** As a page has it: a part of a chapter, of which only the text counts here. */
const entryOf = (text: string) => ({
  text,
  kind: 'text' as const,
  part: { id: 'a', title: 'A' },
  block: undefined as unknown as Element,
  range: undefined,
});

describe('The search', () => {
  const cases = fc.tuple(fc.array(texts, { maxLength: 4 }), fc.oneof(words, texts));

  holds('finds words where they are, or nothing', cases, ([all, query]) => {
    const entries = all.map(entryOf);
    const found = createSearch(entries)(query);
    expect(found.map(({ entry }) => entries.indexOf(entry))).toEqual(
      [...entries.keys()].filter((index) => found.some(({ entry }) => entry === entries[index])),
    );
    for (const { entry, marks } of found) {
      expect(marks.length).toBeGreaterThan(0);
      let last = 0;
      for (const { start, end } of marks) {
        expect(start >= last && start < end && end <= entry.text.length).toBe(true);
        last = end;
      }
    }
  });

  holds('shows what it finds with all the words that follow', cases, ([all, query]) => {
    for (const one of createSearch(all.map(entryOf))(query)) {
      const pieces = piecesOf(one);
      const shown = pieces.map(({ text }) => text).join('');
      expect(one.entry.text.endsWith(shown.replace(/^… /, ''))).toBe(true);
      expect(pieces.filter(({ isMatch }) => isMatch)).toHaveLength(one.marks.length);
    }
  });

  holds('finds a text by any word of it, as it stands', fc.tuple(texts, fc.nat()), ([text, at]) => {
    const parts = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu) ?? [];
    const word = parts[at % (parts.length || 1)];
    // A single letter begins too many words, and a lone hamza is not heard.
    if (word === undefined || word.length < 2 || fold(word) === '') return;
    expect(createSearch([entryOf(text)])(word), word).toHaveLength(1);
  });

  holds(
    'finds nothing by what is not heard',
    fc.tuple(texts, fc.constantFrom('ءء', 'ء', '-- --')),
    ([text, query]) => {
      expect(createSearch([entryOf(text)])(query)).toEqual([]);
    },
  );

  holds('takes letters that are typed for one another as one', fc.oneof(words, texts), (text) => {
    expect(fold(fold(text))).toBe(fold(text));
  });
});
