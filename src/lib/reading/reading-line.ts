/** The reading line: a chapter is current once its top has passed it, as a part of the window's height. */
export const READING_LINE = 0.6;

/**
 * Which chapter is being read: the last one whose top has passed the reading line.
 * @param tops the chapters' tops in order, in px from the top of the window
 * @param line the reading line, in px from the top of the window
 * @returns its index, or -1 while the first chapter has not reached the line
 */
export function chapterAt(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line);
}
