import type { Knot, Label, Scene, ShadedRegion } from '../geometry/scene';
import type { Point } from '../geometry/projection';
import type { Form, Strand } from '../geometry/threads';
import type { Caption, Line } from '../geometry/captions';

const DRAWN = ['solid', 'dashed', 'dotted', 'forked'] as const satisfies Form[];
const FORMS = [...DRAWN, 'wisp'] as const satisfies Strand['form'][];
const STATES = ['lit', 'faint', 'frayed'] as const satisfies Strand['state'][];
const KNOTS = ['tied', 'area', 'open'] as const satisfies Knot['kind'][];
const LABELS = ['point', 'area', 'country', 'open', 'lead'] as const satisfies Label['kind'][];
const SHADES = ['plain', 'strong'] as const satisfies ShadedRegion['shade'][];
const SIDES = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const satisfies Label['side'][];
const LINES = ['when', 'who', 'status', 'where', 'what'] as const satisfies Line['kind'][];

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
    regions: all('.region', (region) => ({
      id: attribute(region, 'href').replace('#region-', ''),
      shade: oneOf(SHADES, attribute(region, 'class')),
    })),
    strands: all('.strand', (strand) => ({
      d: attribute(strand, 'd'),
      form: oneOf(FORMS, attribute(strand, 'class')),
      state: oneOf(STATES, attribute(strand, 'class')),
    })),
    knots: all('.knot', (knot) => ({
      at: pointIn(attribute(knot.firstElementChild, 'd')),
      kind: oneOf(KNOTS, attribute(knot, 'class')),
      state: oneOf(STATES, attribute(knot, 'class')),
    })),
    ...(svg?.hasAttribute('data-course') && { course: Number(attribute(svg, 'data-course')) }),
    text: attribute(svg, 'aria-label'),
  };
}

function readLabel(label: Element): Label {
  const [name, ...lines] = label.querySelectorAll('bdi');
  const id = attribute(label, 'data-told');
  const angle = label.querySelector('.arrow');
  return {
    id: id || attribute(label, 'data-label'),
    name: name?.textContent ?? '',
    side: oneOf(SIDES, attribute(label, 'data-side')),
    at: pointIn(attribute(label, 'data-at')),
    kind: oneOf(LABELS, attribute(label, 'class')),
    ...(id && { caption: readCaption(label, lines) }),
    ...(angle && { angle: Number(attribute(angle, 'data-angle')) }),
  };
}

function readCaption(label: Element, lines: readonly Element[]): Caption {
  const meeting = label.getAttribute('data-caption');
  return {
    ...(meeting && { meeting }),
    state: oneOf(STATES, attribute(label, 'class')),
    ...(label.matches('.again') && { isRepeated: true }),
    lines: lines.map((line) => {
      const sample = line.querySelector('path');
      const how = line.querySelector('.how')?.textContent ?? '';
      return {
        kind: oneOf(LINES, attribute(line, 'class')),
        text: line.textContent.slice(0, line.textContent.length - how.length),
        ...(how && { how }),
        ...(sample && { form: oneOf(DRAWN, attribute(sample, 'class')) }),
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

/** The word of a list of words, such as a class attribute, that is one of these. */
function oneOf<Word extends string>(words: readonly Word[], list: string): Word {
  const found = words.find((word) => list.split(' ').includes(word));
  if (!found) throw new Error(`none of ${words.join(', ')} in “${list}”`);
  return found;
}
