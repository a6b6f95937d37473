import { describe, expect, test } from 'vitest';
import { createSearch } from './search';

const find = (query: string, ...texts: string[]) =>
  createSearch(texts.map((text) => ({ text })))(query).map(({ entry }) => entry.text);

const marked = (query: string, text: string) =>
  createSearch([{ text }])(query).flatMap(({ marks }) =>
    marks.map(({ start, end }) => text.slice(start, end)),
  );

describe('a word is found as readers type it', () => {
  test.each([
    ['hamza above alef left out', 'اغسطس', 'أغسطس'],
    ['hamza below alef left out', 'اسرائيل', 'إسرائيل'],
    ['hamza added', 'أسرائيل', 'إسرائيل'],
    ['madda left out', 'الان', 'الآن'],
    ['hamza on its carrier left out', 'اسراييل', 'إسرائيل'],
    ['hamza on ي for hamza on و', 'مسئولين', 'مسؤولين'],
    ['hamza on و for hamza on ي', 'شؤون', 'شئون'],
    ['lone hamza left out', 'نجلا', 'نجلاء'],
    ['lone hamza added', 'نجلاء', 'نجلا'],
    ['ه for ة', 'وزاره', 'وزارة'],
    ['ة for ه', 'مياة', 'مياه'],
    ['ى for ي', 'ليفى', 'ليفي'],
    ['ي for ى', 'علي', 'على'],
    ['Persian letters', 'لیبیا', 'ليبيا'],
    ['tatweel in the query', 'ليـــبيا', 'ليبيا'],
    ['tatweel in the text', 'ليبيا', 'ليـبيا'],
    ['vowel marks in the query', 'رُومَا', 'روما'],
    ['vowel marks in the text', 'مؤيد', 'مؤيَّد'],
    ['Arabic digits', '٢٠١٧', '2017'],
    ['Persian digits', '۲۰۱۷', '2017'],
    ['Western digits', '2017', '٢٠١٧'],
    ['a mark of direction', 'روما', '\u200fروما\u200f'],
    ['presentation forms', 'ﻟﻴﺒﻴﺎ', 'ليبيا'],
    ['one alef for two', 'هآرتس', 'هاآرتس'],
    ['two alefs for one', 'هاآرتس', 'هآرتس'],
    ['two words for one', 'عبد الحميد', 'عبدالحميد'],
    ['one word for two', 'عبدالحميد', 'عبد الحميد'],
    ['capitals', 'rome', 'Rome'],
    ['accents left out', 'netanyahu', 'Nétanyahu'],
    ['a possessive', "Libya's", 'Libya’s'],
    ['a possessive for none', 'Libya’s', 'Libya'],
  ])('%s: %s finds %s', (_, query, text) => {
    expect(find(query, text)).toEqual([text]);
  });

  test.each([
    'والوزير',
    'فالوزير',
    'بالوزير',
    'كالوزير',
    'للوزير',
    'وللوزير',
    'الوزير',
    'وزير',
    'لوزير',
    'ووزير',
  ])('وزير is found in %s, and %s in وزير', (joined) => {
    expect(find('وزير', joined)).toEqual([joined]);
    expect(find(joined, 'وزير')).toEqual(['وزير']);
  });

  test.each(['وليبيا', 'فليبيا', 'بليبيا', 'كليبيا', 'لليبيا', 'وبليبيا'])(
    'ليبيا is found in %s',
    (joined) => {
      expect(find('ليبيا', joined)).toEqual([joined]);
      expect(find(joined, 'ليبيا')).toEqual(['ليبيا']);
    },
  );
});

test('the beginning of a word is enough', () => {
  expect(find('comp', 'compensation', 'accompany')).toEqual(['compensation']);
  expect(find('تعوي', 'التعويضات')).toEqual(['التعويضات']);
});

test('all words of the query are in what is found, in any order', () => {
  expect(find('rome cohen', 'Cohen met her in Rome', 'Cohen', 'Rome')).toEqual(['Cohen met her in Rome']);
});

test('a letter of the word itself is disregarded only where nothing else is found', () => {
  expect(find('كتاب', 'كتاب', 'تابع')).toEqual(['كتاب']);
});

test('nothing is found by nothing, by a single letter or by signs', () => {
  for (const query of ['', ' ', 'ل', 'a', '…?', '\u200f']) expect(find(query, 'ليبيا', 'all')).toEqual([]);
});

test('the words that match are marked as the text has them', () => {
  expect(marked('المنقوش اغسطس', 'نجلاء المنقوش، في أغسطس، والمنقوش')).toEqual([
    'المنقوش',
    'أغسطس',
    'والمنقوش',
  ]);
});
