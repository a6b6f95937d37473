import { fit, type Camera } from '../geometry/camera';
import type { Box } from '../geometry/projection';
import type { StageElements } from './stage';

/**
 * The camera that shows a part of the world (map units) in the free area: the part of the map that neither
 * cards nor the bar cover. None while the map has no room, in a very low window or a frame that is not shown.
 */
export function cameraFor(view: Box, { globe, freeArea }: StageElements): Camera | undefined {
  const outer = globe.getBoundingClientRect();
  const inner = freeArea.getBoundingClientRect();
  if (inner.width === 0 || inner.height === 0) return undefined;
  const box = { x: inner.x - outer.x, y: inner.y - outer.y, width: inner.width, height: inner.height };
  return fit(view, box, { width: globe.clientWidth, height: globe.clientHeight });
}

/** Calls back soon, and again whenever the map or its free area gets another size. */
export function watchSize({ globe, freeArea }: StageElements, callback: () => void): ResizeObserver {
  const observer = new ResizeObserver(callback);
  observer.observe(globe);
  observer.observe(freeArea);
  return observer;
}
