import type { Say } from '$lib/reading/announcer';
import type { PositionStore } from '$lib/reading/position';
import { wireExplorer } from './explorer';
import type { MapView } from './map-view';
import type { StageElements } from './surface';

/**
 * Lets the live map take over; to be called once the text is on the screen. Without Leaflet the still maps
 * stay, one with each chapter.
 * @param say tells a screen reader how explore mode is used
 */
export function takeOver(stage: StageElements, view: MapView, position: PositionStore, say: Say): void {
  view.goLive().then(
    () => wireExplorer(stage, view, position, say),
    (error: unknown) => console.warn('The live map could not be loaded; the still maps stay.', error),
  );
}
