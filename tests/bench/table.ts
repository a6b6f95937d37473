import { ratios, spreadOf, type Spread } from './statistics';
import type { Metric } from './metrics';

/** A table as Markdown: a row of names, then what each row is of and its cells. */
export function markdown(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [['', ...names], ['---', ...names.map(() => '---:')], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * The rows of what was measured several times: the median, with the least and the greatest, and the ratio to the page
 * that the others are compared with.
 * @param pages what was measured of each page, run by run; the page of that name is the yardstick
 */
export function rowsOf<Of>(
  metrics: readonly Metric<Of>[],
  pages: ReadonlyMap<string, readonly Of[]>,
  yardstick: string,
): string[][] {
  const others = pages.get(yardstick) ?? [];
  return metrics.map(({ label, of, digits, isCompared = false }) => {
    const cells = [...pages].map(([name, measured]) => {
      const values = measured.map(of);
      const cell = spreadText(spreadOf(values), digits);
      const ratio =
        isCompared && name !== yardstick ? spreadOf(ratios(values, others.map(of)))?.median : undefined;
      return ratio === undefined ? cell : `${cell} · ×${ratio.toFixed(2)}`;
    });
    return [label, ...cells];
  });
}

function spreadText(spread: Spread | undefined, digits: number): string {
  if (!spread) return '–';
  const [median, min, max] = [spread.median, spread.min, spread.max].map((value) => value.toFixed(digits));
  return min === max ? `${median}` : `${median} (${min}–${max})`;
}
