import { expect, it } from 'vitest';
import { nearest, type Rect } from './nearest';

const box = (x: number, y: number): Rect => ({ left: x - 20, right: x + 20, top: y - 10, bottom: y + 10 });

/** A name at either side, a knot between them and a name below. */
const BOXES = { left: box(0, 50), knot: box(100, 20), right: box(200, 50), below: box(100, 120) };

it.each([
  ['left', 'ArrowRight', 'knot'],
  ['knot', 'ArrowRight', 'right'],
  ['knot', 'ArrowLeft', 'left'],
  ['knot', 'ArrowDown', 'below'],
  ['below', 'ArrowUp', 'knot'],
  ['right', 'ArrowRight', undefined],
  ['knot', 'ArrowUp', undefined],
  ['knot', 'Enter', undefined],
  ['knot', 'toString', undefined],
] as const)('From the %s, %s leads to: %s', (from, key, to) => {
  const others = Object.entries(BOXES).filter(([name]) => name !== from);
  const index = nearest(
    BOXES[from],
    others.map(([, other]) => other),
    key,
  );
  expect(index === undefined ? undefined : others[index]?.[0]).toBe(to);
});
