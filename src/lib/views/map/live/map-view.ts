import type { Say } from '$lib/reading/announcer';
import type { PositionStore } from '$lib/reading/position';
import type { View } from '../../view';
import type { Scene } from '../geometry/scene';
import { readScene } from '../still/read-scene';
import type { MapController } from './map-controller';
import type { StageElements } from './stage';

/** The map beside the text: still maps until the live one can take over. */
export interface MapView extends View {
  /**
   * Loads the live map and lets it take over as soon as there is room for it; to be called once the text is on
   * the screen. Where it cannot be had the still maps stay, one with each chapter.
   * @param say tells a screen reader how explore mode is used
   */
  goLive: (position: PositionStore, say: Say) => Promise<void>;
  /** Gives the still maps their place back, and ends loading the live one. */
  goStill: () => void;
}

/** Creates the map view of a page with these chapters. */
export function createMapView(elements: StageElements, chapters: readonly HTMLElement[]): MapView {
  const { stage } = elements;
  let released = new AbortController();
  let shown: { title: string; scene: Scene; cover: Element | null } | undefined;
  let live: MapController | undefined;
  const scene = () => {
    if (!shown) throw new Error('the map view has not been shown a position yet');
    return shown.scene;
  };
  const places = () =>
    chapters
      .flatMap((chapter) => readScene(chapter).labels)
      .filter(({ kind }) => kind === 'point' || kind === 'area')
      .map(({ id, name, side, at, kind }) => ({ id, name, side, at, kind }));
  const goStill = () => {
    live = undefined;
    released.abort();
    released = new AbortController();
  };
  return {
    get state() {
      return stage.dataset.state === 'moving' ? 'moving' : 'settled';
    },
    describe: () => (shown ? `${shown.title}. ${shown.scene.text}` : ''),
    show({ chapter: index }) {
      const chapter = chapters[Math.max(0, index)];
      if (!chapter || chapter.id === shown?.scene.chapter) return;
      shown = {
        title: chapter.querySelector('h2')?.textContent.trim() ?? '',
        scene: readScene(chapter),
        cover: chapter.querySelector('[data-covers-map]'),
      };
      stage.dataset.chapter = chapter.id;
      live?.follow();
    },
    async goLive(position, say) {
      const { signal } = released;
      try {
        const { startLiveMap } = await import('./live-map');
        const cover = () => shown?.cover ?? null;
        const options = { elements, shown: { scene, cover, places }, position, say, released: signal };
        live = await startLiveMap(options);
      } catch (error) {
        if (!signal.aborted) {
          console.warn('The live map could not be loaded; the still maps stay.', error);
        }
      }
    },
    goStill,
    release() {
      goStill();
      delete stage.dataset.chapter;
    },
  };
}
