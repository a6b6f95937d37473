import type { Camera, Size } from '../geometry/camera';
import { cameraAt, type Flight } from '../geometry/flight';
import type { Label, Scene } from '../geometry/scene';
import { freeBox } from './free-area';
import { createNames } from './names';
import { runOnePerFrame } from './one-per-frame';
import { createLowerPane, createUpperPane } from './pane';
import type { StageElements } from './stage';

/** What the live map is drawn on: the part above the cards, the part below them, and the names. */
export interface Surface {
  /** Puts a scene's threads, regions and names on the map. */
  show: (scene: Scene) => void;
  /** Draws what a camera sees, at rest; ends a flight. */
  draw: (camera: Camera) => void;
  /**
   * Flies to a scene; whatever is drawn next ends the flight.
   * @returns where the flight has got to
   */
  fly: (scene: Scene, flight: Flight, onLanded: () => void) => () => Camera;
  /** Draws a scene as a camera sees it, step by step over several frames: for a map that nobody sees meanwhile. */
  place: (scene: Scene, camera: Camera, onPlaced: () => void) => void;
  /** Names these places too, beside those of the scene. */
  nameAlso: (places: readonly Label[]) => void;
  /** Hides names that are only there for bearings where they overlap another. */
  hideOverlappingNames: () => void;
  /** px. */
  size: () => Size;
  release: () => void;
}

/** Creates the surface of a page's live map. */
export function createSurface({ globe, freeArea, names: container, surfaces }: StageElements): Surface {
  const [upper, lower] = [createUpperPane(surfaces.upper), createLowerPane(surfaces.lower)];
  const panes = [upper, lower];
  const names = createNames(container);
  let named: Scene | undefined;
  /** Runs as long as the flight under way. */
  let clock: Animation | undefined;
  /** Cancels the steps of the flight that are still to come. */
  let cancelSteps: () => void = () => undefined;
  /** Ends the drawing of the threads under way. */
  let endDrawing: () => void = () => undefined;
  const endFlight = () => {
    cancelSteps();
    endDrawing();
    endDrawing = () => undefined;
    clock?.cancel();
  };
  const showNames = (scene: Scene) => {
    if (scene !== named) names.show(scene);
    named = scene;
  };
  const size = () => ({ width: globe.clientWidth, height: globe.clientHeight });
  const free = () => freeBox({ globe, freeArea });
  const showNamesAt = (scene: Scene, camera: Camera, area: Size) => {
    // Measured before the names change: they lie over the page, and do not change the room.
    const room = free();
    showNames(scene);
    names.place(camera, area, room);
    names.hideOverlapping();
    names.fade(true);
  };
  return {
    size,
    show(scene) {
      for (const pane of panes) pane.show(scene);
      showNames(scene);
    },
    draw(camera) {
      const [area, room] = [size(), free()];
      endFlight();
      names.fade(true);
      for (const pane of panes) pane.draw(camera, area);
      names.place(camera, area, room);
    },
    fly(scene, flight, onLanded) {
      const { to, duration } = flight;
      const area = size();
      endFlight();
      endDrawing = upper.showThreads;
      for (const pane of panes) pane.pause();
      const flightClock = new Animation(new KeyframeEffect(null, null, duration));
      clock = flightClock;
      const setOff = () => {
        names.fade(false);
        for (const pane of panes) pane.fly();
        flightClock.play();
      };
      const showNamesThere = () => showNamesAt(scene, to, area);
      flightClock.onfinish = () => {
        const land = panes.map((pane) => () => pane.draw(to, area));
        const drawThreads = () => {
          endDrawing = upper.drawThread(scene, to, area, onLanded);
        };
        cancelSteps = runOnePerFrame([...land, showNamesThere, drawThreads]);
      };
      const prepare = panes.flatMap((pane) => pane.prepare(scene, flight, area));
      cancelSteps = runOnePerFrame([...prepare, setOff]);
      return () => cameraAt(flight, Math.min(1, Number(flightClock.currentTime ?? 0) / duration));
    },
    place(scene, camera, onPlaced) {
      const area = size();
      endFlight();
      const draw = panes.map((pane) => () => {
        pane.show(scene);
        pane.draw(camera, area);
      });
      cancelSteps = runOnePerFrame([...draw, () => showNamesAt(scene, camera, area), onPlaced]);
    },
    nameAlso(places) {
      if (named) names.show(named, places);
    },
    hideOverlappingNames: names.hideOverlapping,
    release() {
      endFlight();
      for (const pane of panes) pane.release();
      names.clear();
    },
  };
}
