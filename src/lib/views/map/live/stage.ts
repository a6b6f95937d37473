/** The live map's elements in the page, as Stage.svelte writes them. */
export interface StageElements {
  /** The map's place in the window, with its controls. */
  stage: HTMLElement;
  /** The map itself, as high as the window: the cards cover its lower part on a phone. */
  globe: HTMLElement;
  /** What takes the reader's gestures in explore mode. */
  leaflet: HTMLElement;
  names: HTMLElement;
  freeArea: HTMLElement;
  /** What the map is drawn on: above the cards and, on a phone, below them. */
  surfaces: { upper: SVGSVGElement; lower: SVGSVGElement };
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
  const freeArea = root.querySelector<HTMLElement>('[data-free-area]');
  const [upper, lower] = root.querySelectorAll<SVGSVGElement>('svg.surface');
  return stage && globe && leaflet && names && freeArea && upper && lower
    ? { stage, globe, leaflet, names, freeArea, surfaces: { upper, lower } }
    : null;
}
