import { vi } from 'vitest';

/** Observers of the browser that a test triggers itself. */
export interface FakeObservers {
  /** An element has got another size. */
  resize: (element: Element) => void;
  /** An element has come near or gone far, in this order, and all is reported at once. */
  cross: (element: Element, ...isIntersecting: boolean[]) => void;
  /** How many elements are observed. */
  count: () => number;
}

/** Puts fakes in the place of `ResizeObserver` and `IntersectionObserver`. Ended by `vi.unstubAllGlobals`. */
export function stubObservers(): FakeObservers {
  const resizers = new Map<Element, Set<() => void>>();
  const crossers = new Map<Element, Set<(entries: { isIntersecting: boolean }[]) => void>>();
  vi.stubGlobal('ResizeObserver', observerClass<() => void>(resizers));
  vi.stubGlobal('IntersectionObserver', observerClass(crossers));
  return {
    resize: (element) => [...(resizers.get(element) ?? [])].forEach((callback) => callback()),
    cross(element, ...isIntersecting) {
      const entries = isIntersecting.map((one) => ({ isIntersecting: one }));
      for (const callback of [...(crossers.get(element) ?? [])]) callback([...entries]);
    },
    count: () => [...resizers.values(), ...crossers.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

const observerClass = <Callback>(observed: Map<Element, Set<Callback>>) =>
  class {
    constructor(private readonly callback: Callback) {}
    observe(element: Element) {
      observed.set(element, (observed.get(element) ?? new Set()).add(this.callback));
    }
    disconnect() {
      for (const callbacks of observed.values()) callbacks.delete(this.callback);
    }
  };

/** Gives an element a box in the window, in px. Asked for again at each measurement. */
export function placeAt(
  element: Element,
  box: () => { left?: number; top: number; width?: number; height: number },
) {
  element.getBoundingClientRect = () => {
    const { left = 0, top, width = 100, height } = box();
    return new DOMRect(left, top, width, height);
  };
}
