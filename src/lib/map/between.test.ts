import { describe, expect, it } from 'vitest';
import { between, visibleBox, type Camera } from './camera';

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
