import { beforeEach, expect, it } from 'vitest';
import { paintThread, type Pen } from './paint-thread';
import { traceOf } from './trace';

let painted: object[] = [];
let path: object[] = [];
let dashes: number[] = [];
const pen: Pen = {
  lineCap: 'butt',
  lineWidth: 1,
  strokeStyle: '',
  fillStyle: '',
  beginPath: () => void (path = []),
  lineTo: (x, y) => void path.push({ x, y }),
  arc: (x, y, radius) => void path.push({ x, y, radius }),
  setLineDash: (next) => void (dashes = [...next]),
  stroke: () =>
    void painted.push({ ends: [path[0], path.at(-1)], color: pen.strokeStyle, width: pen.lineWidth }),
  fill: () => void painted.push({ ...path[0], color: pen.fillStyle }),
};
const look = { color: 'red', ground: 'white', width: 2.4, dashes: [9, 7] };

function paint(radius: number): void {
  painted = [];
  const knot = { x: 50, y: 20 };
  const trace = traceOf(
    [
      [knot, { x: 10, y: 20 }],
      [knot, { x: 90, y: 20 }],
    ],
    radius,
  );
  if (trace) paintThread(pen, trace, look);
}

beforeEach(() => void (dashes = []));

it('A thread is painted in its form and colour, its knot over it', () => {
  paint(9);
  expect(painted).toEqual([
    {
      ends: [
        { x: 10, y: 20 },
        { x: 90, y: 20 },
      ],
      color: 'red',
      width: 2.4,
    },
    { x: 50, y: 20, radius: 9, color: 'red' },
    { x: 50, y: 20, radius: 6.5, color: 'white' },
    { x: 50, y: 20, radius: 3, color: 'red' },
  ]);
  expect([dashes, pen.lineCap]).toEqual([[9, 7], 'round']);
});

it.each([
  [6, 2, 'a small knot has no core'],
  [2, 1, 'a very small one no hole'],
  [0, 0, 'a loose end none at all'],
])('With a knot of %i px it has %i dots: %s', (radius, dots) => {
  paint(radius);
  expect(painted).toHaveLength(1 + dots);
});
