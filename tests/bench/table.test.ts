import { describe, expect, it } from 'vitest';
import { markdown, rowsOf } from './table';
import type { Metric } from './metrics';

const paint: Metric<number> = { label: 'paint', of: (value) => value, digits: 0, isCompared: true };
const shift: Metric<number> = { label: 'shift', of: (value) => value / 10, digits: 1 };
const pages = new Map([
  ['bare', [10, 20, 30]],
  ['story', [20, 20, 90]],
]);

describe('The table of what was measured', () => {
  it('has the median with the least and the greatest, and the ratio to the yardstick, run by run', () => {
    expect(rowsOf([paint], pages, 'bare')).toEqual([['paint', '20 (10–30)', '20 (20–90) · ×2.00']]);
  });

  it('compares only what can be compared', () => {
    expect(rowsOf([shift], pages, 'bare')).toEqual([['shift', '2.0 (1.0–3.0)', '2.0 (2.0–9.0)']]);
  });

  it('says a value once that never changes, and that there is none', () => {
    const same = new Map([
      ['bare', []],
      ['story', [5, 5]],
    ]);
    expect(rowsOf([paint], same, 'bare')).toEqual([['paint', '–', '5']]);
  });

  it('is written as Markdown', () => {
    expect(markdown(['bare'], [['paint', '20']])).toBe('|  | bare |\n| --- | ---: |\n| paint | 20 |');
  });
});
