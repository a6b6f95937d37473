import type { Point } from '../map/geometry/projection';

/** The straight line from a leg's knot to its end: px, and radians clockwise from the x axis. */
export interface Chord {
  knot: Point;
  angle: number;
  length: number;
}

/** The chord of a line that begins at its knot. */
export function chordOf(line: readonly Point[]): Chord {
  const knot = line[0] ?? { x: 0, y: 0 };
  const end = line.at(-1) ?? knot;
  const [x, y] = [end.x - knot.x, end.y - knot.y];
  return { knot, angle: Math.atan2(y, x), length: Math.hypot(x, y) };
}

/**
 * The chords of two lines, the second of which turns to the first by half a turn at most. A line without length has the
 * direction of the other one.
 */
export function chordsOf(from: readonly Point[], to: readonly Point[]): [Chord, Chord] {
  const [a, b] = [chordOf(from), chordOf(to)];
  if (a.length === 0) return [{ ...a, angle: b.angle }, b];
  if (b.length === 0) return [a, { ...b, angle: a.angle }];
  const turns = Math.round((b.angle - a.angle) / (2 * Math.PI));
  return [a, { ...b, angle: b.angle - 2 * Math.PI * turns }];
}

/** A chord part of the way (0 to 1) from one to another: its knot moves straight on while it turns and grows. */
export function chordBetween(a: Chord, b: Chord, part: number): Chord {
  const mix = (from: number, to: number) => from + (to - from) * part;
  return {
    knot: { x: mix(a.knot.x, b.knot.x), y: mix(a.knot.y, b.knot.y) },
    angle: mix(a.angle, b.angle),
    length: mix(a.length, b.length),
  };
}

/** A point beside a chord: how far along it (0 to 1 from knot to end), and how far off it in px. */
export function beside({ x, y }: Point, { knot, angle, length }: Chord): { along: number; off: number } {
  const [dx, dy, cos, sin] = [x - knot.x, y - knot.y, Math.cos(angle), Math.sin(angle)];
  return { along: length === 0 ? 0 : (dx * cos + dy * sin) / length, off: dy * cos - dx * sin };
}

/** The point beside a chord that `beside` tells of. */
export function pointBeside(along: number, off: number, { knot, angle, length }: Chord): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: knot.x + along * length * cos - off * sin, y: knot.y + along * length * sin + off * cos };
}

/** The CSS transform that lays what is drawn along one chord along another: it is stretched, but not made thicker. */
export function transformTo(drawn: Chord, chord: Chord): string {
  const stretch = drawn.length === 0 ? 0 : chord.length / drawn.length;
  return [
    `translate(${inPx(chord.knot.x)}, ${inPx(chord.knot.y)})`,
    `rotate(${round(chord.angle)}rad)`,
    `scaleX(${round(stretch)})`,
    `rotate(${round(-drawn.angle)}rad)`,
    `translate(${inPx(-drawn.knot.x)}, ${inPx(-drawn.knot.y)})`,
  ].join(' ');
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
const inPx = (value: number) => `${round(value)}px`;
