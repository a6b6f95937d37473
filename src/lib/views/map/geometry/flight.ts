import { toSurface, visibleBox, type Camera, type Size } from './camera';
import type { Box } from './projection';

/** A journey of the camera from one chapter's view to another's. */
export interface Flight {
  from: Camera;
  to: Camera;
  /** Cameras along the way, at equal times, both ends among them; between two of them all goes straight. */
  way: readonly Camera[];
  /** ms. */
  duration: number;
}

/** Close enough that no one sees the corners: 90 ms on the longest flight. */
const STEPS = 20;

/** Plans the flight between two views of a surface. */
export function planFlight(from: Camera, to: Camera, surface: Size): Flight {
  const way = Array.from({ length: STEPS + 1 }, (_, step) => between(from, to, step / STEPS));
  return { from, to, way, duration: flightDuration(from, to, surface) };
}

/** Where a flight has got to after part of its time (0 to 1): a picture moved straight between two cameras. */
export function cameraAt({ way, to }: Flight, part: number): Camera {
  const step = Math.min(STEPS - 1, Math.floor(part * STEPS));
  const [a, b] = [way[step] ?? to, way[step + 1] ?? to];
  const rest = part * STEPS - step;
  const mix = (from: number, to: number) => from + (to - from) * rest;
  const scale = mix(a.scale, b.scale);
  const centre = (axis: 'x' | 'y') => mix(a.centre[axis] * a.scale, b.centre[axis] * b.scale) / scale;
  return { centre: { x: centre('x'), y: centre('y') }, scale };
}

/**
 * The camera part of the way (0 to 1) along a flight. What it sees lies between what the two ends
 * see: a flight never shows more of the world than its ends, and so no edge of the basemap.
 */
export function between(from: Camera, to: Camera, part: number): Camera {
  const eased = part * part * (3 - 2 * part);
  const scale = from.scale * (to.scale / from.scale) ** eased;
  const span = 1 / to.scale - 1 / from.scale;
  // With nearly the same scale at both ends the quotient is all rounding.
  const way = Math.abs(span * from.scale) < 1e-6 ? eased : (1 / scale - 1 / from.scale) / span;
  return {
    centre: {
      x: from.centre.x + (to.centre.x - from.centre.x) * way,
      y: from.centre.y + (to.centre.y - from.centre.y) * way,
    },
    scale,
  };
}

/**
 * How long a flight takes, in ms: 600 to 1800 by the way to go, counted in screen widths of travel
 * (at the wider of the two views) plus zoom levels.
 */
export function flightDuration(from: Camera, to: Camera, surface: Size): number {
  const scale = Math.min(from.scale, to.scale);
  const way = Math.hypot(from.centre.x - to.centre.x, from.centre.y - to.centre.y) * scale;
  const screens = way / Math.max(surface.width, surface.height, 1);
  const levels = Math.abs(Math.log2(from.scale / to.scale));
  return Math.round(Math.min(1800, 600 + 500 * screens + 350 * levels));
}

/**
 * The box (whole px, relative to the surface) that a picture drawn for one end of a flight has to cover.
 * That of the wider end fills the surface all the way, as a flight never shows more than its ends; that
 * of the narrower lies over it, and is as large as the surface. Both are a px larger all round, as a
 * surface may end on half a px.
 */
export function reach(end: Camera, { from, to }: Flight, surface: Size): Box {
  const other = end === from ? to : from;
  const { x, y, width, height } = visibleBox(end.scale > other.scale ? end : other, surface);
  const first = toSurface({ x, y }, end, surface);
  const last = toSurface({ x: x + width, y: y + height }, end, surface);
  const left = Math.floor(Math.min(0, first.x)) - 1;
  const top = Math.floor(Math.min(0, first.y)) - 1;
  const right = Math.ceil(Math.max(surface.width, last.x)) + 1;
  const bottom = Math.ceil(Math.max(surface.height, last.y)) + 1;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
