/** A part of a line that is set at one go: letters of one direction, from one file of the typeface. */
export interface Run {
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** Its embedding level (Unicode Bidirectional Algorithm): odd ones run from right to left. */
  level: number;
  /** The file that has its letters; undefined if none has. */
  file: number | undefined;
}

/** What a reader takes for one letter: with its marks, and never half of a pair of surrogates. */
const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The runs of a line from left to right, as they are drawn.
 * @param levels the embedding level of each UTF-16 unit of the whole text
 * @param fileFor which file has a cluster
 * @param start where the line begins in the text, and where it ends
 */
export function runsOf(
  text: string,
  levels: ArrayLike<number>,
  fileFor: (cluster: string) => number | undefined,
  start: number,
  end: number,
): Run[] {
  const runs: Run[] = [];
  for (const { segment, index } of clusters.segment(text.slice(start, end))) {
    const at = start + index;
    const level = levels[at] ?? 0;
    const file = fileFor(segment);
    const last = runs.at(-1);
    if (last?.level === level && last.file === file) last.end = at + segment.length;
    else runs.push({ start: at, end: at + segment.length, level, file });
  }
  return reorder(runs);
}

/** Rule L2: from the highest level to the lowest odd one, what lies at that level or above is reversed. */
function reorder(runs: readonly Run[]): Run[] {
  const ordered = [...runs];
  const levels = ordered.map(({ level }) => level);
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1));
  for (let level = Math.max(...levels); level >= lowestOdd; level -= 1) {
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from;
      while ((ordered[to]?.level ?? -1) >= level) to += 1;
      if (to - from > 1) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return ordered;
}

/** Where each letter of a text ends, with its marks. */
export function clusterEnds(text: string): number[] {
  return Array.from(clusters.segment(text), ({ segment, index }) => index + segment.length);
}
