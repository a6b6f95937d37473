import type { Point } from '../../lib/views/map/geometry/projection';

export type Ring = readonly Point[];

/**
 * SVG path data for lines of whole-numbered points, in relative steps: the shortest form that
 * every browser reads. Points that fall on their neighbour are left out; so is a ring or a line
 * that shrinks to a point.
 */
export function outline(rings: readonly Ring[], closed: boolean): string {
  return rings.map((ring) => trace(ring, closed)).join('');
}

function trace([first, ...rest]: Ring, closed: boolean): string {
  if (!first) return '';
  let at = first;
  let steps = '';
  for (const point of rest) {
    const dx = point.x - at.x;
    const dy = point.y - at.y;
    if (dx === 0 && dy === 0) continue;
    steps += `${dx < 0 || steps === '' ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    at = point;
  }
  if (steps === '') return '';
  return `M${first.x} ${first.y}l${steps}${closed ? 'z' : ''}`;
}
