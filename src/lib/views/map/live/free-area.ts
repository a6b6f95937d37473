import { fit, within, type Camera } from '../geometry/camera';
import { EXTENT } from '../geometry/extent';
import { projectBounds, type Box } from '../geometry/projection';
import type { StageElements } from './stage';

/**
 * The camera that shows a part of the world (map units) in the free area: the part of the map that neither
 * cards nor the bar cover. None while the map has no room, in a very low window or a frame that is not shown. A map of an unusual form is shown
 * closer, as far as the basemap has no more.
 */
export function cameraFor(view: Box, { globe, freeArea }: StageElements): Camera | undefined {
  const outer = globe.getBoundingClientRect();
  const inner = freeArea.getBoundingClientRect();
  if (inner.width === 0 || inner.height === 0) return undefined;
  const box = { x: inner.x - outer.x, y: inner.y - outer.y, width: inner.width, height: inner.height };
  const surface = { width: globe.clientWidth, height: globe.clientHeight };
  return within(fit(view, box, surface), surface, projectBounds(EXTENT));
}

/** Calls back soon, and again whenever the map or its free area gets another size. */
export function watchSize({ globe, freeArea }: StageElements, callback: () => void): ResizeObserver {
  const observer = new ResizeObserver(callback);
  observer.observe(globe);
  observer.observe(freeArea);
  return observer;
}
