import type { Locale } from '../../i18n/locale.ts';

/** What is wrong with a wording, and what to write instead. */
export interface Wrong {
  problem: string;
  remedy: string;
}

/**
 * Words that present a report as proven, which a story that only reports may not do. With a negation
 * before them they may stand.
 */
const PROVEN: Record<Locale, RegExp> = {
  ar: /(?<!(?<!\p{L})[وف]?(?:لم|لا|لن|ما) )(?<!\p{L})[وف]?(?:[يت]?كشف|كشفت|[يت]?ثبت|ثبتت|أثبت|أثبتت|فضيحة)(?!\p{L})/u,
  en: /(?<!\b(?:not|never|nor|un) ?)\b(?:reveal(?:s|ed|ing)|expos(?:es|ed|ing)|prov(?:es|ed|en)|scandals?)\b/i,
};

/** Letters that are wrong in every language. */
const STRAY: readonly (readonly [letters: RegExp, Wrong])[] = [
  [
    /[\u0660-\u0669\u06f0-\u06f9]/u,
    { problem: 'has Arabic-Indic digits', remedy: 'Write 2023, as the Maghreb does.' },
  ],
  [
    /\ufffd/u,
    { problem: 'has letters that were lost', remedy: 'Save the file as UTF-8, and write them again.' },
  ],
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    {
      problem: 'has an invisible mark of direction',
      remedy: 'Remove it: the page sets names apart by itself.',
    },
  ],
  [
    /\]\(|\(claim:|\[!note/u,
    {
      problem: 'has a mark that would be shown as it is written',
      remedy: 'Write [sentence](claim:id) without a space between, and > [!note id] at the beginning.',
    },
  ],
  [
    /&(?:#x?[\da-f]+|[a-z]{2,8}\d?);/iu,
    { problem: 'has a letter written as in HTML', remedy: 'Write the letter itself.' },
  ],
];

/** What the editorial rules have against a wording, in any text that readers see. */
export function wrongIn(locale: Locale, words: string): Wrong[] {
  const wrong: Wrong[] = [];
  // Arabic may be written with its vowel marks or without.
  const proven = PROVEN[locale].exec(words.replace(/\p{M}/gu, ''))?.[0];
  if (proven) {
    wrong.push({
      problem: `“${proven}” presents a report as proven`,
      remedy: 'Report it: أفادت، بحسب، وفق; reported, according to.',
    });
  }
  if (locale === 'ar' && /[,;?](?!\d)/.test(words)) {
    wrong.push({ problem: 'has a Latin comma, semicolon or question mark', remedy: 'Write ، ؛ ؟.' });
  }
  if (locale === 'ar' && /[A-Za-z]/.test(words)) {
    wrong.push({ problem: 'has Latin letters', remedy: 'Write names in Arabic letters.' });
  }
  // An Arabic term may be quoted; mostly Arabic means that the other edition's text was copied.
  const count = (letters: RegExp) => words.match(letters)?.length ?? 0;
  if (locale === 'en' && count(/\p{Script=Arabic}/gu) > count(/\p{Script=Latin}/gu)) {
    wrong.push({
      problem: 'is in Arabic',
      remedy: 'Write it in English: every text exists in both languages.',
    });
  }
  return [...wrong, ...STRAY.filter(([letters]) => letters.test(words)).map(([, stray]) => stray)];
}
