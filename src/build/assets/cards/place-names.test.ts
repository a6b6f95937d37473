import { describe, expect, it } from 'vitest';
import { overlap, placeNames, type Name } from './place-names';

const INSIDE = { x: 0, y: 0, width: 400, height: 300 };
const name = (x: number, y: number, more: Partial<Name> = {}): Name => ({
  at: { x, y },
  side: 'east',
  width: 80,
  height: 30,
  gap: 10,
  isOptional: false,
  ...more,
});
const isInside = (box: { x: number; y: number; width: number; height: number }) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= 400 && box.y + box.height <= 300;

describe('A name on a card’s map', () => {
  it('stands on its own side', () => {
    expect(placeNames([name(200, 150)], INSIDE, [])).toEqual([{ x: 210, y: 135, width: 80, height: 30 }]);
    expect(placeNames([name(200, 150, { side: 'north' })], INSIDE, [])).toEqual([
      { x: 160, y: 110, width: 80, height: 30 },
    ]);
  });

  it('takes another side where it would leave the map', () => {
    const [box] = placeNames([name(390, 150)], INSIDE, []);
    expect(box && isInside(box)).toBe(true);
  });

  it('covers no other, and no knot', () => {
    const knot = { x: 190, y: 140, width: 20, height: 20 };
    const names = [name(200, 150), name(215, 150), name(200, 165), name(190, 140)];
    const boxes = placeNames(names, INSIDE, [knot]).flatMap((box) => box ?? []);
    expect(boxes).toHaveLength(4);
    boxes.forEach((box, index) => {
      expect(overlap(box, knot)).toBe(false);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    });
  });

  it('is left out for want of room if it is there for bearings alone, and else moved inside', () => {
    const all = { ...INSIDE };
    const [bearing, place] = placeNames([name(200, 150, { isOptional: true }), name(399, 299)], INSIDE, [
      all,
    ]);
    expect(bearing).toBeUndefined();
    expect(place && isInside(place)).toBe(true);
  });

  it('that must be there chooses first', () => {
    const [bearing, place] = placeNames([name(200, 150, { isOptional: true }), name(200, 150)], INSIDE, []);
    expect(place).toEqual({ x: 210, y: 135, width: 80, height: 30 });
    expect(bearing && place && overlap(bearing, place)).toBe(false);
  });
});
