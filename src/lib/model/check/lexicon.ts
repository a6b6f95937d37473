import type { Locale } from '../../i18n/locale.ts';
import { LEXICON } from '../lexicon.ts';
import type { Report } from '../mistake.ts';
import type { ReadTexts, Tables } from '../parse/parse.ts';
import { wordsOf } from '../prose.ts';
import { wrongIn } from './wording.ts';

/**
 * Checks how words are read aloud in a language: each of them is in the story, and what is said for it is something
 * that a voice of that language can say.
 */
export function checkLexicon(
  locale: Locale,
  spoken: Readonly<Record<string, string>>,
  story: { tables: Tables; texts: ReadTexts },
  report: Report,
): void {
  const { tables, texts } = story;
  // With a chapter unread, what it alone names would look like a slip.
  const isWhole = texts.chapters.size === tables.chapters.length;
  const words = [...chapterWords(texts), ...localizedIn(tables, locale)].join('\n');
  for (const [written, said] of Object.entries(spoken)) {
    const field = `${locale}.${written}`;
    const wrong = (problem: string, remedy: string) => report(LEXICON, field, problem, remedy);
    if (isWhole && !words.includes(written)) {
      wrong(
        'is nowhere in what is read aloud',
        'Write it letter by letter as the story has it, or remove it.',
      );
    }
    if (written === said) wrong('is said as it is written', 'Write how it is to be said, or remove it.');
    for (const { problem, remedy } of wrongIn(locale, said)) wrong(`what is said for it ${problem}`, remedy);
  }
}

function chapterWords({ chapters }: ReadTexts): string[] {
  return [...chapters.values()].flatMap(({ head, blocks }) => [
    head.title,
    head.when,
    ...blocks.map(wordsOf),
  ]);
}

/** Every text of a language in the tables. */
function localizedIn(value: unknown, locale: Locale): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === locale && typeof inner === 'string' ? [inner] : localizedIn(inner, locale),
  );
}
