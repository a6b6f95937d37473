import type { Side } from '$lib/model/words-of-tables';
import type { Box, Point } from '../geometry/projection';
import type { Label } from '../geometry/scene';
import type { Shape } from './label-size';

/**
 * Where a label stands, seen from its point: -1 is whole to the west or north of it, 1 whole to the east or south,
 * 0 is centred on it.
 */
export interface Stand {
  sx: number;
  sy: number;
}

/** The stand that each side means. */
export const STANDS: Record<Side, Stand> = {
  north: { sx: 0, sy: -1 },
  'north-east': { sx: 1, sy: -1 },
  east: { sx: 1, sy: 0 },
  'south-east': { sx: 1, sy: 1 },
  south: { sx: 0, sy: 1 },
  'south-west': { sx: -1, sy: 1 },
  west: { sx: -1, sy: 0 },
  'north-west': { sx: -1, sy: -1 },
};

const ROUND: readonly Stand[] = [
  ...Object.values(STANDS),
  ...[-0.5, 0.5].flatMap((part) => [
    { sx: part, sy: -1 },
    { sx: part, sy: 1 },
    { sx: -1, sy: part },
    { sx: 1, sy: part },
  ]),
];
const CENTRE: Stand = { sx: 0, sy: 0 };

/** What a stand costs that is not the one the story asks for: up to this, for the one opposite. */
const TURN = 3;
const OFF_COUNTRY = 1.5;

/** A place for a label, and what it costs to have it there. */
export interface Candidate extends Stand {
  cost: number;
}

/** The places where a label may stand, the story's own first. */
export function candidatesFor({ kind, side, caption }: Label): Candidate[] {
  const own = STANDS[side];
  if (kind === 'lead') return tagStands(own);
  if (kind === 'country') {
    return [{ ...CENTRE, cost: 0 }, ...ROUND.map((stand) => ({ ...stand, cost: OFF_COUNTRY }))];
  }
  const round = ROUND.map((stand) => ({ ...stand, cost: turn(own, stand) }));
  return kind === 'area' && caption?.state !== 'lit' ? [...round, { ...CENTRE, cost: 0.5 }] : round;
}

/** A tag lies on its thread, at the edge which that leaves by: on it, or beside it on the inner side. */
function tagStands({ sx, sy }: Stand): Candidate[] {
  if (sx !== 0) {
    return [0.44, 0.7, 1].flatMap((part) =>
      [0, -0.7, 0.7].map((sy) => ({ sx: sx * part, sy, cost: part - 0.44 + Math.abs(sy) })),
    );
  }
  return [0, 0.5, -0.5].flatMap((sx) =>
    [0, 0.5, 1].map((part) => ({ sx, sy: sy * part, cost: Math.abs(sx) + part })),
  );
}

function turn(from: Stand, to: Stand): number {
  const angle = Math.abs(Math.atan2(from.sy, from.sx) - Math.atan2(to.sy, to.sx));
  return (Math.min(angle, 2 * Math.PI - angle) / Math.PI) * TURN;
}

/** How far a label keeps from its point: the same as `--gap` in names.css, in sizes of the map's type. */
export function gapOf({ kind, caption }: Label): number {
  if (caption?.state === 'lit') return 0.65;
  if (kind === 'lead') return 0;
  if (kind === 'country') return 0.24;
  return kind === 'area' ? 0.3 : 0.6;
}

/** The box of a label that stands at a point. */
export function boxAt({ x, y }: Point, { sx, sy }: Stand, { width, height }: Shape, gap: number): Box {
  return {
    x: x + ((sx - 1) / 2) * width + sx * gap,
    y: y + ((sy - 1) / 2) * height + sy * gap,
    width,
    height,
  };
}
