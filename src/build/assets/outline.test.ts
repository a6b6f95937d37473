import { describe, expect, it } from 'vitest';
import { outline, type Ring } from './outline';

const ring = (...points: [number, number][]): Ring => points.map(([x, y]) => ({ x, y }));

describe('An outline', () => {
  it('goes on in relative steps, with no more spaces than it needs', () => {
    expect(outline([ring([10, 20], [13, 24], [11, 30], [12, 21])], false)).toBe('m10 20 3 4-2 6 1-9');
  });

  it('is closed when it is a ring', () => {
    expect(outline([ring([0, 0], [5, 0], [5, 5])], true)).toBe('m0 0 5 0 0 5z');
  });

  it('leaves out points that fall on their neighbour', () => {
    expect(outline([ring([1, 1], [1, 1], [2, 1], [2, 1], [2, 3])], false)).toBe('m1 1 1 0 0 2');
  });

  it('leaves out what shrinks to a point', () => {
    expect(outline([ring([1, 1], [1, 1]), ring([4, 4]), ring()], true)).toBe('');
  });

  it('may have many parts', () => {
    const parts = [ring([0, 0], [1, 0], [1, 4]), ring([-5, -6], [-5, -7])];
    expect(outline(parts, false), 'begins where the last one ends').toBe('m0 0 1 0 0 4m-6-10 0-1');
    expect(outline(parts, true), 'or where it was closed').toBe('m0 0 1 0 0 4zm-5-6 0-1z');
  });
});
