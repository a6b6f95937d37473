import { toSurface, visibleBox, type Camera, type Size } from './camera';
import { pointOf, type Picture } from './picture';

/** What the live map is drawn on: the part above the cards and the part below them. */
export interface Surface {
  /** Puts a chapter's threads, regions and names on the map. */
  show: (picture: Picture) => void;
  /** Names every place of the story, or only the chapter's. */
  nameAll: (on: boolean) => void;
  /** Draws what is shown as a camera sees it. */
  draw: (camera: Camera) => void;
  /** Takes away the names of mere bearings that meet another name, as large text can make them. */
  tidy: () => void;
  size: () => Size;
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

export function createSurface({ globe, names, surfaces }: StageElements): Surface {
  let labels: HTMLElement[] = [];
  let shown: readonly HTMLElement[] = [];
  const name = (stills: readonly HTMLElement[]) => {
    labels = stills.map((still) => still.cloneNode(true) as HTMLElement);
    names.replaceChildren(...labels);
  };
  const size = () => ({ width: globe.clientWidth, height: globe.clientHeight });
  return {
    size,
    show({ regions, threads, labels: stills }) {
      for (const svg of surfaces) {
        svg.querySelector('[data-regions]')?.replaceWith(regions.cloneNode(true));
        svg.querySelector('.threads')?.replaceWith(threads.cloneNode(true));
      }
      shown = stills;
      name(stills);
    },
    nameAll(on) {
      const others = on ? everyPlace().filter((place) => !shown.some((own) => isSame(own, place))) : [];
      name([...shown, ...others]);
    },
    tidy() {
      const bearings = labels.filter(({ dataset }) => dataset.place === undefined);
      for (const label of bearings) label.hidden = false;
      const boxes = new Map(labels.map((label) => [label, label.getBoundingClientRect()]));
      for (const label of bearings) {
        label.hidden = labels.some((other) => other !== label && meet(boxes.get(label), boxes.get(other)));
      }
    },
    draw(camera) {
      const area = size();
      const { x, y, width, height } = visibleBox(camera, area);
      const viewBox = `${x} ${y} ${width} ${height}`;
      for (const svg of surfaces) svg.setAttribute('viewBox', viewBox);
      for (const label of labels) {
        const at = toSurface(pointOf(label), camera, area);
        label.style.setProperty('--x', `${at.x}px`);
        label.style.setProperty('--y', `${at.y}px`);
      }
    },
  };
}
