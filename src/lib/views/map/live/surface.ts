import { toSurface, type Camera, type Size } from '../geometry/camera';
import { cameraAt, type Flight } from '../geometry/flight';
import { createPane } from './pane';
import { pointOf, type Picture } from './picture';
import { inPieces } from './one-per-frame';

/** What the live map is drawn on: the part above the cards and the part below them. */
export interface Surface {
  /** Puts a chapter's threads, regions and names on the map. */
  show: (picture: Picture) => void;
  /** Draws what a camera sees, at rest. */
  draw: (camera: Camera) => void;
  /**
   * Flies to a chapter's picture: what was shown gives way to it. Whatever is drawn next ends the flight.
   * @returns where the flight has got to
   */
  fly: (picture: Picture, flight: Flight, onLanded: () => void) => () => Camera;
  /** Names every place of the story, or only the chapter's. */
  nameAll: (on: boolean) => void;
  /** Takes away the names of mere bearings that meet another name, as large text can make them. */
  tidy: () => void;
  size: () => Size;
  release: () => void;
}

/** The live map's elements in the page. */
export interface StageElements {
  stage: HTMLElement;
  globe: HTMLElement;
  leaflet: HTMLElement;
  names: HTMLElement;
  frame: HTMLElement;
  surfaces: SVGSVGElement[];
}

/**
 * Finds the live map's elements.
 * @returns null in a page that has none
 */
export function findStage(root: Document): StageElements | null {
  const stage = root.querySelector<HTMLElement>('[data-map]');
  const globe = root.querySelector<HTMLElement>('[data-globe]');
  const leaflet = root.querySelector<HTMLElement>('[data-leaflet]');
  const names = root.querySelector<HTMLElement>('[data-names]');
  const frame = root.querySelector<HTMLElement>('[data-frame]');
  const surfaces = [...root.querySelectorAll<SVGSVGElement>('svg.surface')];
  return stage && globe && leaflet && names && frame && surfaces.length > 0
    ? { stage, globe, leaflet, names, frame, surfaces }
    : null;
}

const isSame = (a: HTMLElement, b: HTMLElement) => a.dataset.label === b.dataset.label;

/** The names of all places, each once, as the still maps have them. */
function everyPlace(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('.chapter .still [data-place]')];
  return all.filter((label, index) => all.findIndex((other) => isSame(label, other)) === index);
}

function meet(a: DOMRect | undefined, b: DOMRect | undefined): boolean {
  return !!a && !!b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const px = (value: number) => `${Math.round(value * 100) / 100}px`;

/** Puts a name beside its point; one that lies right already is not laid out again. */
function place(label: HTMLElement, camera: Camera, surface: Size): void {
  const { x, y } = toSurface(pointOf(label), camera, surface);
  const position = `${px(x)} ${px(y)}`;
  if (label.style.translate !== position) label.style.translate = position;
}

export function createSurface({ globe, names, surfaces }: StageElements): Surface {
  const panes = surfaces.map(createPane);
  let labels: HTMLElement[] = [];
  /** Whose names these are. */
  let named: Picture | undefined;
  /** Runs as long as a flight. */
  let clock: Animation | undefined;
  /** Leaves undone what is left to do of a flight. */
  let leaveRest: () => void = () => undefined;
  const halt = () => {
    leaveRest();
    clock?.cancel();
  };
  const name = (stills: readonly HTMLElement[]) => {
    labels = stills.map((still) => still.cloneNode(true) as HTMLElement);
    names.replaceChildren(...labels);
  };
  const nameOwn = (picture: Picture) => {
    if (picture !== named) name(picture.labels);
    named = picture;
  };
  const tidy = () => {
    const bearings = labels.filter(({ dataset }) => dataset.place === undefined);
    for (const label of bearings) label.hidden = false;
    const boxes = new Map(labels.map((label) => [label, label.getBoundingClientRect()]));
    for (const label of bearings) {
      label.hidden = labels.some((other) => other !== label && meet(boxes.get(label), boxes.get(other)));
    }
  };
  const size = () => ({ width: globe.clientWidth, height: globe.clientHeight });
  return {
    size,
    show(picture) {
      for (const pane of panes) pane.show(picture);
      nameOwn(picture);
    },
    draw(camera) {
      const area = size();
      halt();
      names.classList.remove('away');
      for (const pane of panes) pane.draw(camera, area);
      for (const label of labels) place(label, camera, area);
    },
    fly(picture, flight, onLanded) {
      const { to, duration } = flight;
      const area = size();
      halt();
      for (const pane of panes) pane.hold();
      const flown = new Animation(new KeyframeEffect(null, null, duration));
      clock = flown;
      const setOff = () => {
        names.classList.add('away');
        for (const pane of panes) pane.fly();
        flown.play();
      };
      const nameThere = () => {
        nameOwn(picture);
        for (const label of labels) place(label, to, area);
        tidy();
        names.classList.remove('away');
      };
      const land = [...panes.map((pane) => () => pane.draw(to, area)), nameThere];
      const prepare = panes.flatMap((pane) => pane.prepare(picture, flight, area));
      flown.onfinish = () => (leaveRest = inPieces([...land, onLanded]));
      leaveRest = inPieces([...prepare, setOff]);
      return () => cameraAt(flight, Math.min(1, Number(flown.currentTime ?? 0) / duration));
    },
    nameAll(on) {
      const own = named?.labels ?? [];
      const others = on ? everyPlace().filter((place) => !own.some((label) => isSame(label, place))) : [];
      name([...own, ...others]);
    },
    tidy,
    release() {
      halt();
      for (const pane of panes) pane.release();
    },
  };
}
