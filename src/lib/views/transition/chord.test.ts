import { describe, expect, it } from 'vitest';
import { beside, chordBetween, chordOf, chordsOf, pointBeside, transformTo, type Chord } from './chord';

const DOWN = Math.PI / 2;
const chord = (angle: number, length = 10): Chord => ({ knot: { x: 0, y: 0 }, angle, length });
const lineAt = (angle: number, length = 10) => [
  { x: 0, y: 0 },
  { x: length * Math.cos(angle), y: length * Math.sin(angle) },
];

/** Where a point comes to lie by a transform of `transformTo`. */
function transformed(point: { x: number; y: number }, transform: string): { x: number; y: number } {
  const steps = transform.match(/\w+\([^)]+\)/g) ?? [];
  return steps.reduceRight((at, step) => {
    const [a = 0, b = 0] = (step.match(/-?[\d.]+/g) ?? []).map(Number);
    if (step.startsWith('translate')) return { x: at.x + a, y: at.y + b };
    if (step.startsWith('scaleX')) return { x: at.x * a, y: at.y };
    const [cos, sin] = [Math.cos(a), Math.sin(a)];
    return { x: at.x * cos - at.y * sin, y: at.x * sin + at.y * cos };
  }, point);
}

it('A chord goes from the knot to the end of a line, however that bends', () => {
  const bent = [
    { x: 5, y: 5 },
    { x: 90, y: 90 },
    { x: 5, y: 25 },
  ];
  expect(chordOf(bent)).toEqual({ knot: { x: 5, y: 5 }, angle: DOWN, length: 20 });
});

describe('Of two chords', () => {
  it.each([
    [3, -3],
    [-3, 3],
    [0.5, 1],
  ])('the second turns to the first by half a turn at most: %f and %f', (from, to) => {
    const [a, b] = chordsOf(lineAt(from), lineAt(to));
    expect(Math.abs(b.angle - a.angle)).toBeLessThanOrEqual(Math.PI);
    expect(Math.cos(b.angle)).toBeCloseTo(Math.cos(to));
    expect(Math.sin(b.angle)).toBeCloseTo(Math.sin(to));
  });

  it('one without length has the direction of the other', () => {
    expect(chordsOf(lineAt(0, 0), lineAt(2)).map(({ angle }) => angle)).toEqual([2, 2]);
    expect(chordsOf(lineAt(2), lineAt(0, 0)).map(({ angle }) => angle)).toEqual([2, 2]);
  });

  it('one becomes the other', () => {
    const [a, b] = [chord(0), { knot: { x: 100, y: 50 }, angle: 1, length: 30 }];
    expect(chordBetween(a, b, 0)).toEqual(a);
    expect(chordBetween(a, b, 1)).toEqual(b);
    expect(chordBetween(a, b, 0.5)).toEqual({ knot: { x: 50, y: 25 }, angle: 0.5, length: 20 });
  });
});

it('A point beside a chord is found again', () => {
  const own: Chord = { knot: { x: 3, y: 4 }, angle: 0.7, length: 20 };
  const { along, off } = beside({ x: 15, y: 2 }, own);
  const { x, y } = pointBeside(along, off, own);
  expect([x, y]).toEqual([expect.closeTo(15), expect.closeTo(2)]);
  expect(beside({ x: 13, y: 4 }, { ...own, angle: 0 })).toEqual({ along: 0.5, off: 0 });
  expect(beside({ x: 3, y: 4 }, { ...own, length: 0 }).along).toBe(0);
});

describe('The transform from one chord to another', () => {
  const drawn: Chord = { knot: { x: 10, y: 20 }, angle: 0, length: 40 };
  const goal: Chord = { knot: { x: 100, y: 50 }, angle: DOWN, length: 20 };

  it('lays knot on knot and end on end', () => {
    const transform = transformTo(drawn, goal);
    const [knot, end] = [transformed({ x: 10, y: 20 }, transform), transformed({ x: 50, y: 20 }, transform)];
    expect([knot.x, knot.y, end.x, end.y].map((value) => Math.round(value * 100) / 100)).toEqual([
      100, 50, 100, 70,
    ]);
  });

  it('stretches along the chord alone: what is beside it stays as far off', () => {
    const { along, off } = beside(transformed({ x: 30, y: 27 }, transformTo(drawn, goal)), goal);
    expect(along).toBeCloseTo(0.5);
    expect(off).toBeCloseTo(7);
  });

  it('is none for the chord that is drawn', () => {
    const { x, y } = transformed({ x: 33, y: 44 }, transformTo(drawn, drawn));
    expect([x, y]).toEqual([expect.closeTo(33), expect.closeTo(44)]);
  });
});
