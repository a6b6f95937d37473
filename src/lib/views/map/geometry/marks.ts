import type { Point } from './projection';
import type { Scene } from './scene';

/** An SVG path, by its attributes. */
export interface Stroke {
  class: string;
  d: string;
}

/** A knot or a pin: strokes over one another. */
export interface Dot {
  class: string;
  strokes: Stroke[];
}

/** The SVG shapes of a scene, in the order in which they are drawn: the same in still maps and in the live one. */
export interface Marks {
  /** References to the outlines of the shaded regions. */
  regions: { href: string; class: string }[];
  /** The casings of all threads, then the threads. */
  lines: Stroke[];
  /** The knots, then the pins of places. */
  dots: Dot[];
}

/** Derives the shapes of a scene. */
export function marksOf({ regions, strands, knots, labels }: Scene): Marks {
  // Where no thread ties them, the regions themselves are lit.
  const lit = strands.length === 0 ? ' lit' : '';
  const casings = strands.filter(({ state }) => state !== 'faint');
  return {
    regions: regions.map(({ id, shade }) => ({ href: `#region-${id}`, class: `region ${shade}${lit}` })),
    lines: [
      ...casings.map(({ d }) => ({ class: 'casing', d })),
      ...strands.map(({ d, form, state }) => ({ class: `strand ${form} ${state}`, d })),
    ],
    dots: [
      ...knots.map(({ at, kind, state }) =>
        dot(`knot ${kind} ${state}`, at, kind === 'tied' ? ['ring', 'hole', 'core'] : ['ring', 'hole']),
      ),
      ...labels.filter(({ kind }) => kind === 'point').map(({ at }) => dot('pin', at, ['ring', 'core'])),
    ],
  };
}

/** Round ends make a dot of a line without length; its size does not change with the scale of the map. */
function dot(name: string, { x, y }: Point, strokes: readonly string[]): Dot {
  const d = `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
  return { class: name, strokes: strokes.map((stroke) => ({ class: stroke, d })) };
}
