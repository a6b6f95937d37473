import { beforeEach, describe, expect, it } from 'vitest';
import type { Label, Scene } from '../geometry/scene';
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
const scene = (...labels: Label[]): Scene => ({
  chapter: 'first',
  view: { x: 0, y: 100, width: 200, height: 100 },
  labels,
  regions: [],
  strands: [],
  knots: [],
  text: '',
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
  it('are written once each, the scene’s first', () => {
    names.show(scene(label('rome'), label('libya', 'area')), [
      label('rome', 'area'),
      label('tunis'),
      label('tunis'),
    ]);
    expect(shown().map(({ className, textContent }) => [className, textContent])).toEqual([
      ['label point', 'Name of rome'],
      ['label area', 'Name of libya'],
      ['label point', 'Name of tunis'],
    ]);
    expect(container.dataset.scene).toBe('first');
    names.show(scene(label('tunis')));
    expect(shown().map(({ dataset }) => dataset.place)).toEqual(['tunis']);
  });

  it('of places take the place of the tags that name them at the edge', () => {
    names.show(scene(label('rome'), label('libya', 'lead')), [label('libya', 'area')]);
    expect(shown().map(({ className, hidden }) => [className, hidden])).toEqual([
      ['label point', false],
      ['label lead', true],
      ['label area', false],
    ]);
  });

  it('stand at their places, to a hundredth of a px', () => {
    names.show(scene(label('rome')));
    names.place(
      { centre: { x: 100, y: 200 }, scale: 1.23456 },
      { width: 400, height: 800 },
      { width: 0, height: 0 },
    );
    expect(shown()[0]?.style.translate).toBe('212.35px 424.69px');
  });

  it('have the room of the free area at rest, and more as the map is zoomed', () => {
    names.show(scene(label('rome')));
    const free = { width: 300, height: 200 };
    const roomAt = (scale: number) => {
      names.place({ centre: { x: 100, y: 150 }, scale }, { width: 400, height: 800 }, free);
      return [container.style.inlineSize, container.style.blockSize];
    };
    expect(roomAt(1.5)).toEqual(['300px', '200px']);
    expect(roomAt(3)).toEqual(['600px', '400px']);
  });

  it('for bearings are hidden where they overlap another name, and come back', () => {
    names.show(scene(label('rome'), label('italy', 'country'), label('egypt', 'country')));
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
    names.show(scene(label('rome'), label('tunis')));
    lay('rome', 0, 100);
    lay('tunis', 0, 100);
    names.hideOverlapping();
    expect(shown().map(({ hidden }) => hidden)).toEqual([false, false]);
  });

  it('leave nothing behind', () => {
    const before = container.outerHTML;
    names.show(scene(label('rome')));
    names.place(
      { centre: { x: 100, y: 150 }, scale: 1 },
      { width: 400, height: 800 },
      { width: 300, height: 200 },
    );
    names.clear();
    expect(container.outerHTML.replace(' style=""', '')).toBe(before);
  });
});
