import { sameView, type Camera } from '../geometry/camera';
import { EXPLORABLE } from '../geometry/extent';
import { planFlight } from '../geometry/flight';
import type { Scene } from '../geometry/scene';
import { createLiveCamera } from './live-camera';
import type { StageElements } from './stage';
import type { Surface } from './surface';

const ZOOM_DURATION_MS = 300;
const REFIT_DURATION_MS = 400;
const FADE_DURATION_MS = 300;

/** Moves the live map. Leaflet keeps the view, except along a flight: Leaflet learns only where it has landed. */
export interface Mover {
  /** Whether a camera sees what the map shows now, along a flight too. */
  isAt: (camera: Camera) => boolean;
  /** Shows a scene at once. */
  jump: (scene: Scene, to: Camera) => void;
  /** Shows a scene at once and fades the map in: a change of chapter without motion. */
  fade: (scene: Scene, to: Camera) => void;
  /** Moves from where the map is, along a flight too, by drawing a scene frame by frame: the map has a new size. */
  refit: (scene: Scene, to: Camera) => void;
  fly: (scene: Scene, to: Camera) => void;
  /** Shows a scene some frames later, while nobody sees the map. */
  place: (scene: Scene, to: Camera) => void;
  /** Draws the map where it is. */
  draw: () => void;
  /** Takes a new size of the map into account. */
  resize: () => void;
  /** Stops where the map is, and gives its gestures and keys to the reader or takes them back. */
  explore: (isOn: boolean) => void;
  /** @param isAnimated or at once */
  zoomBy: (levels: number, isAnimated: boolean) => void;
  release: () => void;
}

/**
 * Creates the mover of a live map that looks at `first`.
 * @param onArrive is called when the map comes to rest where it was last sent
 */
export function createMover(
  { leaflet, globe }: StageElements,
  surface: Surface,
  first: Camera,
  onArrive: () => void,
): Mover {
  let target: Camera | undefined;
  /** Gives where the flight under way has got to. */
  let flight: (() => Camera) | undefined;
  const camera = createLiveCamera(leaflet, first, EXPLORABLE, {
    onMove: (now) => {
      if (!flight) surface.draw(now);
    },
    onRest: (now) => {
      if (!flight && target && sameView(now, target, surface.size())) onArrive();
    },
  });
  const now = () => flight?.() ?? camera.now();
  const go = (to: Camera, durationMs: number) => {
    flight = undefined;
    camera.go(to, durationMs);
  };
  const jump = (scene: Scene, to: Camera) => {
    target = to;
    surface.show(scene);
    go(to, 0);
  };
  return {
    isAt: (other) => sameView(now(), other, surface.size()),
    jump,
    fade(scene, to) {
      globe.animate([{ opacity: 0 }, { opacity: 1 }], FADE_DURATION_MS);
      jump(scene, to);
    },
    refit(scene, to) {
      target = to;
      surface.show(scene);
      go(now(), 0);
      go(to, REFIT_DURATION_MS);
    },
    fly(scene, to) {
      target = to;
      flight = surface.fly(scene, planFlight(now(), to, surface.size()), () => go(to, 0));
    },
    place(scene, to) {
      target = to;
      flight = () => to;
      surface.place(scene, to, () => go(to, 0));
    },
    draw: () => surface.draw(camera.now()),
    resize: camera.resize,
    explore(isOn) {
      target = undefined;
      go(now(), 0);
      camera.resize();
      camera.explore(isOn);
    },
    zoomBy: (levels, isAnimated) => camera.zoomBy(levels, isAnimated ? ZOOM_DURATION_MS : 0),
    release: camera.release,
  };
}
