import type { Line } from './captions';
import type { Form } from './looks';
import type { Label } from './scene';

/** An element to be made: the same in still maps and in the live one. */
export interface Element {
  name: 'span' | 'bdi' | 'svg' | 'path';
  attributes: Record<string, string>;
  content: (Element | string)[];
}

/**
 * The element that shows a name, with what is said under it. The styles give the words the page's direction:
 * geography runs from west to east in every language, names do not.
 */
export function labelElement(label: Label): Element {
  const { id, name, kind, side, at, caption, angle } = label;
  const hooks = {
    'data-label': id,
    ...(kind === 'point' || kind === 'area' ? { 'data-place': id } : {}),
  };
  const nameElement = (attributes: Record<string, string>) => element('bdi', attributes, name);
  const place = { 'data-side': side, 'data-at': `${at.x} ${at.y}` };
  if (caption) {
    const meeting: Element['attributes'] =
      caption.meeting === undefined ? {} : { 'data-caption': caption.meeting };
    const lines = caption.lines.map(lineElement);
    const again = caption.isRepeated ? ' again' : '';
    return element(
      'span',
      { class: `label ${kind} told ${caption.state}${again}`, 'data-told': id, ...meeting, ...place },
      nameElement(hooks),
      ...lines,
    );
  }
  const arrow = angle === undefined ? [] : [arrowElement(angle)];
  return element('span', { class: `label ${kind}`, ...hooks, ...place }, nameElement({}), ...arrow);
}

function lineElement({ kind, text, how, form }: Line): Element {
  const sample = form ? [sampleElement(form)] : [];
  const rest = how === undefined ? [] : [element('span', { class: 'degree' }, how)];
  return element('bdi', { class: kind }, ...sample, text, ...rest);
}

/** A sample of a thread's form. */
function sampleElement(form: Form): Element {
  const d = form === 'forked' ? 'M1 5h8Q15 5 25 1M9 5Q15 5 25 9' : 'M1 5h24';
  const path = element('path', { class: form, d });
  return element('svg', { class: 'sample', viewBox: '0 0 26 10' }, path);
}

function arrowElement(angle: number): Element {
  const turn = angle.toFixed(0);
  const path = element('path', { d: 'M1 6h10M7 2l4 4-4 4', transform: `rotate(${turn} 6 6)` });
  return element('svg', { class: 'arrow', viewBox: '0 0 12 12', 'data-angle': turn }, path);
}

function element(
  name: Element['name'],
  attributes: Element['attributes'],
  ...content: Element['content']
): Element {
  return { name, attributes, content };
}
