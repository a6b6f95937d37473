import type { Point } from './projection';
import type { Scene } from './scene';

/** An SVG path, by its attributes. */
export interface Stroke {
  class: string;
  d: string;
}

/** Knots or pins that look alike: strokes over one another. */
export interface Dots {
  class: string;
  strokes: Stroke[];
}

/** The SVG shapes of a scene, in the order in which they are drawn: the same in still maps and in the live one. */
export interface Marks {
  /** References to the outlines of the shaded regions. */
  regions: { href: string; class: string }[];
  /** The casing of all threads, then the threads. */
  lines: Stroke[];
  /** The knots, then the pins of places. */
  dots: Dots[];
}

/** Where no thread ties them, the regions themselves are lit. */
export const areRegionsLit = ({ strands }: Pick<Scene, 'strands'>) => strands.length === 0;

/** Derives the shapes of a scene. */
export function marksOf({ regions, strands, knots, labels }: Scene): Marks {
  const lit = areRegionsLit({ strands }) ? ' lit' : '';
  const casing = strands
    .filter(({ state }) => state !== 'faint')
    .map(({ d }) => d)
    .join('');
  // A knot marks its place by itself, unless it is faint.
  const tied = knots.flatMap(({ kind, state, at }) => (kind === 'tied' && state !== 'faint' ? at : []));
  const isTied = (at: Point) => tied.some(({ x, y }) => x === at.x && y === at.y);
  const pins = labels.flatMap(({ kind, at }) => (kind === 'point' && !isTied(at) ? [at] : []));
  return {
    regions: regions.map(({ id, shade }) => ({ href: `#region-${id}`, class: `region ${shade}${lit}` })),
    lines: [
      ...(casing ? [{ class: 'casing', d: casing }] : []),
      ...strands.map(({ d, form, state }) => ({ class: `strand ${form} ${state}`, d })),
    ],
    dots: [
      ...knots.map(({ at, kind, state }) =>
        dots(`knot ${kind} ${state}`, at, kind === 'tied' ? ['ring', 'hole', 'core'] : ['ring', 'hole']),
      ),
      ...(pins.length > 0 ? [dots('pin', pins, ['ring', 'core'])] : []),
    ],
  };
}

/** Round ends make a dot of a line without length; its size does not change with the scale of the map. */
function dots(name: string, at: readonly Point[], strokes: readonly string[]): Dots {
  const d = at.map(({ x, y }) => `M${x} ${y}h0`).join('');
  return { class: name, strokes: strokes.map((stroke) => ({ class: stroke, d })) };
}
