import { render } from 'svelte/server';
import { beforeEach, describe, expect, it } from 'vitest';
import { marksOf } from '../geometry/marks';
import Shapes from '../still/Shapes.svelte';
import StillMap from '../still/StillMap.svelte';
import { createLabel, drawMarks } from './draw-scene';
import { openPage, SCENES } from './fakes/page';

let surface: SVGSVGElement;

beforeEach(() => {
  surface = openPage().elements.surfaces.upper;
});

describe('The live map', () => {
  it.each(SCENES)(
    'draws the very threads and names of the still map, in the same order: $chapter',
    (scene) => {
      const still = document.createElement('div');
      still.innerHTML = render(StillMap, { props: { scene } }).body.replace(/<!--.*?-->/gs, '');
      document.documentElement.dir = 'ltr';
      drawMarks(surface, marksOf(scene));
      const threads = surface.querySelector('.threads')?.innerHTML;
      expect(threads).toBe(still.querySelector('.threads')?.innerHTML);
      const names = scene.labels.map((label) => createLabel(label).outerHTML);
      expect(names).toEqual([...still.querySelectorAll('.label')].map(({ outerHTML }) => outerHTML));
    },
  );

  it('has the basemap of the still maps, with the regions between land and borders', () => {
    const shapes = document.createElement('div');
    const basemap = {
      land: 'm0 0',
      borders: 'm0 0',
      disputed: 'm0 0',
      regions: { north: 'm0 0', south: 'm0 0' },
    };
    shapes.innerHTML = render(Shapes, { props: { basemap } }).body;
    const parts = (of: ParentNode | null) =>
      [...(of?.querySelectorAll('use') ?? [])].map((part) => [
        part.getAttribute('href'),
        part.getAttribute('class'),
      ]);
    const regions = Object.keys(basemap.regions).map((id) => ({
      href: `#region-${id}`,
      class: 'region plain',
    }));
    drawMarks(surface, { regions, lines: [], dots: [] });
    const live = parts(surface).map(([href, name]) => [href, name?.startsWith('region') ? null : name]);
    expect(parts(shapes.querySelector('#ground'))).toEqual(live);
  });
});
