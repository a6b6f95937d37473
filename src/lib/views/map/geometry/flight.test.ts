import { describe, expect, it } from 'vitest';
import { shifted, visibleBox, type Camera } from './camera';
import { between, cameraAt, flightDuration, planFlight, reach } from './flight';

const at = (x: number, y: number, scale: number): Camera => ({ centre: { x, y }, scale });
const surface = { width: 412, height: 915 };
const wide: Camera = { centre: { x: 36000, y: 26000 }, scale: 0.05 };
const close: Camera = { centre: { x: 39000, y: 26500 }, scale: 0.4 };

describe('A camera on its way', () => {
  it('begins and ends where the flight does', () => {
    expect(between(wide, close, 0)).toEqual(wide);
    expect(between(wide, close, 1).centre.x).toBeCloseTo(close.centre.x, 6);
    expect(between(wide, close, 1).scale).toBeCloseTo(close.scale, 9);
  });

  it.each([0.1, 0.3, 0.5, 0.8, 0.97])('never sees beyond what its ends see (%d)', (part) => {
    for (const [from, to] of [
      [wide, close],
      [close, wide],
      [wide, { ...wide, centre: { x: 30000, y: 24000 } }],
    ] as const) {
      const [a, b, seen] = [from, to, between(from, to, part)].map((camera) => visibleBox(camera, surface));
      if (!a || !b || !seen) throw new Error('no boxes');
      expect(seen.x).toBeGreaterThanOrEqual(Math.min(a.x, b.x) - 1e-6);
      expect(seen.y).toBeGreaterThanOrEqual(Math.min(a.y, b.y) - 1e-6);
      expect(seen.x + seen.width).toBeLessThanOrEqual(Math.max(a.x + a.width, b.x + b.width) + 1e-6);
      expect(seen.y + seen.height).toBeLessThanOrEqual(Math.max(a.y + a.height, b.y + b.height) + 1e-6);
    }
  });
});

describe('A planned flight', () => {
  it('has both its ends on its way', () => {
    const { way, from, to } = planFlight(wide, close, surface);
    expect(way[0]).toEqual(from);
    expect(way.at(-1)?.scale).toBeCloseTo(to.scale, 9);
    expect(way.at(-1)?.centre.x).toBeCloseTo(to.centre.x, 6);
  });

  it.each([0, 0.02, 0.31, 0.5, 0.77, 1])('is within 4 px of the smooth way (%d)', (part) => {
    const flight = planFlight(wide, close, surface);
    const [on, smooth] = [cameraAt(flight, part), between(wide, close, part)];
    const off = Math.hypot(on.centre.x - smooth.centre.x, on.centre.y - smooth.centre.y) * smooth.scale;
    expect(off).toBeLessThan(4);
    expect(Math.abs(on.scale / smooth.scale - 1)).toBeLessThan(0.02);
  });

  const aside: Camera = { ...wide, centre: { x: 30000, y: 24000 } };

  it.each([
    ['closer', wide, close],
    ['away', close, wide],
    ['aside', wide, aside],
  ])('%s has land and sea at every edge, all the way', (_, from, to) => {
    const flight = planFlight(from, to, surface);
    const end = to.scale > from.scale ? from : to;
    const box = reach(end, flight, surface);
    for (let part = 0; part <= 1; part += 0.01) {
      const { x, y, scale } = shifted(end, cameraAt(flight, part), surface);
      expect(x + box.x * scale).toBeLessThanOrEqual(0);
      expect(y + box.y * scale).toBeLessThanOrEqual(0);
      expect(x + (box.x + box.width) * scale).toBeGreaterThanOrEqual(surface.width);
      expect(y + (box.y + box.height) * scale).toBeGreaterThanOrEqual(surface.height);
    }
  });

  it('draws its narrower end no larger than the surface, but for a px', () => {
    const flight = planFlight(wide, close, surface);
    const { width, height } = surface;
    expect(reach(close, flight, surface)).toEqual({ x: -1, y: -1, width: width + 2, height: height + 2 });
  });
});

describe('The time of a flight', () => {
  const cameras = [at(31000, 25000, 0.1), at(31000, 25000, 0.4), at(33000, 25500, 0.1), at(12000, 60000, 3)];

  it('takes 0.6 to 1.8 s, there as back', () => {
    for (const from of cameras) {
      for (const to of cameras) {
        const duration = flightDuration(from, to, surface);
        expect(duration).toBeGreaterThanOrEqual(600);
        expect(duration).toBeLessThanOrEqual(1800);
        expect(duration).toBe(flightDuration(to, from, surface));
      }
    }
  });

  it('takes longer the farther it goes, and the more it zooms', () => {
    const start = at(31000, 25000, 0.1);
    const durations = (targets: Camera[]) =>
      targets.map((target) => flightDuration(start, target, { width: 1440, height: 900 }));
    const [none, near, far] = durations([start, at(33000, 25000, 0.1), at(41000, 25000, 0.1)]);
    expect(none).toBe(600);
    expect(near).toBeGreaterThan(600);
    expect(far).toBeGreaterThan(near ?? Infinity);
    const [once, twice] = durations([at(31000, 25000, 0.2), at(31000, 25000, 0.4)]);
    expect([once, twice]).toEqual([950, 1300]);
  });

  it('has an end even where the surface has no size', () => {
    const nothing = { width: 0, height: 0 };
    expect(flightDuration(at(0, 0, 0.1), at(9999, 0, 0.1), nothing)).toBe(1800);
    expect(flightDuration(at(0, 0, 0.1), at(0, 0, 0.1), nothing)).toBe(600);
  });
});
