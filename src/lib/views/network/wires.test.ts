import { describe, expect, it } from 'vitest';
import { wiresDown, wiresToKnot } from './wires';

const FORMS = ['solid', 'dashed', 'dotted', 'forked'] as const;

/** The points of a path, its control points too. */
function pointsOf(d: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MHVC])([^MHVC]+)/g)].flatMap(([, command = '', values = '']) => {
    const numbers = values.trim().split(/[ ,]+/).map(Number);
    if (command === 'H') numbers.splice(1, 0, y);
    if (command === 'V') numbers.unshift(x);
    const points: [number, number][] = [];
    for (let i = 0; i < numbers.length; i += 2) points.push([numbers[i] ?? NaN, numbers[i + 1] ?? NaN]);
    [x, y] = points.at(-1) ?? [x, y];
    return points;
  });
}

describe.each([1, 2, 3, 5])('The threads of %i people', (count) => {
  const forms = FORMS.concat(FORMS).slice(0, count);
  const wires = wiresToKnot(forms);

  it('begin under the names, which stand above one another in equal heights', () => {
    const begins = forms.map((_, i) => [0, Math.round(((i + 1) * 1000) / count) / 10]);
    expect(wires.map(({ d }) => pointsOf(d)[0])).toEqual(begins);
  });

  it('end in the knot, inside their box and without going back', () => {
    for (const { d } of wires) {
      const points = pointsOf(d);
      expect(points.at(-1)).toEqual([100, 100]);
      expect(points.every(([x, y]) => x >= 0 && x <= 100 && y >= 0 && y <= 100)).toBe(true);
      expect(points.map(([x]) => x)).toEqual([...points.map(([x]) => x)].sort((a, b) => a - b));
    }
  });

  it('never cross: one that begins above goes down to the knot, and no other begins there', () => {
    const all = wires.map(({ d }) => pointsOf(d).map(([, height]) => height));
    for (const heights of all) expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(all.map(([first]) => first)).size).toBe(count);
  });
});

describe('The threads down from the middle', () => {
  it('lead to what stands side by side in equal widths, in its order', () => {
    const ends = wiresDown(['dashed', 'dashed', 'solid']).map(({ d }) => pointsOf(d).at(-1));
    expect(ends).toEqual([
      [16.7, 100],
      [50, 100],
      [83.3, 100],
    ]);
  });

  it('begin in the middle, and a forked one ends on either side of its place', () => {
    const wires = wiresDown(FORMS);
    for (const { d } of wires) expect(pointsOf(d)[0]).toEqual([50, 0]);
    const ends = wires.map(({ d }) => pointsOf(d).filter(([, y]) => y === 100));
    expect(ends).toEqual([
      [[12.5, 100]],
      [[37.5, 100]],
      [[62.5, 100]],
      [
        [85.7, 100],
        [89.3, 100],
      ],
    ]);
  });
});
