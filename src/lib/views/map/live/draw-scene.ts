import { labelElement, type Element as Made } from '../geometry/label-element';
import type { Dots, Marks } from '../geometry/marks';
import type { Label } from '../geometry/scene';

const SVG = 'http://www.w3.org/2000/svg';
const NO_MARKS: Marks = { regions: [], lines: [], dots: [] };

/** Draws the regions and threads of a scene into an SVG of the live map, in place of those of another scene. */
export function drawMarks(svg: SVGSVGElement, { regions, lines, dots }: Marks = NO_MARKS): void {
  svg.querySelector('[data-regions]')?.replaceChildren(...regions.map((region) => shape('use', region)));
  svg
    .querySelector('.threads')
    ?.replaceChildren(...lines.map((line) => shape('path', line)), ...dots.map(group));
}

/** Creates the element that shows a place's name. */
export function createLabel(label: Label): HTMLElement {
  return fill(document.createElement('span'), labelElement(label));
}

function fill<Empty extends Element>(element: Empty, { attributes, content }: Made): Empty {
  setAttributes(element, attributes);
  element.append(
    ...content.map((part) =>
      typeof part === 'string' ? part : fill(document.createElement(part.name), part),
    ),
  );
  return element;
}

function group({ strokes, ...attributes }: Dots): SVGElement {
  const element = shape('g', attributes);
  element.append(...strokes.map((stroke) => shape('path', stroke)));
  return element;
}

function shape(name: 'use' | 'path' | 'g', attributes: object): SVGElement {
  const element = document.createElementNS(SVG, name);
  setAttributes(element, attributes);
  return element;
}

function setAttributes(element: Element, attributes: object): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
