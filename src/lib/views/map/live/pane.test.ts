import { beforeEach, describe, expect, it } from 'vitest';
import type { Camera } from '../geometry/camera';
import { planFlight } from '../geometry/flight';
import { createPane, type Pane } from './pane';
import { FakeAnimation, running } from './fakes/animations';
import { openPage, sceneAt } from './fakes/page';

const SURFACE = { width: 400, height: 800 };
const WIDE: Camera = { centre: { x: 36000, y: 26000 }, scale: 0.08 };
const CLOSE: Camera = { centre: { x: 37000, y: 25500 }, scale: 0.2 };
const OLD = sceneAt(1);
const NEW = sceneAt(2);

let svg: SVGSVGElement;
let copy: Element;
let pane: Pane;

beforeEach(() => {
  const [surface] = openPage().elements.surfaces;
  if (!surface) throw new Error('the stage has no surface');
  svg = surface;
  pane = createPane(svg);
  copy = svg.nextElementSibling ?? svg;
  pane.show(OLD);
  pane.draw(WIDE, SURFACE);
});

const classes = (of: Element) => [...of.classList].filter((name) => !['map', 'surface'].includes(name));
const hasThreads = (of: Element) => of.querySelector('.strand') !== null;
const fades = () =>
  FakeAnimation.all.filter(({ effect }) => effect.keyframes?.[0] && 'opacity' in effect.keyframes[0]);

function prepare(from: Camera, to: Camera): void {
  for (const step of pane.prepare(NEW, planFlight(from, to, SURFACE), SURFACE)) step();
}

describe('A pane', () => {
  it('has a copy of its layer, which is not seen at rest', () => {
    expect([classes(svg), classes(copy)]).toEqual([[], ['idle']]);
  });

  it('on the way to a closer view fades the new scene in above the old basemap', () => {
    prepare(WIDE, CLOSE);
    expect(classes(copy).sort(), 'hidden until it sets off').toEqual(['flying', 'idle', 'over']);
    expect([hasThreads(svg), hasThreads(copy)]).toEqual([false, true]);
    expect(running()).toEqual([]);
    pane.fly();
    expect([classes(svg), classes(copy).sort()]).toEqual([['flying'], ['flying', 'over']]);
    expect(fades().map(({ effect }) => [effect.target, effect.keyframes?.at(-1)?.opacity])).toEqual([
      [copy, 1],
    ]);
  });

  it('on the way to a wider view fades the old scene out above the new one', () => {
    prepare(CLOSE, WIDE);
    pane.fly();
    expect([hasThreads(svg), hasThreads(copy)]).toEqual([true, true]);
    expect([classes(svg).sort(), classes(copy)]).toEqual([['flying', 'over'], ['flying']]);
    expect(fades().map(({ effect }) => [effect.target, effect.keyframes?.at(-1)?.opacity])).toEqual([
      [svg, 0],
    ]);
  });

  it('shows only the new scene once it has landed', () => {
    prepare(WIDE, CLOSE);
    pane.fly();
    pane.draw(CLOSE, SURFACE);
    expect([classes(svg), classes(copy)]).toEqual([['idle'], []]);
    expect(running()).toEqual([]);
  });

  it('stands still in both layers when it is paused', () => {
    prepare(WIDE, CLOSE);
    pane.fly();
    expect(running().length).toBe(3);
    pane.pause();
    expect(running()).toEqual([]);
  });

  it('leaves the page as it was', () => {
    prepare(WIDE, CLOSE);
    pane.fly();
    pane.release();
    expect(svg.nextElementSibling).not.toBe(copy);
    expect([classes(svg), svg.getAttribute('viewBox'), hasThreads(svg)]).toEqual([[], null, false]);
  });
});
