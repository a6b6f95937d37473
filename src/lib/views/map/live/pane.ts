import type { Camera, Size } from '../geometry/camera';
import type { Flight } from '../geometry/flight';
import { createLayer } from './layer';
import type { Picture } from './picture';

/** A part of the live map, above the cards or below them. In flight one picture gives way to another. */
export interface Pane {
  /** Puts a chapter's regions and threads on the map. */
  show: (picture: Picture) => void;
  /** Draws what a camera sees, at rest; ends a flight. */
  draw: (camera: Camera, surface: Size) => void;
  /** What makes a chapter's picture ready for a flight to it, piece by piece; nothing is seen of it until then. */
  prepare: (picture: Picture, flight: Flight, surface: Size) => (() => void)[];
  /** Sets off on the flight that it was made ready for. */
  fly: () => void;
  /** Stops a flight where it is, until another is made ready. */
  hold: () => void;
  release: () => void;
}

/**
 * The narrower of a flight's two pictures lies over the wider. It comes in, or goes, in a part of the time
 * in which it still, or already, fills most of what is seen: its own edges are not to show.
 */
const FADE_IN: Keyframe[] = [
  { opacity: 0 },
  { opacity: 0, offset: 0.1 },
  { opacity: 1, offset: 0.7 },
  { opacity: 1 },
];
const FADE_OUT: Keyframe[] = [{ opacity: 1 }, { opacity: 0, offset: 0.45 }, { opacity: 0 }];

const isNarrowing = ({ from, to }: Flight) => to.scale > from.scale;

/** Creates the pane that an SVG of the live map, and a twin beside it, make up. */
export function createPane(svg: SVGSVGElement): Pane {
  const twin = svg.cloneNode(true) as SVGSVGElement;
  svg.after(twin);
  let [current, other] = [createLayer(svg), createLayer(twin)];
  other.hide();
  return {
    show: (picture) => current.show(picture),
    draw(camera, surface) {
      current.draw(camera, surface);
      other.rest();
    },
    prepare(picture, flight, surface) {
      const [leaving, arriving] = [current, other];
      const narrows = isNarrowing(flight);
      const leave = () => {
        leaving.prepare(flight.from, flight, surface, narrows ? undefined : FADE_OUT);
        arriving.hide();
        // The old scene would be cut off where the new picture lies over it, which is not to be seen yet itself.
        if (narrows) leaving.clear();
      };
      const arrive = () => {
        [current, other] = [arriving, leaving];
        arriving.show(picture);
        arriving.prepare(flight.to, flight, surface, narrows ? FADE_IN : undefined);
        leaving.raise(!narrows);
        arriving.raise(narrows);
        if (narrows) arriving.hide();
      };
      return [leave, arrive];
    },
    fly() {
      other.fly();
      current.fly();
    },
    hold() {
      other.hold();
      current.hold();
    },
    release() {
      other.rest();
      current.rest();
      twin.remove();
    },
  };
}
