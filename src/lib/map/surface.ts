import { toSurface, visibleBox, type Camera, type Size } from './camera';
import { pointOf, type Picture } from './picture';

/** What the live map is drawn on: the part above the cards and the part below them. */
export interface Surface {
  /** Puts a chapter's threads, regions and names on the map. */
  show: (picture: Picture) => void;
  /** Draws what is shown as a camera sees it. */
  draw: (camera: Camera) => void;
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

export function createSurface({ globe, names, surfaces }: StageElements): Surface {
  let labels: HTMLElement[] = [];
  const size = () => ({ width: globe.clientWidth, height: globe.clientHeight });
  return {
    size,
    show({ regions, threads, labels: stills }) {
      for (const svg of surfaces) {
        svg.querySelector('[data-regions]')?.replaceWith(regions.cloneNode(true));
        svg.querySelector('.threads')?.replaceWith(threads.cloneNode(true));
      }
      labels = stills.map((still) => still.cloneNode(true) as HTMLElement);
      names.replaceChildren(...labels);
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
