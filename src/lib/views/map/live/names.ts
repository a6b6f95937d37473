import { toSurface, type Camera, type Size } from '../geometry/camera';
import type { Label } from '../geometry/scene';
import { createLabel } from './draw-scene';

/** The names of places over the live map. */
export interface Names {
  /** Shows these names in place of all others; of two for one place, the first. */
  show: (labels: readonly Label[]) => void;
  /** Puts each name at its place, as a camera sees it. */
  place: (camera: Camera, surface: Size) => void;
  /** Hides names that are only there for bearings where they overlap another: large text can make them. */
  hideOverlapping: () => void;
  /** Fades all names out, or in again. */
  fade: (areShown: boolean) => void;
}

interface Name {
  label: Label;
  element: HTMLElement;
}

export function createNames(container: HTMLElement): Names {
  let names: Name[] = [];
  return {
    show(labels) {
      const isFirst = ({ id }: Label, index: number) =>
        labels.findIndex((label) => label.id === id) === index;
      names = labels.filter(isFirst).map((label) => ({ label, element: createLabel(label) }));
      container.replaceChildren(...names.map(({ element }) => element));
    },
    place(camera, surface) {
      for (const { label, element } of names) {
        const { x, y } = toSurface(label.at, camera, surface);
        const translate = `${px(x)} ${px(y)}`;
        // Setting the same value again would make the browser lay the name out again.
        if (element.style.translate !== translate) element.style.translate = translate;
      }
    },
    hideOverlapping() {
      const isBearing = ({ label }: Name) => label.kind === 'country';
      for (const { element } of names.filter(isBearing)) element.hidden = false;
      // All is measured before anything is hidden: the browser lays the names out once.
      const measured = names.map((name) => ({ ...name, box: name.element.getBoundingClientRect() }));
      for (const { element, box } of measured.filter(isBearing)) {
        element.hidden = measured.some((other) => other.element !== element && overlap(box, other.box));
      }
    },
    fade: (areShown) => void container.classList.toggle('away', !areShown),
  };
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const px = (value: number) => `${Math.round(value * 100) / 100}px`;
