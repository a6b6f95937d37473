import type { Box, Point } from '../geometry/projection';
import type { Scene } from '../geometry/scene';

/** What names keep clear of, in sizes of the map's type from the middle of the view. */
export interface Drawn {
  threads: Thread[];
  dots: { at: Point; radius: number }[];
}

interface Thread {
  points: Point[];
  bounds: Box;
}

/** Half the width of knots and pins on the smallest type that they are shown with. */
const RADIUS = { tied: 0.5, area: 0.7, open: 0.4, pin: 0.3 };

/** How far apart the points are by which a thread is followed: between them it is as good as straight. */
const STEP = 0.6;

/** What a scene draws that a name must not lie on. */
export function drawnIn({ strands, knots, labels, view }: Scene, scale: number): Drawn {
  const place = placer(view, scale);
  return {
    threads: strands.flatMap(({ d }) => d.split(/(?=M)/).map((curve) => thread(curve, place))),
    dots: [
      ...knots.flatMap(({ at, kind }) => at.map((point) => ({ at: place(point), radius: RADIUS[kind] }))),
      ...labels
        .filter(({ kind }) => kind === 'point')
        .map(({ at }) => ({ at: place(at), radius: RADIUS.pin })),
    ],
  };
}

/** Where a point in map units lies: in sizes of the map's type from the middle of the view. */
export function placer({ x, y, width, height }: Box, scale: number) {
  return (point: Point): Point => ({
    x: (point.x - x - width / 2) * scale,
    y: (point.y - y - height / 2) * scale,
  });
}

/** How much of the threads a box covers, as a length. */
export function covered(box: Box, { threads }: Drawn): number {
  let total = 0;
  for (const { points, bounds } of threads) {
    if (!meet(box, bounds)) continue;
    for (const [index, point] of points.entries()) {
      const next = points[index + 1];
      if (next) total += lengthInside(box, point, next);
    }
  }
  return total;
}

/** How much of a straight line lies in a box (Liang and Barsky's clipping). */
function lengthInside(box: Box, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [start, end] = [0, 1];
  for (const [towards, room] of [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const) {
    if (towards === 0) {
      if (room < 0) return 0;
    } else if (towards < 0) start = Math.max(start, room / towards);
    else end = Math.min(end, room / towards);
    if (start >= end) return 0;
  }
  return (end - start) * Math.hypot(dx, dy);
}

/** Whether two boxes have some room in common. */
export function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** One curve of a strand, as points that lie close together. */
function thread(d: string, place: (point: Point) => Point): Thread {
  const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = (d.match(/-?[\d.]+/g) ?? []).map(
    Number,
  );
  const [from, control, to] = [place({ x: x0, y: y0 }), place({ x: x1, y: y1 }), place({ x: x2, y: y2 })];
  const length =
    Math.hypot(control.x - from.x, control.y - from.y) + Math.hypot(to.x - control.x, to.y - control.y);
  const count = Math.max(2, Math.ceil(length / STEP));
  const points = Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const u = 1 - t;
    return {
      x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
      y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
    };
  });
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    points,
    bounds: { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top },
  };
}
