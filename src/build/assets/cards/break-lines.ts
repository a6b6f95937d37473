import { clusterEnds } from './runs';

/** A line, as a part of the text; the space at which it was broken belongs to none. */
export interface Line {
  start: number;
  end: number;
}

/** How wide a part of the text is. */
export type Measure = (start: number, end: number) => number;

/** A new line may begin after spaces, though not after those that hold words together, and after dashes within words. */
const BREAK = /[^\S\u00a0\u202f]+|(?<=\S)[-\u2010\u2013\u2014\u200b](?=\p{L})/gu;

/** How close `balance` comes to the narrowest width, as a part of the width. */
const TOLERANCE = 0.01;

/** Breaks a text into lines of a width, each as full as it can be. A word that is wider is broken between its letters. */
export function breakLines(text: string, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const word of wordsIn(text)) {
    if (line && measure(line.start, word.end) <= width) {
      line.end = word.end;
      continue;
    }
    const parts = measure(word.start, word.end) <= width ? [word] : cutWord(text, word, width, measure);
    lines.push(...parts);
    line = parts.at(-1);
  }
  return lines;
}

/** Whether lines end where words do. */
export function isWhole(text: string, lines: readonly Line[]): boolean {
  const ends = new Set(wordsIn(text).map(({ end }) => end));
  return lines.every(({ end }) => ends.has(end));
}

/** The same number of lines, of lengths as equal as they can be. */
export function balance(text: string, width: number, measure: Measure): Line[] {
  const lines = breakLines(text, width, measure);
  if (lines.length < 2 || !isWhole(text, lines)) return lines;
  let [tooNarrow, wideEnough] = [width / lines.length / 2, width];
  while (wideEnough - tooNarrow > width * TOLERANCE) {
    const middle = (tooNarrow + wideEnough) / 2;
    const tried = breakLines(text, middle, measure);
    if (tried.length <= lines.length && isWhole(text, tried)) wideEnough = middle;
    else tooNarrow = middle;
  }
  return breakLines(text, wideEnough, measure);
}

/** The parts of a text between which lines may be broken. */
function wordsIn(text: string): Line[] {
  const words: Line[] = [];
  let start = 0;
  for (const {
    0: { length },
    index,
  } of text.matchAll(BREAK)) {
    // A dash stays with the word before it, a space with none.
    const end = /^\s/u.test(text.slice(index)) ? index : index + length;
    if (end > start) words.push({ start, end });
    start = index + length;
  }
  if (text.length > start) words.push({ start, end: text.length });
  return words;
}

function cutWord(text: string, word: Line, width: number, measure: Measure): Line[] {
  const parts: Line[] = [];
  let { start } = word;
  let end = start;
  for (const length of clusterEnds(text.slice(word.start, word.end))) {
    const next = word.start + length;
    if (end > start && measure(start, next) > width) {
      parts.push({ start, end });
      start = end;
    }
    end = next;
  }
  return [...parts, { start, end }];
}
