import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { expect, it, vi } from 'vitest';
import { pageEntries } from '../../src/lib/tools/find/page-entries';
import { createSearch } from '../../src/lib/tools/find/search';

/** The words that a query marks in the built page, each once. */
function marksIn(file: string, lang: string): (query: string) => string[] {
  const { document, NodeFilter, Text } = new Window();
  vi.stubGlobal('NodeFilter', NodeFilter);
  vi.stubGlobal('Text', Text);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  document.documentElement.innerHTML = readFileSync(file, 'utf8');
  // happy-dom's own types are not those of browsers.
  const search = createSearch(pageEntries(document as unknown as Document, lang));
  return (query) => {
    const marks = search(query).flatMap(({ entry, marks }) =>
      marks.map(({ start, end }) => entry.text.slice(start, end)),
    );
    return [...new Set(marks)];
  };
}

const arabic = marksIn('build/index.html', 'ar');
const english = marksIn('build/en/index.html', 'en');

/** Words of the page, and how readers type them. */
const SPELLINGS: Record<string, readonly string[]> = {
  // Hamza, madda, wasla
  إسرائيل: ['اسرائيل', 'أسرائيل', 'آسرائيل', 'ٱسرائيل', 'إسراييل', 'اسراييل', 'إِسْرَائِيل'],
  أغسطس: ['اغسطس', 'إغسطس', 'آغسطس', 'أغُسْطُس', 'أغســطس'],
  إيلي: ['ايلي', 'أيلي', 'ايلى', 'إیلی'],
  الأميركية: ['الاميركية', 'أميركية', 'اميركيه', 'الأمیرکیة'],
  نجلاء: ['نجلا', 'نجلاء', 'نَجْلَاء', 'لنجلاء', 'ونجلا'],
  المسؤول: ['المسئول', 'مسؤول', 'مسئول', 'مسوول', 'والمسؤول', 'بالمسئول'],
  لقاءات: ['اللقاات', 'لقاءات', 'واللقاءات', 'للقاءات'],
  رأي: ['راي', 'رأى', 'رأی'],
  // Ta marbuta, alef maqsura, ha
  حكومة: ['الحكومه', 'حكومة', 'حكومه', 'والحكومة', 'بالحكومه', 'للحكومة', 'حکومة'],
  الخارجية: ['الخارجيه', 'خارجية', 'خارجيه', 'والخارجية', 'للخارجيه'],
  زيارة: ['زياره', 'الزيارة', 'بزيارة', 'وزيارة', 'والزياره'],
  ليفي: ['ليفى', 'لیفی', 'وليفي', 'ليڤي'],
  // Tatweel, vowel marks, presentation forms, joiners, marks of direction
  ليبيا: [
    ...['ليـــبيا', 'لِيبْيَا', 'ﻟﻴﺒﻴﺎ', 'لیبیا', 'لي\u200dبيا', '\u200fليبيا\u200f', '\u2067ليبيا\u2069'],
    ...['وليبيا', 'فليبيا', 'بليبيا', 'كليبيا', 'لليبيا', 'ولليبيا', 'وبليبيا', 'فبليبيا'],
  ],
  روما: ['رُومَا', 'رومــا', 'ﺭﻭﻣﺎ', 'بروما', 'لروما', 'وروما', 'وبروما', 'فروما', 'كروما'],
  تونس: ['بتونس', 'لتونس', 'وتونس', 'تُونُس', 'ﺗﻮﻧﺲ'],
  طرابلس: ['بطرابلس', 'وطرابلس', 'لطرابلس', 'فطرابلس', 'وبطرابلس', 'طَرابُلُس'],
  // Digits
  2017: ['٢٠١٧', '۲۰۱۷', '201', '٢٠١'],
  2021: ['٢٠٢١', '۲۰۲۱'],
  1957: ['١٩٥٧', '۱۹۵۷'],
  // The article and what is joined to it
  المقال: ['مقال', 'والمقال', 'بالمقال', 'للمقال', 'وللمقال', 'فالمقال', 'كالمقال', 'وبالمقال'],
  الوزير: ['وزير', 'والوزير', 'للوزير', 'بالوزير', 'فالوزير'],
  قانون: ['قانون', 'والقانون', 'بالقانون', 'للقانون', 'وللقانون'],
  // Names in one word or two, with two alefs or one, by their beginnings, amid spaces and signs
  عبد: ['عبدالحميد', 'عبد الحميد', 'لعبد الحميد', 'وعبدالحميد'],
  كوهين: ['  كوهين  ', 'إيلي  كوهين', 'كوهين؟', '(كوهين)', 'كوهين،', 'گوهين'],
  هآرتس: ['هاآرتس', 'هارتس', '«هآرتس»', 'لهآرتس', 'وهارتس'],
  الدبيبة: ['الدبيبه', 'دبيبة', 'والدبيبة', 'للدبيبة'],
  المنقوش: ['منقوش', 'والمنقوش', 'للمنقوش', 'المنقو'],
  لوزون: ['لُوزون', 'ولوزون', 'للوزون', 'لوزو'],
};

const CASES = Object.entries(SPELLINGS).flatMap(([word, typed]) =>
  typed.map((query) => [query, word] as const),
);

it.each(CASES)('“%s” finds %s', (query, word) => {
  expect(arabic(query).join(' ')).toContain(word);
});

it('The list has sixty spellings and more', () => expect(CASES.length).toBeGreaterThanOrEqual(60));

it.each(['لندن', 'قطر', 'مصرفي', 'تونسيان', 'طرابل س', 'سراييل', 'نقوش', '1999', 'عبد الرحيم'])(
  'Nothing is found for “%s”',
  (query) => expect(arabic(query)).toEqual([]),
);

it.each([
  ['ROME', 'Rome'],
  ['rome', 'Rome'],
  ['Róme', 'Rome'],
  ['libya’s', 'Libya'],
  ["Libya's", 'Libya'],
  ['LIBYANS', 'Libyan'],
  ['comp', 'compensation'],
  ['haaretz', 'Haaretz'],
  ['Ha’aretz', 'Haaretz'],
  ['najla  mangoush', 'Mangoush'],
  ['mangoush najla', 'Najla'],
  ['Al-Wasat', 'Wasat'],
  ['wasat', 'Wasat'],
  ['2017', '2017'],
  ['٢٠١٧', '2017'],
  ['prime minister’s', 'minister'],
])('“%s” finds %s', (query, word) => expect(english(query).join(' ')).toContain(word));

it.each(['ome', 'ibya', 'london', 'aretz', 'xyzzy', '1999'])('Nothing is found for “%s”', (query) =>
  expect(english(query)).toEqual([]),
);
