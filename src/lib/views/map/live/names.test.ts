import { beforeEach, describe, expect, it } from 'vitest';
import { fit, type Camera } from '../geometry/camera';
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
      { x: 0, y: 0, width: 0, height: 0 },
    );
    expect(shown()[0]?.style.translate).toBe('212.35px 424.69px');
  });

  it('are left to the styles of the still map at rest, in the very free area', () => {
    names.show(scene(label('rome')));
    const surface = { width: 400, height: 800 };
    const free = { x: 48.171875, y: 60.5, width: 300, height: 200 };
    const view = { x: 0, y: 100, width: 200, height: 100 };
    const look = (camera: Camera) => {
      names.place(camera, surface, free);
      const { insetInlineStart, insetBlockStart, inlineSize, blockSize } = container.style;
      return [[insetInlineStart, insetBlockStart, inlineSize, blockSize], shown()[0]?.style.translate];
    };
    const still = fit(view, free, surface);
    const atRest = [['48.171875px', '60.5px', '300px', '200px'], ''];
    expect(look(still)).toEqual(atRest);
    const [room, translate] = look({ ...still, scale: 2 * still.scale });
    expect(room, 'zoomed').toEqual(['0px', '0px', '600px', '400px']);
    expect(translate).not.toBe('');
    expect(look(still)).toEqual(atRest);
    names.show(scene(label('rome')), [label('tunis')]);
    expect(look(still)[1], 'beside others, which the still map has not').not.toBe('');
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

  it('for bearings are the still map’s at rest, and are not measured', () => {
    names.show(scene(label('rome'), label('italy', 'country')));
    lay('rome', 0, 100);
    const italy = lay('italy', 0, 50);
    const surface = { width: 400, height: 800 };
    const free = { x: 48, y: 60, width: 300, height: 200 };
    names.place(fit({ x: 0, y: 100, width: 200, height: 100 }, free, surface), surface, free);
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
      { x: 50, y: 60, width: 300, height: 200 },
    );
    names.clear();
    expect(container.outerHTML.replace(' style=""', '')).toBe(before);
  });
});
