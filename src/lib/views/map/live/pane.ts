import type { Camera, Size } from '../geometry/camera';
import type { Flight } from '../geometry/flight';
import type { Scene } from '../geometry/scene';
import { drawThread } from './draw-thread';
import { createLayer } from './layer';

/** One of the two parts of the live map: above the cards, or below them. */
export interface Pane {
  show: (scene: Scene) => void;
  /** Draws what a camera sees, at rest; ends a flight. */
  draw: (camera: Camera, surface: Size) => void;
  /**
   * Prepares a flight to a scene, which sets off later.
   * @returns the steps to take, each of which is work for one frame
   */
  prepare: (scene: Scene, flight: Flight, surface: Size) => (() => void)[];
  /** Sets off on the prepared flight. */
  fly: () => void;
  /** Stops a flight where it is. */
  pause: () => void;
  release: () => void;
}

/** The part above the cards: two layers, so that one can give way to the other in flight. */
export interface UpperPane extends Pane {
  /**
   * Draws the threads that a flight has left out, at rest.
   * @returns a function that ends this and shows them at once
   */
  drawThread: (scene: Scene, camera: Camera, surface: Size, onDrawn: () => void) => () => void;
  /** Shows at once the threads that a flight leaves out. */
  showThreads: () => void;
}

/**
 * In flight the layer of the narrower view lies above that of the wider one. It fades only while it fills most
 * of the window, so that its own edges do not show.
 */
const FADE_IN: Keyframe[] = [
  { opacity: 0 },
  { opacity: 0, offset: 0.1 },
  { opacity: 1, offset: 0.7 },
  { opacity: 1 },
];
const FADE_OUT: Keyframe[] = [{ opacity: 1 }, { opacity: 0, offset: 0.45 }, { opacity: 0 }];

/** Creates the upper pane from an SVG of the live map and a copy that is put beside it. */
export function createUpperPane(svg: SVGSVGElement): UpperPane {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  svg.after(copy);
  const layers = [createLayer(svg), createLayer(copy)] as const;
  let [current, other] = layers;
  other.hide();
  return {
    show: (scene) => current.show(scene),
    draw(camera, surface) {
      current.draw(camera, surface);
      other.stop();
    },
    drawThread(scene, camera, surface, onDrawn) {
      const layer = current;
      const end = drawThread(layer.svg, scene, camera, surface, () => {
        layer.setUndrawn(false);
        onDrawn();
      });
      return () => {
        end();
        layer.setUndrawn(false);
      };
    },
    showThreads: () => current.setUndrawn(false),
    prepare(scene, flight, surface) {
      const [leaving, arriving] = [current, other];
      const isNarrowing = flight.to.scale > flight.from.scale;
      return [
        () => {
          leaving.prepare(flight.from, flight, surface, isNarrowing ? undefined : FADE_OUT);
          arriving.hide();
          // The narrower view hides the old scene only within its own edges: outside them, threads would be cut off.
          if (isNarrowing) leaving.clear();
        },
        () => {
          [current, other] = [arriving, leaving];
          arriving.show(scene);
          arriving.setUndrawn(scene.course !== undefined);
          arriving.prepare(flight.to, flight, surface, isNarrowing ? FADE_IN : undefined);
          leaving.setAbove(!isNarrowing);
          arriving.setAbove(isNarrowing);
          if (isNarrowing) arriving.hide();
        },
      ];
    },
    fly() {
      other.fly();
      current.fly();
    },
    pause() {
      other.pause();
      current.pause();
    },
    release() {
      for (const layer of layers) {
        layer.stop();
        layer.clear();
      }
      copy.remove();
      svg.classList.remove('idle');
      svg.removeAttribute('viewBox');
    },
  };
}

/**
 * Creates the lower pane, which the cards cover but for the room between two of them: one layer is enough. It flies
 * with what the wider end of the flight sees, which fills it all the way, and is drawn anew where it lands.
 */
export function createLowerPane(svg: SVGSVGElement): Pane {
  const layer = createLayer(svg);
  return {
    show: layer.show,
    draw(camera, surface) {
      layer.setUndrawn(false);
      layer.draw(camera, surface);
    },
    prepare: (scene, flight, surface) => [
      () => {
        layer.show(scene);
        // Enlarged with the map, they would be too thick.
        layer.setUndrawn(true);
        layer.prepare(flight.to.scale > flight.from.scale ? flight.from : flight.to, flight, surface);
      },
    ],
    fly: layer.fly,
    pause: layer.pause,
    release() {
      layer.stop();
      layer.clear();
      svg.classList.remove('idle', 'undrawn');
      svg.removeAttribute('viewBox');
    },
  };
}
