import { chordsOf, transformTo, type Chord } from './chord';
import { knotOf, type Line, type Trace } from './trace';

/** What is drawn once, and the keyframes (Web Animations API) by which it moves. */
export interface MovingLine {
  line: Line;
  keyframes: Keyframe[];
}

/** A knot, drawn around the point 0, 0; px. */
export interface MovingKnot {
  radius: number;
  keyframes: Keyframe[];
}

/** The part of the way on which one line is still whole, or the other already. */
const WHOLE = 0.35;

/**
 * How the legs of one trace become those of another: each is drawn as it begins and as it ends, both lie along the same
 * chord on the way, and the one gives way to the other. The browser moves and fades them without painting them anew.
 */
export function legsBetween(from: Trace, to: Trace): MovingLine[] {
  return ([0, 1] as const).flatMap((which) => {
    const [first, last] = [from.legs[which], to.legs[which]];
    const [a, b] = chordsOf(first, last);
    const movingLine = (line: Line, drawn: Chord, [start, end]: [number, number], offset: number) => ({
      line,
      keyframes: [
        { offset: 0, transform: transformTo(drawn, a), opacity: start },
        { offset, opacity: 1 },
        { offset: 1, transform: transformTo(drawn, b), opacity: end },
      ],
    });
    return [
      ...(a.length > 0 ? [movingLine(first, a, [1, 0], WHOLE)] : []),
      ...(b.length > 0 ? [movingLine(last, b, [0, 1], 1 - WHOLE)] : []),
    ];
  });
}

/** How the knot moves and changes its size; none between two loose ends. */
export function knotBetween(from: Trace, to: Trace): MovingKnot | undefined {
  const radius = Math.max(from.radius, to.radius);
  if (radius === 0) return undefined;
  const keyframes = [from, to].map((trace) => {
    const { x, y } = knotOf(trace);
    return { transform: `translate(${x}px, ${y}px) scale(${trace.radius / radius})` };
  });
  return { radius, keyframes };
}
