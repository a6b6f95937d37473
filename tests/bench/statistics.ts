/** What several runs say of one thing. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** The median of some values, with the least and the greatest; undefined where there are none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return undefined;
  const half = (sorted.length - 1) / 2;
  const [lower = min, upper = min] = [sorted[Math.floor(half)], sorted[Math.ceil(half)]];
  return { median: (lower + upper) / 2, min, max };
}

/**
 * The value that so many of the values are not above.
 * @param part of all values, from 0 to 1
 */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** How many of the values are above a limit, as a part of them all. */
export function partAbove(values: readonly number[], limit: number): number {
  return values.length === 0 ? 0 : values.filter((value) => value > limit).length / values.length;
}

/**
 * The ratios of each run to the same run of another page: a slow minute of the machine falls on both.
 * @returns none for a run in which the other is 0
 */
export function ratios(values: readonly number[], others: readonly number[]): number[] {
  return values.flatMap((value, run) => {
    const other = others[run];
    return other === undefined || other === 0 ? [] : [value / other];
  });
}
