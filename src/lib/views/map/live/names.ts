import { fit, sameView, toSurface, type Camera, type Size } from '../geometry/camera';
import type { Box } from '../geometry/projection';
import type { Label, Scene } from '../geometry/scene';
import { createLabel } from './draw-scene';

/** The names of places over the live map. */
export interface Names {
  /** Shows a scene's names in place of all others, and those of more places: each once. */
  show: (scene: Scene, more?: readonly Label[]) => void;
  /**
   * Puts each name at its place, as a camera sees it. Where the scene is at rest, the styles of its still map place
   * them: words snap to rows of pixels, and a hundredth of a px can tell in which row they are drawn.
   * @param free the free area, in px of the surface, in which the scene is seen at rest
   */
  place: (camera: Camera, surface: Size, free: Box) => void;
  clear: () => void;
  /** Hides names that are only there for bearings where they overlap another: large text can make them, in explore mode. */
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
  let view: Box | undefined;
  let hasMore = false;
  let isAtRest = false;
  // Setting the same value again would make the browser lay the names out again.
  const set = (
    property: 'inlineSize' | 'blockSize' | 'insetInlineStart' | 'insetBlockStart',
    value: string,
  ) => {
    if (container.style[property] !== value) container.style[property] = value;
  };
  const lieAt = ({ x, y, width, height }: Box, toCss: (value: number) => string) => {
    set('insetInlineStart', toCss(x));
    set('insetBlockStart', toCss(y));
    set('inlineSize', toCss(width));
    set('blockSize', toCss(height));
  };
  return {
    show(scene, more = []) {
      const isNamed = ({ id }: Label, among: readonly Label[]) => among.some((label) => label.id === id);
      const others = more.filter((label, index) => !isNamed(label, more.slice(0, index)));
      const own = scene.labels.filter(({ kind }) => kind !== 'lead');
      names = [...scene.labels, ...others.filter((label) => !isNamed(label, own))].map((label) => ({
        label,
        element: createLabel(label),
      }));
      // A place that a tag at the edge names stands at its own place instead.
      for (const { label, element } of names) {
        element.hidden = label.kind === 'lead' && isNamed(label, others);
      }
      container.replaceChildren(...names.map(({ element }) => element));
      // The styles of the scene tell where its names stand, in their order, and how much captions say.
      container.dataset.scene = scene.chapter;
      ({ view } = scene);
      hasMore = others.length > 0;
    },
    place(camera, surface, free) {
      isAtRest = false;
      if (view && free.width > 0 && free.height > 0) {
        const still = fit(view, free, surface);
        const zoom = camera.scale / still.scale;
        isAtRest = !hasMore && sameView(camera, still, surface);
        if (isAtRest) lieAt(free, (value) => `${value}px`);
        else lieAt({ x: 0, y: 0, width: free.width * zoom, height: free.height * zoom }, px);
      }
      for (const { label, element } of names) {
        const { x, y } = toSurface(label.at, camera, surface);
        const translate = isAtRest ? '' : `${px(x)} ${px(y)}`;
        if (element.style.translate !== translate) element.style.translate = translate;
      }
    },
    hideOverlapping() {
      const isBearing = ({ label }: Name) => label.kind === 'country';
      for (const { element } of names.filter(isBearing)) element.hidden = false;
      // The styles of the still map have none overlap, and measuring costs a slow phone a frame.
      if (isAtRest) return;
      // All is measured before anything is hidden: the browser lays the names out once.
      const measured = names.map((name) => ({ ...name, box: name.element.getBoundingClientRect() }));
      for (const { element, box } of measured.filter(isBearing)) {
        element.hidden = measured.some((other) => other.element !== element && overlap(box, other.box));
      }
    },
    clear() {
      container.replaceChildren();
      container.style.cssText = '';
      delete container.dataset.scene;
    },
    fade: (areShown) => void container.classList.toggle('away', !areShown),
  };
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const px = (value: number) => `${Math.round(value * 100) / 100}px`;
