import { describe, expect, it } from 'vitest';
import { exitOf } from './leads';
import { leg } from './threads';

const view = { x: 0, y: 0, width: 100, height: 80 };
const middle = { x: 50, y: 40 };

describe('A thread that leaves the view', () => {
  it.each([
    ['east', { x: 300, y: 40 }, 'west', 0],
    ['west', { x: -200, y: 40 }, 'east', 180],
    ['south', { x: 50, y: 300 }, 'north', 90],
    ['north', { x: 50, y: -200 }, 'south', -90],
  ] as const)('to the %s has its tag inside, and an arrow that points there', (_, end, side, way) => {
    const exit = exitOf(leg(middle, end), view);
    expect(exit?.side).toBe(side);
    const { x, y } = exit?.at ?? { x: NaN, y: NaN };
    expect(x >= 0 && x <= view.width && y >= 0 && y <= view.height).toBe(true);
    // The thread swings out on its way.
    const off = Math.abs((((exit?.angle ?? NaN) - way + 540) % 360) - 180);
    expect(off).toBeLessThan(25);
  });

  it('has none where it ends inside', () => {
    expect(exitOf(leg(middle, { x: 70, y: 60 }), view)).toBeUndefined();
  });
});
