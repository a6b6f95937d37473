import { wireExplorer, type Explorer } from './explorer';
import type { StageElements } from './surface';
import type { MapView } from './map-view';

/**
 * Lets the live map take over; to be called once the text is on the screen. Without Leaflet the still maps
 * go on, one with each chapter.
 * @param say tells a screen reader how the free map is used
 * @param onLive gets the way into the free map
 */
export function takeOver(
  stage: StageElements,
  view: MapView,
  say: (text: string) => void,
  onLive: (explorer: Explorer) => void,
): void {
  view.goLive().then(
    () => onLive(wireExplorer(stage, view, say)),
    (error: unknown) => console.warn('The live map could not be loaded; the still maps stay.', error),
  );
}
