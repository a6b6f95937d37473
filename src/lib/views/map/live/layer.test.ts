import { beforeEach, describe, expect, it } from 'vitest';
import { visibleBox, type Camera } from '../geometry/camera';
import { planFlight, reach } from '../geometry/flight';
import { createLayer, type Layer } from './layer';
import { FakeAnimation, running } from './fakes/animations';
import { openPage, sceneAt } from './fakes/page';

const SURFACE = { width: 400, height: 800 };
const FROM: Camera = { centre: { x: 36000, y: 26000 }, scale: 0.08 };
const TO: Camera = { centre: { x: 37000, y: 25500 }, scale: 0.2 };
const flight = planFlight(FROM, TO, SURFACE);

let svg: SVGSVGElement;
let layer: Layer;

beforeEach(() => {
  svg = openPage().elements.surfaces.upper;
  layer = createLayer(svg);
});

const box = (of: { x: number; y: number; width: number; height: number }) =>
  [of.x, of.y, of.width, of.height].map((units) => units.toFixed(4)).join(' ');
const strokes = () => svg.querySelectorAll('.threads path, [data-regions] use').length;

describe('A layer at rest', () => {
  it('draws what the camera sees, undistorted', () => {
    layer.draw(FROM, SURFACE);
    expect(svg.getAttribute('viewBox')).toBe(box(visibleBox(FROM, SURFACE)));
    expect(svg.getAttribute('class')).toBe('map surface');
    expect(svg.style.cssText).toBe('');
  });

  it('shows one scene in place of another, and draws a scene that it shows already no second time', () => {
    const [first, second] = [sceneAt(0), sceneAt(1)];
    layer.show(first);
    const { firstElementChild } = svg.querySelector('.threads') ?? {};
    layer.show(first);
    expect(svg.querySelector('.threads')?.firstElementChild).toBe(firstElementChild);
    layer.show(second);
    const own = strokes();
    layer.clear();
    expect(strokes()).toBe(0);
    layer.show(second);
    expect(strokes()).toBe(own);
  });
});

describe('A layer in flight', () => {
  it('is drawn once, as far as the flight needs it, and then only moved', () => {
    layer.prepare(FROM, flight, SURFACE);
    const { x, y, width, height } = reach(FROM, flight, SURFACE);
    const seen = visibleBox(FROM, SURFACE);
    expect(svg.getAttribute('viewBox')).toBe(
      box({
        x: seen.x + x / FROM.scale,
        y: seen.y + y / FROM.scale,
        width: width / FROM.scale,
        height: height / FROM.scale,
      }),
    );
    expect(svg.style.getPropertyValue('--reach-w')).toBe(`${width}px`);
    expect(svg.style.getPropertyValue('--reach-h')).toBe(`${height}px`);
    const [moves] = FakeAnimation.all;
    expect(moves?.effect).toMatchObject({ target: svg, duration: flight.duration });
    expect(moves?.effect.keyframes).toHaveLength(flight.way.length);
    expect(moves?.effect.keyframes?.[0]).toEqual({ transform: svg.style.transform });
  });

  it('stands still until it sets off, and again when it is paused', () => {
    layer.prepare(FROM, flight, SURFACE, [{ opacity: 1 }, { opacity: 0 }]);
    expect(running()).toEqual([]);
    layer.hide();
    layer.fly();
    expect(running()).toHaveLength(2);
    expect(svg.classList.contains('idle')).toBe(false);
    layer.pause();
    expect(running()).toEqual([]);
  });

  it('forgets the flight when it is drawn, or stopped', () => {
    for (const end of [() => layer.draw(TO, SURFACE), () => layer.stop()]) {
      layer.prepare(FROM, flight, SURFACE);
      layer.setAbove(true);
      layer.fly();
      end();
      expect(running()).toEqual([]);
      expect(svg.style.cssText).toBe('');
      expect(svg.classList.contains('flying') || svg.classList.contains('over')).toBe(false);
    }
    expect(svg.classList.contains('idle'), 'stopped').toBe(true);
  });
});
