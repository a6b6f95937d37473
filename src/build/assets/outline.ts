import type { Point } from '../../lib/views/map/geometry/projection';

export type Ring = readonly Point[];

/**
 * SVG path data for lines of whole-numbered points, in relative steps: the shortest form that
 * every browser reads. Points that fall on their neighbour are left out; so is a ring or a line
 * that shrinks to a point.
 */
export function outline(rings: readonly Ring[], closed: boolean): string {
  /** Where the last part has left the pen: the next part begins relative to it. */
  let pen: Point = { x: 0, y: 0 };
  let path = '';
  for (const ring of rings) {
    const [first, ...rest] = ring.filter((point, i) => i === 0 || !isSame(point, ring[i - 1]));
    if (!first || rest.length === 0) continue;
    // What follows `m` are lines.
    path += `m${step(pen, first)}`;
    let at = first;
    for (const point of rest) {
      path += (point.x < at.x ? '' : ' ') + step(at, point);
      at = point;
    }
    if (closed) path += 'z';
    pen = closed ? first : at;
  }
  return path;
}

const isSame = (a: Point, b: Point | undefined) => a.x === b?.x && a.y === b.y;

/** From one point to the next, with no more spaces than it needs. */
function step(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return `${dx}${dy < 0 ? '' : ' '}${dy}`;
}
