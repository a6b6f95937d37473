import measured from '../../../../generated/advances.json';

/** The weights that the names on a map are set in. */
export type Weight = 400 | 600;

/**
 * How wide each letter is, in thousandths of the type's size: one number, or four for an Arabic letter that is drawn
 * alone, at the beginning of a word, in it and at its end.
 */
export type Advances = Record<Weight, Record<string, number | number[]>>;

const ADVANCES: Advances = measured;

/** Letters that join the one before them, and not the one after. */
const JOINS_BACKWARDS = /[اأإآدذرزوؤة]/;
const JOINS_NOTHING = /[ء\P{Script=Arabic}\p{P}\p{N}]/u;
const MARK = /[\u064b-\u0652\u0670]/;
const LIGATURE = /ل[اأإآ]/g;

/** A width for what the typeface has no letter for. */
const UNKNOWN = 600;

/** How wide a text is on one line, in sizes of its type; kerning left out, which makes it narrower. */
export function textWidth(text: string, weight: Weight): number {
  const letters = lettersOf(text);
  const joinsNext = (at: number) => {
    const [letter, next] = [letters[at], letters[at + 1]];
    if (letter === undefined || next === undefined) return false;
    return !JOINS_NOTHING.test(letter) && !JOINS_BACKWARDS.test(letter) && !JOINS_NOTHING.test(next);
  };
  return letters.reduce((total, letter, at) => {
    const known = ADVANCES[weight][letter] ?? UNKNOWN;
    if (typeof known === 'number') return total + known / 1000;
    const [isJoined, joins] = [joinsNext(at - 1), joinsNext(at)];
    const form = isJoined ? (joins ? 2 : 3) : joins ? 1 : 0;
    return total + (known[form] ?? UNKNOWN) / 1000;
  }, 0);
}

/** The letters without their marks; lam and alef are drawn as one. */
function lettersOf(text: string): string[] {
  const bare = Array.from(text)
    .filter((letter) => !MARK.test(letter))
    .join('');
  return bare.match(new RegExp(`${LIGATURE.source}|.`, 'gsu')) ?? [];
}
