import { beforeEach, describe, expect, it } from 'vitest';
import type { Label } from '../geometry/scene';
import { createNames, type Names } from './names';
import { openPage } from './fakes/page';

let container: HTMLElement;
let names: Names;

beforeEach(() => {
  container = openPage().elements.names;
  names = createNames(container);
});

const label = (id: string, kind: Label['kind'] = 'point'): Label => ({
  id,
  name: `Name of ${id}`,
  side: 'north',
  at: { x: 110, y: 220 },
  kind,
});
const shown = () => [...container.querySelectorAll<HTMLElement>('.label')];
/** Lays a name out, in px. */
const lay = (id: string, x: number, width: number) => {
  const name = shown().find(({ dataset }) => dataset.label === id);
  if (!name) throw new Error(`no name ${id}`);
  name.getBoundingClientRect = () => new DOMRect(x, 0, name.hidden ? 0 : width, name.hidden ? 0 : 20);
  return name;
};

describe('The names over the live map', () => {
  it('are written once each', () => {
    names.show([label('rome'), label('libya', 'area'), label('rome', 'area')]);
    expect(shown().map(({ className, textContent }) => [className, textContent])).toEqual([
      ['label point', 'Name of rome'],
      ['label area', 'Name of libya'],
    ]);
    names.show([label('tunis')]);
    expect(shown().map(({ dataset }) => dataset.place)).toEqual(['tunis']);
  });

  it('stand at their places, to a hundredth of a px', () => {
    names.show([label('rome')]);
    names.place({ centre: { x: 100, y: 200 }, scale: 1.23456 }, { width: 400, height: 800 });
    expect(shown()[0]?.style.translate).toBe('212.35px 424.69px');
  });

  it('for bearings are hidden where they overlap another name, and come back', () => {
    names.show([label('rome'), label('italy', 'country'), label('egypt', 'country')]);
    lay('rome', 0, 100);
    const italy = lay('italy', 99, 50);
    const egypt = lay('egypt', 150, 50);
    names.hideOverlapping();
    expect([italy.hidden, egypt.hidden]).toEqual([true, false]);
    lay('italy', 100, 50);
    names.hideOverlapping();
    expect(italy.hidden).toBe(false);
  });

  it('of places are never hidden', () => {
    names.show([label('rome'), label('tunis')]);
    lay('rome', 0, 100);
    lay('tunis', 0, 100);
    names.hideOverlapping();
    expect(shown().map(({ hidden }) => hidden)).toEqual([false, false]);
  });
});
