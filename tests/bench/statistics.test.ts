import { describe, expect, it } from 'vitest';
import { partAbove, percentile, ratios, spreadOf } from './statistics';

describe('The spread of several runs', () => {
  it('is the middle value between the least and the greatest', () => {
    expect(spreadOf([30, 10, 20])).toEqual({ median: 20, min: 10, max: 30 });
  });

  it('has the mean of both middle values where their number is even', () => {
    expect(spreadOf([4, 1, 3, 2])?.median).toBe(2.5);
  });

  it('is none without a run', () => {
    expect(spreadOf([])).toBeUndefined();
  });
});

describe('A percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 99 - index);

  it('has so many values below it', () => {
    expect(percentile(hundred, 0.95)).toBe(95);
  });

  it('is the greatest value at the end, and 0 without values', () => {
    expect(percentile(hundred, 1)).toBe(99);
    expect(percentile([], 0.95)).toBe(0);
  });
});

it('The part above a limit leaves out what is on it', () => {
  expect(partAbove([33, 34, 35, 50], 34)).toBe(0.5);
  expect(partAbove([], 34)).toBe(0);
});

it('Ratios are taken run by run, and not to a page that did nothing', () => {
  expect(ratios([2, 30, 5], [1, 10, 0])).toEqual([2, 3]);
});
