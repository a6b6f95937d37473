/** Gives a text as a voice is to say it. */
export type Speak = (text: string) => string;

/** What stands before a word: nothing, or no letter; then, joined to it in Arabic, a conjunction or a preposition. */
const BEFORE = '(^|[^\\p{L}\\p{M}\\p{N}])([وف]?[بكل]?)';
const AFTER = '(?![\\p{L}\\p{M}\\p{N}])';

/** Marks that some voices name aloud. */
const QUOTATION_MARKS = /[«»“”"]/g;

/** Two names for one thing, such as those of the months. */
const SLASH = /(\p{L})\/(?=\p{L})/gu;

/**
 * @param spoken what is said for what is written: whole words, and the longest that fits counts. A spelling that the
 * list does not have stays as it is.
 */
export function createSpeak(spoken: Readonly<Record<string, string>>): Speak {
  const written = Object.keys(spoken).sort((a, b) => b.length - a.length);
  const words = written.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  const known = written.length > 0 ? new RegExp(`${BEFORE}(${words})${AFTER}`, 'gu') : undefined;
  return (text) => {
    const plain = text.replace(QUOTATION_MARKS, '');
    const named = known
      ? plain.replace(
          known,
          (_, before: string, joined: string, word: string) => before + joined + (spoken[word] ?? word),
        )
      : plain;
    return named.replace(SLASH, '$1 ');
  };
}

/** Where a long sentence may be parted: after a comma, a semicolon or a colon. */
const CLAUSES = /[^،؛,;:]+[،؛,;:]*\s*/gu;

/**
 * A text in parts of whole clauses, each as long as it may be. What has no clauses is not parted.
 * @param limit in characters
 */
export function partText(text: string, limit: number): string[] {
  const parts: string[] = [];
  for (const [clause] of text.matchAll(CLAUSES)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + clause.length <= limit) parts[parts.length - 1] = last + clause;
    else parts.push(clause);
  }
  return parts.map((part) => part.trim());
}
