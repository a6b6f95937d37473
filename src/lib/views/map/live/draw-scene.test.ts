import { render } from 'svelte/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { marksOf } from '../geometry/marks';
import StillMap from '../still/StillMap.svelte';
import { createLabel, drawMarks } from './draw-scene';
import { openPage, SCENES } from './fakes/page';

let surface: SVGSVGElement;

beforeEach(() => {
  surface = openPage().elements.surfaces.upper;
});

describe('The live map', () => {
  it.each(SCENES)(
    'draws the very shapes and names of the still map, in the same order: $chapter',
    (scene) => {
      const still = document.createElement('div');
      still.innerHTML = render(StillMap, { props: { scene } }).body.replace(/<!--.*?-->/gs, '');
      document.documentElement.dir = 'ltr';
      drawMarks(surface, marksOf(scene));
      for (const part of ['[data-regions]', '.threads']) {
        expect(surface.querySelector(part)?.outerHTML).toBe(still.querySelector(part)?.outerHTML);
      }
      const names = scene.labels.map((label) => createLabel(label).outerHTML);
      expect(names).toEqual([...still.querySelectorAll('.label')].map(({ outerHTML }) => outerHTML));
    },
  );

  it('has the same basemap below and above the scene', () => {
    const still = document.createElement('div');
    const [scene] = SCENES;
    if (!scene) throw new Error('the story has no chapter');
    still.innerHTML = render(StillMap, { props: { scene } }).body;
    const layers = (of: ParentNode | null) =>
      [...(of?.querySelectorAll('svg.map > *') ?? [])].map((part) => [
        part.tagName,
        part.getAttribute('class'),
        part.getAttribute('href'),
      ]);
    expect(layers(surface.parentElement)).toEqual(layers(still));
  });
});
