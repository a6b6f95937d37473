import { WORLD, type Box, type Point } from './projection';

/** What the map looks at: the map unit at the middle of the surface, and px per map unit. */
export interface Camera {
  centre: Point;
  scale: number;
}

/** A width and height in px. */
export interface Size {
  width: number;
  height: number;
}

/**
 * The camera that shows `view` (map units) as large as it fits into `frame` (px, relative to the
 * surface), centred in it. The same arithmetic as an SVG's `xMidYMid meet`, so that a still map
 * whose viewBox is `view` and whose box is `frame` shows exactly the same picture.
 * @throws RangeError when the view or the frame is empty
 */
export function fit(view: Box, frame: Box, surface: Size): Camera {
  if (!(view.width > 0 && view.height > 0 && frame.width > 0 && frame.height > 0)) {
    throw new RangeError('fit: the view and the frame need a width and a height');
  }
  const scale = Math.min(frame.width / view.width, frame.height / view.height);
  const offsetX = surface.width / 2 - (frame.x + frame.width / 2);
  const offsetY = surface.height / 2 - (frame.y + frame.height / 2);
  return {
    centre: {
      x: view.x + view.width / 2 + offsetX / scale,
      y: view.y + view.height / 2 + offsetY / scale,
    },
    scale,
  };
}

/** The part of the world, in map units, that a surface shows. */
export function visibleBox({ centre, scale }: Camera, surface: Size): Box {
  const width = surface.width / scale;
  const height = surface.height / scale;
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/**
 * The camera nearest to another one that shows nothing beyond `world` (map units): on a surface so wide or so high that
 * it would, it comes closer, and it moves away from an edge that it would see.
 */
export function within({ centre, scale }: Camera, surface: Size, world: Box): Camera {
  const closer = Math.max(scale, surface.width / world.width, surface.height / world.height);
  const clamp = (value: number, start: number, length: number, seen: number) =>
    Math.max(start + seen / 2, Math.min(value, start + length - seen / 2));
  return {
    centre: {
      x: clamp(centre.x, world.x, world.width, surface.width / closer),
      y: clamp(centre.y, world.y, world.height, surface.height / closer),
    },
    scale: closer,
  };
}

/** Where a point in map units lies on the surface, in px from its top left corner. */
export function toSurface(point: Point, { centre, scale }: Camera, surface: Size): Point {
  return {
    x: (point.x - centre.x) * scale + surface.width / 2,
    y: (point.y - centre.y) * scale + surface.height / 2,
  };
}

/**
 * How a picture drawn for one camera is scaled from the surface's top left corner, and then shifted
 * (px), to lie where another camera sees it.
 */
export function shifted(drawn: Camera, seen: Camera, surface: Size): Point & { scale: number } {
  const scale = seen.scale / drawn.scale;
  const { x, y } = toSurface(drawn.centre, seen, surface);
  return { x: x - (scale * surface.width) / 2, y: y - (scale * surface.height) / 2, scale };
}

/** Leaflet's zoom for a scale: its world is 256 px wide at zoom 0. */
export function zoomOf(scale: number): number {
  return Math.log2((scale * WORLD) / 256);
}

/** The inverse of `zoomOf`. */
export function scaleOf(zoom: number): number {
  return (256 * 2 ** zoom) / WORLD;
}

/** Whether two cameras show the same picture to within a quarter of a px on the surface. */
export function sameView(a: Camera, b: Camera, surface: Size): boolean {
  const reach = Math.max(surface.width, surface.height);
  return (
    Math.abs(a.centre.x - b.centre.x) * b.scale < 0.25 &&
    Math.abs(a.centre.y - b.centre.y) * b.scale < 0.25 &&
    Math.abs(a.scale / b.scale - 1) * reach < 0.25
  );
}
