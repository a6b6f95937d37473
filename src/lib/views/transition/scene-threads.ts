import type { Form, knotKinds } from '../map/geometry/looks';
import type { Point } from '../map/geometry/projection';
import type { Scene } from '../map/geometry/scene';
import { along, type Leg } from '../map/geometry/threads';
import type { Line } from './trace';

/** A thread of a map's scene, in map units. */
export interface SceneThread {
  form: Form;
  kind: (typeof knotKinds)[number];
  /** From the knot outwards; where a leg forks, along one of its prongs. */
  legs: Line[];
}

/** What is most to be seen of a map comes first. */
const STATES = ['lit', 'frayed', 'faint'] as const;

/** Points to which a curve of a thread is drawn. */
const STEPS = 16;

/** The threads of a scene that are tied at a knot, those that are lit before others. */
export function threadsOf({ strands, knots }: Scene): SceneThread[] {
  return STATES.flatMap((state) => {
    const parts = strands.flatMap(({ d, form, state: own }) =>
      form !== 'wisp' && own === state ? curvesOf(d).map((curve) => ({ form, curve })) : [],
    );
    return knots
      .filter((knot) => knot.state === state)
      .flatMap(({ at, kind }) => at.map((point) => ({ kind, point })))
      .flatMap(({ kind, point }) => {
        const own = parts.filter(({ curve }) => isAt(curve.from, point));
        const [first] = own;
        if (!first) return [];
        const legs = own.map(({ curve }) => {
          const prong = parts.find((other) => other.curve !== curve && isAt(other.curve.from, curve.to));
          return [...lineOf(curve), ...(prong ? lineOf(prong.curve).slice(1) : [])];
        });
        return [{ kind, form: first.form, legs }];
      });
  });
}

/** Reads the curves back that threads.ts has written: `M` with a point, `Q` with two. */
function curvesOf(d: string): Leg[] {
  return d.split('M').flatMap((part) => {
    const [x1, y1, x2, y2, x3, y3] = (part.match(/-?[\d.]+/g) ?? []).map(Number);
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return [];
    if (x3 === undefined || y3 === undefined) return [];
    return [{ from: { x: x1, y: y1 }, control: { x: x2, y: y2 }, to: { x: x3, y: y3 } }];
  });
}

const lineOf = (curve: Leg): Line =>
  Array.from({ length: STEPS + 1 }, (_, step) => along(curve, step / STEPS));

/** Points are written with one decimal. */
const isAt = (a: Point, b: Point) => Math.abs(a.x - b.x) < 0.2 && Math.abs(a.y - b.y) < 0.2;
