import { describe, expect, it } from 'vitest';
import { contains, covers } from './geography.ts';

const box = { west: 10, south: 30, east: 20, north: 40 };

describe('A part of the world', () => {
  it.each([
    [{ lat: 35, lon: 15 }, true],
    [{ lat: 30, lon: 10 }, true],
    [{ lat: 40, lon: 20 }, true],
    [{ lat: 29.9, lon: 15 }, false],
    [{ lat: 40.1, lon: 15 }, false],
    [{ lat: 35, lon: 9.9 }, false],
    [{ lat: 35, lon: 20.1 }, false],
  ])('contains what lies in it or on its edge: %o', (point, isInside) => {
    expect(contains(box, point)).toBe(isInside);
  });

  it('covers what lies whole in it', () => {
    expect(covers(box, box)).toBe(true);
    expect(covers(box, { ...box, west: 11, north: 39 })).toBe(true);
    for (const beyond of [{ west: 9 }, { east: 21 }, { south: 29 }, { north: 41 }]) {
      expect(covers(box, { ...box, ...beyond })).toBe(false);
    }
  });
});
