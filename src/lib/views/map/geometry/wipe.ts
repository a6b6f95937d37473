import { toSurface, type Camera, type Size } from './camera';
import type { Point } from './projection';
import type { Scene } from './scene';

/** A straight edge that passes over the map and uncovers the lit threads from one end to the other. */
export interface Wipe {
  /** The way it goes, in degrees clockwise from east. */
  angle: number;
  /** Where it begins and ends along this way, in px from the middle of the surface. */
  from: number;
  to: number;
}

/** The wipe that draws a scene's lit threads, as a camera sees them; none where no thread is lit. */
export function wipeOf({ strands, course }: Scene, camera: Camera, surface: Size): Wipe | undefined {
  if (course === undefined) return undefined;
  const turn = (course * Math.PI) / 180;
  const half = Math.hypot(surface.width, surface.height) / 2;
  const reached = strands
    .flatMap(({ d }) => pointsIn(d))
    .map((point) => {
      const { x, y } = toSurface(point, camera, surface);
      return (x - surface.width / 2) * Math.cos(turn) + (y - surface.height / 2) * Math.sin(turn);
    })
    .map((along) => Math.max(-half, Math.min(half, along)));
  return { angle: course, from: Math.min(...reached) - MARGIN, to: Math.max(...reached) + MARGIN };
}

/** Half the width of the widest stroke, in px. */
const MARGIN = 6;

function pointsIn(d: string): Point[] {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? NaN }] : []));
}
