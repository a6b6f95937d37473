import { knotOf, pathOf } from './trace';
import type { Drawing } from './transition';

const SVG = 'http://www.w3.org/2000/svg';

/** px by which a ring is wider than its hole, on both sides together. */
const RING = 5;
/** Half the width, in px, of the smallest knot that shows its core. */
const WITH_CORE = 7;

/**
 * Draws a thread over the page, in the strokes of the map (map.css). It is there for the eyes alone, and only for as
 * long as the thread is on its way.
 * @param parent where it lies over the views
 */
export function createDrawing(parent: HTMLElement): Drawing {
  const svg = shape('svg', 'map leading');
  const threads = shape('g', 'threads');
  const line = shape('path', 'strand');
  const knot = shape('g', 'knot');
  const dots = ['ring', 'hole', 'core'].map((name) => shape('path', name));
  svg.setAttribute('aria-hidden', 'true');
  for (const dot of dots) dot.setAttribute('d', 'M0 0h0');
  knot.append(...dots);
  threads.append(line, knot);
  svg.append(threads);
  // What has not changed is not set again: on a slow phone a frame has no time for it.
  const set = (element: SVGElement, name: string, value: string) => {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  };
  return {
    draw(trace, form) {
      const { x, y } = knotOf(trace);
      set(line, 'class', `strand ${form}`);
      set(line, 'd', pathOf(trace));
      set(knot, 'transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
      const width = Math.round(2 * trace.radius);
      const widths = [width, width - RING, width < 2 * WITH_CORE ? 0 : width / 3];
      dots.forEach((dot, index) => {
        const strokeWidth = `${Math.max(0, widths[index] ?? 0)}px`;
        if (dot.style.strokeWidth !== strokeWidth) dot.style.strokeWidth = strokeWidth;
      });
      if (!svg.isConnected) parent.append(svg);
    },
    fade(ms) {
      svg.style.cssText = `opacity: 0; transition: opacity ${ms}ms`;
    },
    clear() {
      svg.remove();
      svg.style.cssText = '';
    },
  };
}

function shape(name: 'svg' | 'g' | 'path', className: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('class', className);
  return element;
}
