import { shades, sides } from '$lib/model/words-of-tables';
import type { Caption } from '../geometry/captions';
import { drawnStates, forms, knotKinds, labelKinds, lineKinds, strandForms } from '../geometry/looks';
import type { Point } from '../geometry/projection';
import type { Label, Scene } from '../geometry/scene';

/**
 * Reads a chapter's scene back from the still map that StillMap.svelte has written into the page.
 * @throws Error when the chapter has no still map, or one that StillMap.svelte cannot have written
 */
export function readScene(chapter: HTMLElement): Scene {
  const still = chapter.querySelector('[data-still]');
  if (!still) throw new Error(`${chapter.id} has no still map`);
  const all = <Value>(selector: string, read: (element: Element) => Value) =>
    [...still.querySelectorAll(selector)].map(read);
  const svg = still.querySelector('svg');
  const [x = NaN, y = NaN, width = NaN, height = NaN] = numbersIn(attribute(svg, 'viewBox'));
  return {
    chapter: chapter.id,
    view: { x, y, width, height },
    labels: all('.label', readLabel),
    regions: attribute(svg, 'data-regions')
      .split(' ')
      .filter(Boolean)
      .map((region) => {
        const [id = '', shade = ''] = region.split(':');
        return { id, shade: oneOf(shades, shade) };
      }),
    strands: all('.strand', (strand) => ({
      d: attribute(strand, 'd'),
      form: oneOf(strandForms, attribute(strand, 'class')),
      state: oneOf(drawnStates, attribute(strand, 'class')),
    })),
    knots: all('.knot', (knot) => ({
      at: pointsIn(attribute(knot.firstElementChild, 'd')),
      kind: oneOf(knotKinds, attribute(knot, 'class')),
      state: oneOf(drawnStates, attribute(knot, 'class')),
    })),
    ...(svg?.hasAttribute('data-course') && { course: Number(attribute(svg, 'data-course')) }),
    text: attribute(chapter.querySelector('.described'), 'aria-label'),
  };
}

function readLabel(label: Element): Label {
  const [name, ...lines] = label.children;
  const id = attribute(label, 'data-told');
  const angle = label.getAttribute('data-angle');
  return {
    id: id || attribute(label, 'data-label'),
    name: (name ?? label).textContent,
    side: oneOf(sides, attribute(label, 'data-side')),
    at: pointIn(attribute(label, 'data-at')),
    kind: oneOf(labelKinds, attribute(label, 'class')),
    ...(id && { caption: readCaption(label, lines) }),
    ...(angle !== null && { angle: Number(angle) }),
  };
}

function readCaption(label: Element, lines: readonly Element[]): Caption {
  const meeting = label.getAttribute('data-caption');
  return {
    ...(meeting && { meeting }),
    state: oneOf(drawnStates, attribute(label, 'class')),
    ...(label.matches('.again') && { isRepeated: true }),
    lines: lines.map((line) => {
      const how = line.querySelector('.degree')?.textContent ?? '';
      return {
        kind: oneOf(lineKinds, attribute(line, 'class')),
        text: line.textContent.slice(0, line.textContent.length - how.length),
        ...(how && { how }),
        ...(line.matches('.sample') && { form: oneOf(forms, attribute(line, 'class')) }),
      };
    }),
  };
}

const attribute = (element: Element | null, name: string) => element?.getAttribute(name) ?? '';
const numbersIn = (text: string) => (text.match(/-?[\d.]+/g) ?? []).map(Number);

function pointIn(text: string): Point {
  const [x = NaN, y = NaN] = numbersIn(text);
  return { x, y };
}

/** Of dots, each of which is a line without length: see marks.ts. */
const pointsIn = (d: string) => d.split('h0').filter(Boolean).map(pointIn);

/** The word of a list of words, such as a class attribute, that is one of these. */
function oneOf<Word extends string>(words: readonly Word[], list: string): Word {
  const found = words.find((word) => list.split(' ').includes(word));
  if (!found) throw new Error(`none of ${words.join(', ')} in “${list}”`);
  return found;
}
