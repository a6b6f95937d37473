import { wireExplorer, type Explorer } from './explorer';
import type { StageElements } from './surface';
import type { MapView } from './view';

/**
 * Lets the live map take over; to be called once the text is on the screen. Where the window has no room
 * for it yet it is tried again at another size; without Leaflet the still maps go on, one with each chapter.
 * @param say tells a screen reader how the free map is used
 * @param onLive gets the way into the free map
 */
export function takeOver(
  stage: StageElements,
  view: MapView,
  say: (text: string) => void,
  onLive: (explorer: Explorer) => void,
): void {
  const goLive = () => {
    view.goLive().then(
      (isLive) => {
        if (isLive) onLive(wireExplorer(stage, view, say));
        else window.addEventListener('resize', goLive, { once: true });
      },
      (error: unknown) => console.warn('The live map could not be loaded; the still maps stay.', error),
    );
  };
  goLive();
}
