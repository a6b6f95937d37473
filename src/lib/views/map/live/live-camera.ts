import type { ZoomPanOptions } from 'leaflet';
import { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
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
  go: (camera: Camera, durationMs: number) => void;
  now: () => Camera;
  /** Gives the map's gestures and keys to the reader, or takes them back. */
  explore: (isOn: boolean) => void;
  /** Zooms in by so many levels, each of which doubles the scale; out by negative ones. */
  zoomBy: (levels: number, durationMs: number) => void;
  /** Takes a new size of the container into account. */
  resize: () => void;
  release: () => void;
}

interface Events {
  onMove: (now: Camera) => void;
  onRest: (now: Camera) => void;
}

const MAX_ZOOM = 8;

// Leaflet's map asks for its layers as it is made, also where it has none. The method comes with Layer.js, of
// which nothing else is needed: https://github.com/Leaflet/Leaflet/blob/v1.9.4/src/map/Map.js#L169
LeafletMap.include({ _addLayers: () => undefined });

/**
 * Creates the camera in an element that takes the gestures. The only importer of Leaflet.
 * @param explorable how far the reader's own hands can take the map
 */
export function createLiveCamera(
  container: HTMLElement,
  first: Camera,
  explorable: Bounds,
  { onMove, onRest }: Events,
): LiveCamera {
  const { className } = container;
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
  const handlers = [map.dragging, map.touchZoom, map.doubleClickZoom, map.scrollWheelZoom, map.keyboard];

  /** The animation frame of the movement under way. */
  let frame = 0;
  /** Where the movement under way leads: a zoom that follows quickly counts from there. */
  let destination: Camera | undefined;
  const look = ({ centre, scale }: Camera) => {
    const { lat, lon } = unproject(centre);
    // Without `reset` Leaflet pans by whole px and so stops beside the place that it was sent to:
    // https://github.com/Leaflet/Leaflet/blob/v1.9.4/src/map/Map.js#L1603
    const exactly: ZoomPanOptions & { reset: boolean } = { animate: false, reset: true };
    map.setView([lat, lon], zoomOf(scale), exactly);
  };
  const now = (): Camera => {
    const { lat, lng } = map.getCenter();
    return { centre: project({ lat, lon: lng }), scale: scaleOf(map.getZoom()) };
  };
  const go = (camera: Camera, durationMs: number) => {
    cancelAnimationFrame(frame);
    destination = undefined;
    // A hidden tab has no animation frames: the movement would stand still, as Leaflet's own do
    // (https://github.com/Leaflet/Leaflet/issues/9569).
    if (durationMs === 0 || document.hidden) {
      look(camera);
      return;
    }
    const from = now();
    destination = camera;
    const start = performance.now();
    const step = (time: number) => {
      const part = Math.min(1, Math.max(0, (time - start) / durationMs));
      look(part === 1 ? camera : between(from, camera, part));
      if (part < 1) frame = requestAnimationFrame(step);
      else destination = undefined;
    };
    frame = requestAnimationFrame(step);
  };
  go(first, 0);
  map.on('move', () => onMove(now()));
  map.on('moveend', () => {
    // A pinch can end beyond the bounds. Leaflet's own `setMaxBounds` would pan back, ignore keys meanwhile, and
    // go on with it under a finger that drags: https://github.com/Leaflet/Leaflet/blob/v1.9.4/src/map/Map.js#L1273
    const { maxBounds } = map.options;
    if (maxBounds) map.panInsideBounds(maxBounds, { animate: false });
    onRest(now());
  });

  return {
    go,
    now,
    explore(isOn) {
      for (const handler of handlers) {
        if (isOn) handler.enable();
        else handler.disable();
      }
      go(now(), 0);
      if (isOn) {
        map.setMinZoom(Math.min(map.getBoundsZoom(limits, true), map.getZoom()));
        map.setMaxZoom(MAX_ZOOM);
        map.options.maxBoundsViscosity = 1;
        // On a phone a chapter's map reaches beyond the limits, below the cards: what is in sight stays so.
        map.options.maxBounds = map.getBounds().extend(limits);
      } else {
        delete map.options.maxBounds;
        map.setMinZoom(0);
        map.setMaxZoom(Infinity);
        // Leaflet's keyboard handler makes the container a Tab stop and, when it is disabled, leaves it one:
        // https://github.com/Leaflet/Leaflet/blob/v1.9.4/src/map/handler/Map.Keyboard.js#L62
        container.removeAttribute('tabindex');
      }
    },
    zoomBy(levels, durationMs) {
      const from = destination ?? now();
      const zoom = Math.min(MAX_ZOOM, Math.max(map.getMinZoom(), zoomOf(from.scale) + levels));
      go({ ...from, scale: scaleOf(zoom) }, durationMs);
    },
    resize: () => void map.invalidateSize({ animate: false, pan: false }),
    release() {
      cancelAnimationFrame(frame);
      map.remove();
      // Leaflet leaves its classes and its Tab stop.
      container.className = className;
      container.removeAttribute('tabindex');
    },
  };
}
