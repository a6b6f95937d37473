import type { Side } from '$lib/model/words-of-tables';
import type { Box, Point } from './projection';
import { along, type Leg } from './threads';

/** Where a thread leaves the view, and on which side a tag lies there so that it stays in the picture. */
export interface Exit {
  at: Point;
  side: Side;
  /** Where the thread leads from there: degrees clockwise from east. */
  angle: number;
}

/** Steps by which a leg is followed: finer than a px on any screen. */
const STEPS = 400;

/** Where a leg leaves a view in which it begins; none where it ends inside. */
export function exitOf(leg: Leg, view: Box): Exit | undefined {
  for (let step = 1; step <= STEPS; step += 1) {
    const next = along(leg, step / STEPS);
    const beyond = edgeBeyond(next, view);
    if (!beyond) continue;
    const at = along(leg, (step - 1) / STEPS);
    return { at, side: beyond, angle: (Math.atan2(next.y - at.y, next.x - at.x) * 180) / Math.PI };
  }
  return undefined;
}

/** The side of a point that faces the view which it has left; none while it is inside. */
function edgeBeyond({ x, y }: Point, view: Box): Side | undefined {
  if (x < view.x) return 'east';
  if (x > view.x + view.width) return 'west';
  if (y < view.y) return 'south';
  return y > view.y + view.height ? 'north' : undefined;
}
