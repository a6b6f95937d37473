import type { Locale } from '$lib/i18n/locale';

/** Characters; a longer passage is named by its first and its last words. */
const MOST_WHOLE = 120;
/** How many words tell where a long passage begins, and where it ends. */
const WORDS = 5;

/**
 * A text directive (WICG, URL Fragment Text Directives): `text=` and the words that the browser is to find and mark.
 * @param passage as selected: several blocks are told apart by line breaks
 */
export function textDirective(passage: string, locale: Locale): string {
  const blocks = passage
    .split(/\n+/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const [first = ''] = blocks;
  const last = blocks.at(-1) ?? '';
  // Words are found within a block, and only whole.
  if (blocks.length === 1 && first.length <= MOST_WHOLE) return `text=${encode(first)}`;
  const start = wordEnds(first, locale).slice(0, WORDS).at(-1) ?? first.length;
  const end = wordStarts(last, locale).slice(-WORDS)[0] ?? 0;
  return `text=${encode(first.slice(0, start))},${encode(last.slice(end))}`;
}

/** A dash has a meaning of its own there. */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

function wordsOf(text: string, locale: Locale) {
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  );
}
const wordEnds = (text: string, locale: Locale) =>
  wordsOf(text, locale).map(({ index, segment }) => index + segment.length);
const wordStarts = (text: string, locale: Locale) => wordsOf(text, locale).map(({ index }) => index);
