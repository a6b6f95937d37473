import { LatLngBounds, Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import { scaleOf, zoomOf, type Camera } from './camera';
import { project, unproject, type Bounds } from './projection';

/** The moving camera: Leaflet's flights and gestures, without any layer of its own. */
export interface LiveCamera {
  /** Flies to a view in so many ms; 0 goes there at once. */
  go: (camera: Camera, duration: number) => void;
  now: () => Camera;
  /** Gives the map's gestures and keys to the reader, or takes them back. */
  explore: (on: boolean) => void;
  zoomBy: (levels: number, duration: number) => void;
  resize: () => void;
  release: () => void;
}

interface Events {
  onMove: () => void;
  onRest: () => void;
}

const MAX_ZOOM = 8;

/** The only importer of Leaflet; loaded once the text is on the screen. */
export function createLiveCamera(
  container: HTMLElement,
  first: Camera,
  extent: Bounds,
  { onMove, onRest }: Events,
): LiveCamera {
  const map = new LeafletMap(container, {
    zoomSnap: 0,
    zoomControl: false,
    attributionControl: false,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    trackResize: false,
    dragging: false,
    touchZoom: false,
    doubleClickZoom: false,
    scrollWheelZoom: false,
    boxZoom: false,
    keyboard: false,
  });
  const limits = new LatLngBounds([extent.south, extent.west], [extent.north, extent.east]);
  map.on('move', onMove);
  map.on('moveend', onRest);

  const go = (camera: Camera, duration: number) => {
    const centre = unproject(camera.centre);
    const target: [number, number] = [centre.lat, centre.lon];
    // A hidden tab gets no animation frames: a flight would never land.
    if (duration === 0 || document.hidden) map.setView(target, zoomOf(camera.scale), { animate: false });
    else map.flyTo(target, zoomOf(camera.scale), { duration: duration / 1000 });
  };
  go(first, 0);

  return {
    go,
    now() {
      const { lat, lng } = map.getCenter();
      return { centre: project({ lat, lon: lng }), scale: scaleOf(map.getZoom()) };
    },
    explore(on) {
      for (const handler of [
        map.dragging,
        map.touchZoom,
        map.doubleClickZoom,
        map.scrollWheelZoom,
        map.keyboard,
      ]) {
        if (on) handler.enable();
        else handler.disable();
      }
      map.setView(map.getCenter(), map.getZoom(), { animate: false });
      if (on) {
        map.setMinZoom(Math.min(map.getBoundsZoom(limits, true), map.getZoom()));
        map.setMaxZoom(MAX_ZOOM);
        map.options.maxBoundsViscosity = 1;
        map.setMaxBounds(limits);
      } else {
        map.setMaxBounds();
        map.setMinZoom(0);
        map.setMaxZoom(Infinity);
        // Leaflet leaves the Tab stop that its keyboard handler made.
        container.removeAttribute('tabindex');
      }
    },
    zoomBy(levels, duration) {
      const zoom = Math.min(MAX_ZOOM, Math.max(map.getMinZoom(), map.getZoom() + levels));
      if (duration === 0) map.setZoom(zoom, { animate: false });
      else map.flyTo(map.getCenter(), zoom, { duration: duration / 1000 });
    },
    resize: () => void map.invalidateSize({ animate: false, pan: false }),
    release: () => void map.remove(),
  };
}
