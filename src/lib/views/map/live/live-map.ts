import { onLessMotion } from '$lib/platform/motion';
import { yieldToMain } from '$lib/platform/yield-to-main';
import type { Camera } from '../geometry/camera';
import { wireExplorer, type ExplorerOptions } from './explorer';
import { cameraFor, watchSize } from './free-area';
import { createMapController, type MapController, type Shown } from './map-controller';
import type { StageElements } from './stage';

/** What the live map needs of the page. `released` ends it, or its wait for room. */
export interface LiveMapOptions extends ExplorerOptions {
  elements: StageElements;
  shown: Shown;
}

/**
 * Builds the live map and lets it take over from the still maps, as soon as there is room for it. The work is
 * done in several tasks, so that a finger on the screen is answered between them.
 * @throws DOMException (AbortError) when it was released meanwhile
 */
export async function startLiveMap(options: LiveMapOptions): Promise<MapController> {
  const { elements, shown, released } = options;
  const next = async () => {
    await yieldToMain();
    released.throwIfAborted();
  };
  let onSize: () => void = () => undefined;
  const sizes = watchSize(elements, () => onSize());
  released.addEventListener('abort', () => sizes.disconnect());
  const fit = () => cameraFor(shown.scene().view, elements);
  const room = () =>
    new Promise<Camera>((found) => {
      onSize = () => {
        const camera = fit();
        if (camera) found(camera);
      };
    });
  await next();
  const controller = createMapController(elements, fit() ?? (await room()), shown);
  released.addEventListener('abort', controller.release);
  await next();
  controller.prepare();
  await next();
  controller.takeOver();
  onSize = controller.refit;
  released.addEventListener('abort', onLessMotion(controller.land));
  wireExplorer(elements, controller, options);
  return controller;
}
