import { beforeEach, describe, expect, it } from 'vitest';
import type { Camera } from '../geometry/camera';
import { planFlight } from '../geometry/flight';
import { createLowerPane, createUpperPane, type Pane } from './pane';
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
let low: SVGSVGElement;
let lower: Pane;

beforeEach(() => {
  const { upper, lower: below } = openPage().elements.surfaces;
  svg = upper;
  pane = createUpperPane(svg);
  copy = svg.nextElementSibling ?? svg;
  low = below;
  lower = createLowerPane(low);
  for (const one of [pane, lower]) {
    one.show(OLD);
    one.draw(WIDE, SURFACE);
  }
});

const classes = (of: Element) => [...of.classList].filter((name) => !['map', 'surface'].includes(name));
const hasThreads = (of: Element) => of.querySelector('.strand') !== null;
const fades = () =>
  FakeAnimation.all.filter(({ effect }) => effect.keyframes?.[0] && 'opacity' in effect.keyframes[0]);

function prepare(from: Camera, to: Camera, one = pane): void {
  for (const step of one.prepare(NEW, planFlight(from, to, SURFACE), SURFACE)) step();
}

describe('The upper pane', () => {
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

describe('The lower pane', () => {
  it.each([
    ['closer', WIDE, CLOSE],
    ['wider', CLOSE, WIDE],
  ])('flies to a %s view with the wider one alone, which fills it', (_, from, to) => {
    lower.draw(from, SURFACE);
    prepare(from, to, lower);
    const [x = NaN, y = NaN, width = NaN] = (low.getAttribute('viewBox') ?? '').split(' ').map(Number);
    expect([x, y]).toEqual([expect.closeTo(WIDE.centre.x - width / 2, -1), expect.any(Number)]);
    expect(width, 'map units').toBeGreaterThanOrEqual(SURFACE.width / WIDE.scale);
    expect(running()).toEqual([]);
    lower.fly();
    expect(running().map(({ effect }) => effect.target)).toEqual([low]);
    lower.pause();
    expect(running()).toEqual([]);
  });

  it('shows the regions of the new scene at once and its threads where it lands', () => {
    prepare(WIDE, CLOSE, lower);
    lower.fly();
    expect([classes(low).sort(), hasThreads(low)]).toEqual([['flying', 'undrawn'], true]);
    lower.draw(CLOSE, SURFACE);
    expect([classes(low), running()]).toEqual([[], []]);
  });

  it('leaves the page as it was', () => {
    prepare(WIDE, CLOSE, lower);
    lower.fly();
    lower.release();
    expect([classes(low), low.getAttribute('viewBox'), hasThreads(low)]).toEqual([[], null, false]);
  });
});
