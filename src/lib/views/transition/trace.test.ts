import { describe, expect, it } from 'vitest';
import {
  between,
  easeOut,
  facing,
  knotOf,
  moved,
  POINTS,
  resampled,
  traceOf,
  within,
  type Line,
} from './trace';

const point = (x: number, y = 0) => ({ x, y });
const lengthOf = (line: Line) =>
  line.slice(1).map(({ x, y }, index) => Math.hypot(x - (line[index]?.x ?? 0), y - (line[index]?.y ?? 0)));

function trace(...legs: Line[]) {
  const made = traceOf(legs, 8);
  if (!made) throw new Error('no trace');
  return made;
}

describe('A line', () => {
  it('keeps its ends and its corners in points that are equally far apart', () => {
    const line = resampled([point(0), point(10), point(10, 36)]);
    expect(line).toHaveLength(POINTS);
    expect([line[0], line.at(-1)]).toEqual([point(0), point(10, 36)]);
    const steps = lengthOf(line);
    const whole = 46 / (POINTS - 1);
    for (const step of steps) expect(step).toBeLessThanOrEqual(whole + 1e-9);
    expect(steps.filter((step) => Math.abs(step - whole) < 1e-9).length).toBeGreaterThanOrEqual(POINTS - 2);
  });

  it('may have no length, and points that lie on one another', () => {
    expect(resampled([point(3, 4)])).toEqual(Array.from({ length: POINTS }, () => point(3, 4)));
    expect(resampled([point(3, 4), point(3, 4)]).at(-1)).toEqual(point(3, 4));
    const line = resampled([point(0), point(0), point(23)]);
    expect(line.map(({ x }) => Math.round(x))).toEqual(Array.from({ length: POINTS }, (_, x) => x));
  });

  it('ends where it first leaves a box, and is none where it begins outside', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    const line = [point(5), point(10), point(11), point(9)];
    expect(within(line, box)).toEqual([point(5), point(10)]);
    expect(within([point(5), point(6)], box)).toEqual([point(5), point(6)]);
    expect(within([point(-1), point(6)], box)).toEqual([]);
  });
});

describe('A trace', () => {
  it('has two legs from its knot; without a second one it ends there, and without any it is none', () => {
    const one = trace([point(5), point(20)]);
    expect(knotOf(one)).toEqual(point(5));
    expect(one.legs[1].every(({ x }) => x === 5)).toBe(true);
    expect(traceOf([], 8)).toBeUndefined();
    expect(traceOf([[], []], 8)).toBeUndefined();
    expect(traceOf([[], [point(1), point(2)]], 8)?.legs[0].at(-1)).toEqual(point(2));
  });

  it('turns its legs to those of another one, so that they do not cross over', () => {
    const map = trace([point(0), point(-10, 40)], [point(0), point(50, 30)]);
    const edge = trace([point(0), point(100)], [point(0), point(-100)]);
    expect(facing(edge, map).legs).toEqual([edge.legs[1], edge.legs[0]]);
    expect(facing(map, map)).toBe(map);
  });

  it('goes from one to another knot to knot and end to end', () => {
    const from = trace([point(0), point(-23)], [point(0), point(23)]);
    const to = { ...trace([point(100, 50), point(77, 50)], [point(100, 50), point(123, 50)]), radius: 12 };
    expect(between(from, to, 0)).toEqual(from);
    expect(between(from, to, 1)).toEqual(to);
    const half = between(from, to, 0.5);
    expect([knotOf(half), half.legs[0].at(-1), half.radius]).toEqual([point(50, 25), point(27, 25), 10]);
  });

  it('moves with what it lies on', () => {
    expect(knotOf(moved(trace([point(1, 2), point(3, 4)]), point(10, -5)))).toEqual(point(11, -3));
  });
});

it('A movement sets off at once and comes softly to rest', () => {
  const steps = [0, 0.25, 0.5, 0.75, 1].map(easeOut);
  expect([steps[0], steps.at(-1)]).toEqual([0, 1]);
  const ways = steps.slice(1).map((step, index) => step - (steps[index] ?? 0));
  expect([...ways].sort((a, b) => b - a)).toEqual(ways);
});
