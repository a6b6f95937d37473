import type { ZoomPanOptions } from 'leaflet';
import { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
// Without layers too, a map asks its part for them.
import 'leaflet/src/layer/Layer.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { scaleOf, zoomOf, type Camera } from '../geometry/camera';
import { between } from '../geometry/flight';
import type { Bounds } from '$lib/model/geography';
import { project, unproject } from '../geometry/projection';

/** The moving camera: Leaflet's view and gestures, without any layer of its own. */
export interface LiveCamera {
  /** Moves to a view in so many ms; 0 goes there at once. */
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
  explorable: Bounds,
  { onMove, onRest }: Events,
): LiveCamera {
  const map = new LeafletMap(container, {
    zoomSnap: 0,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    trackResize: false,
    dragging: false,
    touchZoom: false,
    doubleClickZoom: false,
    scrollWheelZoom: false,
    keyboard: false,
  });
  const limits = new LatLngBounds([explorable.south, explorable.west], [explorable.north, explorable.east]);
  map.on('move', onMove);
  map.on('moveend', onRest);

  let frame = 0;
  /** Where a movement under way leads: what follows quickly counts from there. */
  let heading: Camera | undefined;
  const look = ({ centre, scale }: Camera) => {
    const { lat, lon } = unproject(centre);
    // `reset`: Leaflet would pan by whole px otherwise, and never quite arrive.
    const exactly: ZoomPanOptions & { reset: boolean } = { animate: false, reset: true };
    map.setView([lat, lon], zoomOf(scale), exactly);
  };
  const now = (): Camera => {
    const { lat, lng } = map.getCenter();
    return { centre: project({ lat, lon: lng }), scale: scaleOf(map.getZoom()) };
  };
  const go = (camera: Camera, duration: number) => {
    cancelAnimationFrame(frame);
    heading = undefined;
    // A hidden tab gets no animation frames: it would never arrive.
    if (duration === 0 || document.hidden) {
      look(camera);
      return;
    }
    const from = now();
    heading = camera;
    const start = performance.now();
    const step = (time: number) => {
      const part = Math.min(1, Math.max(0, (time - start) / duration));
      look(part === 1 ? camera : between(from, camera, part));
      if (part < 1) frame = requestAnimationFrame(step);
      else heading = undefined;
    };
    frame = requestAnimationFrame(step);
  };
  go(first, 0);

  return {
    go,
    now,
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
      go(now(), 0);
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
      const from = heading ?? now();
      const zoom = Math.min(MAX_ZOOM, Math.max(map.getMinZoom(), zoomOf(from.scale) + levels));
      go({ ...from, scale: scaleOf(zoom) }, duration);
    },
    resize: () => void map.invalidateSize({ animate: false, pan: false }),
    release() {
      cancelAnimationFrame(frame);
      map.remove();
    },
  };
}
