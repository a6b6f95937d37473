import { fit, within, type Camera } from '../geometry/camera';
import { EXTENT } from '../geometry/extent';
import { projectBounds, type Box } from '../geometry/projection';
import type { StageElements } from './stage';

type Elements = Pick<StageElements, 'globe' | 'freeArea'>;

/** The free area: the part of the map that neither cards nor the bar cover, in px from the map's top left corner. */
export function freeBox({ globe, freeArea }: Elements): Box {
  const outer = globe.getBoundingClientRect();
  const { x, y, width, height } = freeArea.getBoundingClientRect();
  return { x: x - outer.x, y: y - outer.y, width, height };
}

/**
 * The camera that shows a part of the world (map units) in the free area. None while the map has no room, in a very low window or a frame that is not shown. A map of an unusual form is shown
 * closer, as far as the basemap has no more.
 */
export function cameraFor(view: Box, elements: Elements): Camera | undefined {
  const { globe } = elements;
  const box = freeBox(elements);
  if (box.width === 0 || box.height === 0) return undefined;
  const surface = { width: globe.clientWidth, height: globe.clientHeight };
  return within(fit(view, box, surface), surface, projectBounds(EXTENT));
}

/** Whether an element lies over all that is seen of the map; px that a browser rounds away do not count. */
export function covers(element: Element, stage: HTMLElement): boolean {
  const [own, map] = [element.getBoundingClientRect(), stage.getBoundingClientRect()];
  const gaps = [own.left - map.left, own.top - map.top, map.right - own.right, map.bottom - own.bottom];
  return gaps.every((px) => px < 1);
}

/** Calls back soon, and again whenever the map or its free area gets another size. */
export function watchSize({ globe, freeArea }: StageElements, callback: () => void): ResizeObserver {
  const observer = new ResizeObserver(callback);
  observer.observe(globe);
  observer.observe(freeArea);
  return observer;
}
