import type { Box, Point } from '../map/geometry/projection';
import { beside, chordBetween, chordsOf, pointBeside } from './chord';

/** A thread as it lies on the screen, in px: what is between its two ends and its knot. */
export interface Trace {
  /** From the knot outwards, each of `POINTS` points. */
  legs: readonly [Line, Line];
  /** Half the width of the knot. */
  radius: number;
}

/** Points along a line, in px. */
export type Line = readonly Point[];

/** To so many points each leg is drawn: on the longest, corners are too flat to be seen. */
export const POINTS = 24;

/**
 * The trace of a thread's legs, each from the knot outwards. A thread with one leg ends at its knot.
 * @returns undefined where there is no leg
 */
export function traceOf(legs: readonly Line[], radius: number): Trace | undefined {
  const [first, second] = legs.filter((leg) => leg.length > 0);
  const knot = first?.[0];
  if (!first || !knot) return undefined;
  return { legs: [resampled(first), resampled(second ?? [knot])], radius };
}

/** A line in `POINTS` points that are equally far from one another. */
export function resampled(line: Line): Line {
  const steps = line.slice(1).map((point, index) => distance(point, line[index] ?? point));
  const whole = steps.reduce((sum, step) => sum + step, 0);
  let [index, passed] = [0, 0];
  return Array.from({ length: POINTS }, (_, count) => {
    const goal = (whole * count) / (POINTS - 1);
    while (index < steps.length - 1 && passed + (steps[index] ?? 0) < goal) {
      passed += steps[index] ?? 0;
      index += 1;
    }
    const from = line[index] ?? ORIGIN;
    const step = steps[index] ?? 0;
    return step === 0 ? from : mixed(from, line[index + 1] ?? from, Math.min(1, (goal - passed) / step));
  });
}

/** A trace with its legs in the order in which their ends are nearer to those of another one: they do not cross over. */
export function facing(trace: Trace, other: Trace): Trace {
  const [one, two] = trace.legs;
  const apart = (a: Line, b: Line) =>
    distance(endOf(a), endOf(other.legs[0])) + distance(endOf(b), endOf(other.legs[1]));
  return apart(two, one) < apart(one, two) ? { ...trace, legs: [two, one] } : trace;
}

/** A trace part of the way (0 to 1) from one to another: each leg turns about the knot while that moves on. */
export function between(from: Trace, to: Trace, part: number): Trace {
  const leg = (which: 0 | 1) => lineBetween(from.legs[which], to.legs[which], part);
  return { legs: [leg(0), leg(1)], radius: from.radius + (to.radius - from.radius) * part };
}

function lineBetween(from: Line, to: Line, part: number): Line {
  const [a, b] = chordsOf(from, to);
  const chord = chordBetween(a, b, part);
  return from.map((point, index) => {
    const [own, other] = [beside(point, a), beside(to[index] ?? point, b)];
    const along = own.along + (other.along - own.along) * part;
    return pointBeside(along, own.off + (other.off - own.off) * part, chord);
  });
}

/** A trace that has been moved, in px. */
export function moved({ legs: [one, two], radius }: Trace, by: Point): Trace {
  const move = (leg: Line) => leg.map(({ x, y }) => ({ x: x + by.x, y: y + by.y }));
  return { legs: [move(one), move(two)], radius };
}

export const knotOf = ({ legs }: Trace): Point => legs[0][0] ?? ORIGIN;

/** A leg as SVG path data. */
export const pathOf = (line: Line): string =>
  `M${line.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`;

/** How far a movement has got after part of its time (0 to 1): it sets off at once and comes softly to rest. */
export const easeOut = (part: number): number => 1 - (1 - part) ** 3;

/** A line up to where it first leaves a box; nothing of one that begins outside. */
export function within(line: Line, box: Box): Line {
  const beyond = line.findIndex((point) => !isIn(point, box));
  return beyond === -1 ? line : line.slice(0, beyond);
}

export const isIn = (point: Point, { x, y, width, height }: Box): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;

const ORIGIN: Point = { x: 0, y: 0 };
const endOf = (leg: Line): Point => leg.at(-1) ?? ORIGIN;
const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const mixed = (a: Point, b: Point, part: number): Point => ({
  x: a.x + (b.x - a.x) * part,
  y: a.y + (b.y - a.y) * part,
});
const round = (value: number) => Math.round(value * 10) / 10;
