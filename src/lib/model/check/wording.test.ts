import { describe, expect, it } from 'vitest';
import type { Locale } from '../../i18n/locale.ts';
import { wrongIn } from './wording.ts';

const wrong: readonly (readonly [title: string, locale: Locale, words: string, problem: string])[] = [
  ['Arabic words say that a report is proven', 'ar', 'وكشفت الصحيفة لقاءً آخر.', '“وكشفت” presents a report'],
  ['Arabic words say that something was established', 'ar', 'ثبت أنّ اللقاء عُقد.', '“ثبت” presents a report'],
  [
    'English words say that a report is proven',
    'en',
    'Haaretz Revealed another meeting.',
    '“Revealed” presents a report',
  ],
  ['English words speak of a scandal', 'en', 'It was a scandal.', '“scandal” presents a report'],
  ['Arabic words with vowels say so', 'ar', 'كَشَفَت الصحيفة لقاءً آخر.', '“كشفت” presents a report'],
  ['Arabic words say that it is being proven', 'ar', 'تكشف الصحيفة لقاءً آخر.', '“تكشف” presents'],
  ['English words expose', 'en', 'By exposing another meeting it went on.', '“exposing” presents'],
  ['an English text is in Arabic', 'en', 'التقيا في روما.', 'is in Arabic'],
  ['a text has Persian digits', 'en', 'They met in ۲۰۲۳.', 'has Arabic-Indic digits'],
  ['a text was saved in another encoding', 'en', 'They met in Fran\ufffda.', 'has letters that were lost'],
  ['a text turns its direction unseen', 'en', 'They \u202emet.', 'has an invisible mark'],
  ['a mark is not closed up', 'en', '[They met.] (claim:go-between)', 'would be shown as it is written'],
  ['a letter is written in the way of HTML', 'en', 'They&nbsp;met.', 'as in HTML'],
  ['an Arabic text has a Latin comma', 'ar', 'التقيا في روما, ثم في تونس.', 'has a Latin comma'],
  ['an Arabic text has a Latin semicolon', 'ar', 'التقيا في روما; ثم في تونس.', 'has a Latin comma'],
  ['an Arabic text has a Latin question mark', 'ar', 'هل التقيا في روما?', 'has a Latin comma'],
  ['an Arabic text has Latin letters', 'ar', 'نشرت Haaretz الخبر.', 'has Latin letters'],
  ['an Arabic text has Arabic-Indic digits', 'ar', 'التقيا عام ٢٠٢٣.', 'has Arabic-Indic digits'],
  ['an English text has Arabic-Indic digits', 'en', 'They met in ٢٠٢٣.', 'has Arabic-Indic digits'],
];

const right: readonly (readonly [title: string, locale: Locale, words: string])[] = [
  ['a number has a Latin comma', 'ar', 'حضر 1,000 شخص.'],
  ['an Arabic word only looks like a forbidden one', 'ar', 'واستكشفت الثوابت.'],
  ['an English word only looks like a forbidden one', 'en', 'It was not improvised or approved.'],
  ['an Arabic sentence says that something is not proven', 'ar', 'ولم يثبت ذلك، وما كشفت عنه أيّ جهة.'],
  ['an English sentence says so', 'en', 'It is not proven, and may prove difficult.'],
  [
    'a quotation has brackets, an ampersand and a term in Arabic',
    'en',
    'He called the [Libyan] minister’s Q&A; (تطبيع) “normalisation”.',
  ],
];

describe('A wording is refused when', () => {
  it.each(wrong)('%s', (_, locale, words, problem) => {
    expect(wrongIn(locale, words)).toEqual([
      { problem: expect.stringContaining(problem) as string, remedy: expect.stringMatching(/./) as string },
    ]);
  });
});

describe('A wording is left as it is when', () => {
  it.each(right)('%s', (_, locale, words) => expect(wrongIn(locale, words)).toEqual([]));
});
