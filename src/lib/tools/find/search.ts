import { fold, formsOf, looseFormsOf, queryWords, wordsOf, type Word } from './word-forms';

/** Something that can be found by its text. */
export interface Searchable {
  readonly text: string;
}

/** What was found, and where in its text the words of the query begin. */
export interface Found<T extends Searchable> {
  entry: T;
  /** The words that match, as indices of their first character and of what follows their last; in order, apart. */
  marks: readonly { start: number; end: number }[];
}

/** Finds the entries that have all words of a query, in the entries' order. */
export type Search<T extends Searchable> = (query: string) => Found<T>[];

/** A single letter begins too many words. */
const LEAST_LENGTH = 2;

/**
 * Makes a text's entries searchable. Each word of the query is taken as the beginning of a word. Only where nothing
 * is found a joined letter before a word of the query is disregarded.
 */
export function createSearch<T extends Searchable>(entries: readonly T[]): Search<T> {
  const indexed = entries.map((entry) => ({ entry, words: wordsOf(entry.text) }));

  const find = (query: readonly (readonly string[])[]): Found<T>[] =>
    indexed.flatMap(({ entry, words }) => {
      const matching = query.map((forms) => words.filter((word) => begins(word, forms)));
      if (matching.some((found) => found.length === 0)) return [];
      const marked = new Set(matching.flat());
      return [
        { entry, marks: words.filter((word) => marked.has(word)).map(({ start, end }) => ({ start, end })) },
      ];
    });

  return (query) => {
    // A lone hamza is not heard, and every word would begin with nothing.
    const words = queryWords(query).filter((word) => fold(word) !== '');
    if (words.join('').length < LEAST_LENGTH) return [];
    const found = find(words.map(formsOf));
    return found.length > 0 ? found : find(words.map(looseFormsOf));
  };
}

const begins = (word: Word, forms: readonly string[]): boolean =>
  word.forms.some((form) => forms.some((typed) => form.startsWith(typed)));
