import type { Form } from '../map/geometry/looks';
import { knotBetween, legsBetween } from './movement';
import { pathOf } from './trace';
import type { Drawing } from './transition';

const SVG = 'http://www.w3.org/2000/svg';

/** px by which a ring is wider than its hole, on both sides together. */
const RING = 5;
/** Half the width, in px, of the smallest knot that shows its core. */
const WITH_CORE = 7;
/** The way of `easeOut` (trace.ts) as CSS says it: a cubic curve whose points are a third apart. */
const EASE_OUT = `cubic-bezier(${1 / 3}, 1, ${2 / 3}, 1)`;

/**
 * Draws a thread over the page, in the strokes of the map (map.css). It is there for the eyes alone, and only for as
 * long as the thread is on its way. Its parts are drawn once; the browser moves them without the page's main thread.
 * @param parent where it lies over the views
 */
export function createDrawing(parent: HTMLElement): Drawing {
  const layer = document.createElement('div');
  layer.className = 'leading';
  layer.setAttribute('aria-hidden', 'true');
  let fading: Animation | undefined;
  return {
    lead(from, to, form, ms) {
      const timing: KeyframeAnimationOptions = { duration: ms, easing: EASE_OUT, fill: 'forwards' };
      const parts = legsBetween(from, to).map(({ line, keyframes }) => ({
        part: drawStrand(pathOf(line), form),
        keyframes,
      }));
      const knot = knotBetween(from, to);
      if (knot) parts.push({ part: drawKnot(knot.radius), keyframes: knot.keyframes });
      layer.replaceChildren(...parts.map(({ part }) => part));
      parent.append(layer);
      for (const { part, keyframes } of parts) part.animate(keyframes, timing);
    },
    shift({ x, y }) {
      layer.style.translate = `${x}px ${y}px`;
    },
    fade(ms) {
      fading = layer.animate([{ opacity: 1 }, { opacity: 0 }], { duration: ms, fill: 'forwards' });
    },
    clear() {
      layer.remove();
      layer.replaceChildren();
      layer.style.translate = '';
      fading?.cancel();
    },
  };
}

/** Each part is an SVG of its own: browsers move elements of the page without painting them, but not those of an SVG. */
function drawStrand(d: string, form: Form): SVGElement {
  const line = shape('path', `strand ${form}`);
  line.setAttribute('d', d);
  return picture('threads', line);
}

/** A ring, the hole in it and, where there is room, its core: lines without length, whose ends are round. */
function drawKnot(radius: number): SVGElement {
  const width = 2 * radius;
  const widths = { ring: width, hole: Math.max(0, width - RING), core: radius < WITH_CORE ? 0 : width / 3 };
  const dots = Object.entries(widths).map(([name, size]) => {
    const dot = shape('path', name);
    dot.setAttribute('d', 'M0 0h0');
    dot.style.strokeWidth = `${size}px`;
    return dot;
  });
  return picture('knot', ...dots);
}

function picture(className: string, ...parts: readonly SVGElement[]): SVGElement {
  const svg = shape('svg', 'map');
  const group = shape('g', className);
  group.append(...parts);
  svg.append(group);
  return svg;
}

function shape(name: 'svg' | 'g' | 'path', className: string): SVGElement {
  const element = document.createElementNS(SVG, name);
  element.setAttribute('class', className);
  return element;
}
