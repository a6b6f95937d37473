/** A word of a text, and where it stands in it. */
export interface Word {
  /** The word without marks, variants of letters as one. */
  folded: string;
  /** All spellings under which the word is found, the folded one first. */
  forms: readonly string[];
  /** Indices of the word's first character and of what follows its last. */
  start: number;
  end: number;
}

/** Letters, digits, vowel marks, and what nobody sees between them (marks of direction, joiners). */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;

/** Vowel marks, the hamza of a carrying letter once it is taken apart, accents; marks of direction; the tatweel. */
const UNHEARD = /[\p{M}\p{Cf}\u0640]/gu;

/** Letters that readers type for one another, each with the one that stands for both. */
const SAME_LETTERS: readonly [RegExp, string][] = [
  [/ٱ/g, 'ا'],
  [/ة/g, 'ه'],
  [/[ىی]/g, 'ي'],
  [/[کگ]/g, 'ك'],
  [/ڤ/g, 'ف'],
  [/پ/g, 'ب'],
];

/** The first digit of Arabic and of Persian numerals. */
const FIRST_DIGITS = ['٠', '۰'];

const toWesternDigits = (text: string): string =>
  FIRST_DIGITS.reduce((result, zero) => {
    const first = zero.charCodeAt(0);
    const last = String.fromCharCode(first + 9);
    return result.replace(new RegExp(`[${zero}-${last}]`, 'g'), (digit) =>
      String(digit.charCodeAt(0) - first),
    );
  }, text);

/**
 * A word as it is compared: lower case, no vowel marks, accents, tatweel or invisible characters; alef in one form, ه
 * for ة, ي for ى, Western digits; a hamza's carrier stays and a lone hamza goes, as hurried readers type.
 */
export function fold(word: string): string {
  const bare = toWesternDigits(word.normalize('NFKD').replace(UNHEARD, '').toLowerCase());
  const unified = SAME_LETTERS.reduce((text, [letters, one]) => text.replace(letters, one), bare);
  // «هاآرتس» and «هآرتس» are the same name.
  return unified.replace(/ء/g, '').replace(/اا+/g, 'ا');
}

/** The same with one sign for each hamza on و or ي: «مسؤول» and «مسئول» are one word. */
const foldHamza = (word: string): string => fold(word.normalize('NFC').replace(/[ؤئ]/g, '\u0001'));

/** A conjunction, a preposition and the article before a word: «والوزير»، «بالوزير»، «للوزير». */
const WITH_ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/u;

/** A conjunction or a preposition before a word without the article: «وليبيا»، «بطرابلس»، «ولروما». */
const JOINED_LETTER = /^(?:[وف][بكل]?|[بكل])(?=.{3})/u;

/** Whether a word is Arabic: the prefixes are no matter in other scripts. */
const isArabic = (word: string): boolean => /^\p{Script=Arabic}/u.test(word);

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** A word's spellings without and with its article. A prefix with the article in it is hardly ever a word's own. */
export function formsOf(word: string): string[] {
  const spellings = unique([fold(word), foldHamza(word)]);
  if (!isArabic(word)) return spellings;
  return unique(spellings.flatMap((form) => [form, form.replace(WITH_ARTICLE, '')]));
}

/** Those spellings, and without a single joined letter, which may be the word's own: «وزير» also as «زير». */
export function looseFormsOf(word: string): string[] {
  const forms = formsOf(word);
  if (!isArabic(word)) return forms;
  return unique(forms.flatMap((form) => [form, form.replace(JOINED_LETTER, '')]));
}

/** «عبد» and the name after it are written as one word or as two. */
const SERVANT_OF = /عبد\s+(?=ال)/gu;

const wordsBy = (text: string, forms: (word: string) => string[]): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: fold(word),
    forms: forms(word),
    start: index,
    end: index + word.length,
  }));

/** Within a name some write one: “Ha’aretz”. */
const APOSTROPHE = /^['’ʼ]$/u;

/** The words of a text that is searched, each under all its spellings. */
export function wordsOf(text: string): Word[] {
  const words = wordsBy(text, looseFormsOf);
  return words.map((word, index) => {
    const next = words[index + 1];
    if (!next) return word;
    const isServant = word.forms.includes('عبد') && next.folded.startsWith('ال');
    const isParted = APOSTROPHE.test(text.slice(word.end, next.start));
    if (!isServant && !isParted) return word;
    const first = isServant ? 'عبد' : word.folded;
    return { ...word, forms: [...word.forms, first + next.folded] };
  });
}

/** The possessive ending of English names: it is not searched for. */
const POSSESSIVE = /['’]s(?!\p{L})/giu;

/** The words of a reader's query, as they are typed. */
export function queryWords(query: string): string[] {
  const joined = query
    .replace(POSSESSIVE, '')
    .replace(/(\p{L})['’ʼ](?=\p{L})/gu, '$1')
    .replace(SERVANT_OF, 'عبد');
  return [...joined.matchAll(WORD)].map(({ 0: word }) => word);
}
