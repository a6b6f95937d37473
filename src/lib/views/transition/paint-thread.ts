import type { ThreadLook } from './thread-look';
import { knotOf, lineOf, type Trace } from './trace';

/** px by which a ring is wider than its hole, on both sides together. */
const RING = 5;
/** Half the width, in px, of the smallest knot that shows its core. */
const WITH_CORE = 7;

/** What painting a thread needs of a canvas. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'lineTo' | 'arc' | 'setLineDash' | 'stroke' | 'fill'
> &
  Pick<CanvasRenderingContext2D, 'lineCap' | 'lineWidth' | 'strokeStyle' | 'fillStyle'>;

/** Paints a thread from end to end, and its knot over it. Lengths in px. */
export function paintThread(pen: Pen, trace: Trace, look: ThreadLook): void {
  pen.beginPath();
  for (const { x, y } of lineOf(trace)) pen.lineTo(x, y);
  pen.setLineDash(look.dashes);
  pen.lineCap = 'round';
  pen.lineWidth = look.width;
  pen.strokeStyle = look.color;
  pen.stroke();
  const { radius } = trace;
  paintDot(pen, trace, radius, look.color);
  paintDot(pen, trace, radius - RING / 2, look.ground);
  if (radius >= WITH_CORE) paintDot(pen, trace, radius / 3, look.color);
}

function paintDot(pen: Pen, trace: Trace, radius: number, color: string): void {
  if (radius <= 0) return;
  const { x, y } = knotOf(trace);
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = color;
  pen.fill();
}
