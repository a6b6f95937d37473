import type { Line } from './captions';
import type { Label } from './scene';

/** An element to be made: the same in still maps and in the live one. */
export interface Element {
  name: 'span' | 'bdi';
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
  const place = { 'data-side': side, 'data-at': `${at.x} ${at.y}` };
  if (caption) {
    const meeting: Element['attributes'] =
      caption.meeting === undefined ? {} : { 'data-caption': caption.meeting };
    const lines = caption.lines.map(lineElement);
    const again = caption.isRepeated ? ' again' : '';
    return element(
      'span',
      { class: `label ${kind} told ${caption.state}${again}`, 'data-told': id, ...meeting, ...place },
      element('bdi', hooks, name),
      ...lines,
    );
  }
  const turn: Element['attributes'] = angle === undefined ? {} : { 'data-angle': angle.toFixed(0) };
  return element('span', { class: `label ${kind}`, ...hooks, ...place, ...turn }, name);
}

function lineElement({ kind, text, how, form }: Line): Element {
  const rest = how === undefined ? [] : [element('span', { class: 'degree' }, how)];
  return element('bdi', { class: form ? `${kind} sample ${form}` : kind }, text, ...rest);
}

function element(
  name: Element['name'],
  attributes: Element['attributes'],
  ...content: Element['content']
): Element {
  return { name, attributes, content };
}
