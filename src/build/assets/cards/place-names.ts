import type { Side } from '../../../lib/model/words-of-tables';
import type { Box, Point } from '../../../lib/views/map/geometry/projection';

/** A name to be put beside a point, in px. */
export interface Name {
  at: Point;
  /** Where the story would have it. */
  side: Side;
  width: number;
  height: number;
  /** How far it stays from the point. */
  gap: number;
  /** Only there for bearings: left out where there is no room. */
  isOptional: boolean;
}

/** The other sides, in the order in which they are tried. */
const SIDES: readonly Side[] = [
  'north',
  'south',
  'east',
  'west',
  'north-east',
  'north-west',
  'south-east',
  'south-west',
];

/**
 * Where each name is put so that it stays inside and covers no other: at its own side, else at the first that is free.
 * One that finds no room stays at its own side, moved inside; an optional one is left out (undefined).
 * @param taken what else must not be covered
 */
export function placeNames(names: readonly Name[], inside: Box, taken: readonly Box[]): (Box | undefined)[] {
  const covered = [...taken];
  const boxes = new Map<Name, Box>();
  // What must be there chooses first.
  for (const name of [...names].sort((a, b) => Number(a.isOptional) - Number(b.isOptional))) {
    const free = [name.gap, name.gap * 3]
      .flatMap((gap) => [name.side, ...SIDES].map((side) => boxAt({ ...name, gap }, side)))
      .find((box) => isInside(box, inside) && !covered.some((other) => overlap(box, other)));
    const box = free ?? (name.isOptional ? undefined : movedInside(boxAt(name, name.side), inside));
    if (!box) continue;
    boxes.set(name, box);
    covered.push(box);
  }
  return names.map((name) => boxes.get(name));
}

function boxAt({ at, width, height, gap }: Name, side: Side): Box {
  const diagonal = side.includes('-') ? gap * 0.7 : gap;
  const x = side.includes('east')
    ? at.x + diagonal
    : side.includes('west')
      ? at.x - diagonal - width
      : at.x - width / 2;
  const y = side.startsWith('north')
    ? at.y - diagonal - height
    : side.startsWith('south')
      ? at.y + diagonal
      : at.y - height / 2;
  return { x, y, width, height };
}

const isInside = (box: Box, outer: Box) =>
  box.x >= outer.x &&
  box.y >= outer.y &&
  box.x + box.width <= outer.x + outer.width &&
  box.y + box.height <= outer.y + outer.height;

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** A box that is too large for what it should be inside begins where that begins. */
export function movedInside({ x, y, width, height }: Box, outer: Box): Box {
  return {
    x: Math.max(outer.x, Math.min(x, outer.x + outer.width - width)),
    y: Math.max(outer.y, Math.min(y, outer.y + outer.height - height)),
    width,
    height,
  };
}
