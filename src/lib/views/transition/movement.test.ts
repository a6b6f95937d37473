import { expect, it } from 'vitest';
import { chordOf, transformTo } from './chord';
import { knotBetween, legsBetween } from './movement';
import { traceOf, type Trace } from './trace';

function trace(knot: number, ends: readonly number[], radius: number): Trace {
  const legs = ends.map((end) => [
    { x: knot, y: 0 },
    { x: end, y: 40 },
  ]);
  const made = traceOf(legs, radius);
  if (!made) throw new Error('a trace needs a leg');
  return made;
}

const map = trace(100, [60, 180], 8);
const network = trace(300, [200, 420], 4);

it('Each leg is drawn as it begins and as it ends, and both lie along the same chord all the way', () => {
  const moving = legsBetween(map, network);
  expect(moving.map(({ line }) => line)).toEqual([
    map.legs[0],
    network.legs[0],
    map.legs[1],
    network.legs[1],
  ]);
  for (const { line, keyframes } of moving) {
    const leg = map.legs.includes(line) ? map.legs.indexOf(line) : network.legs.indexOf(line);
    const [from, to] = [map, network].map(({ legs }) => chordOf(legs[leg] ?? []));
    if (!from || !to) throw new Error('there are two');
    expect(keyframes[0]?.transform).toBe(transformTo(chordOf(line), from));
    expect(keyframes.at(-1)?.transform).toBe(transformTo(chordOf(line), to));
  }
});

it('The one gives way to the other, and one of them is whole all the while', () => {
  const opacityAt = (keyframes: Keyframe[], part: number): number => {
    const stops = keyframes.map(({ offset, opacity }) => ({ at: offset ?? 0, opacity: Number(opacity) }));
    const next = stops.find(({ at }) => at >= part);
    const last = stops.findLast(({ at }) => at <= part);
    if (!next || !last || next.at === last.at) return (next ?? last)?.opacity ?? 0;
    return last.opacity + ((next.opacity - last.opacity) * (part - last.at)) / (next.at - last.at);
  };
  const [leaves, comes] = legsBetween(map, network).map(({ keyframes }) => keyframes);
  const at = (part: number) => [opacityAt(leaves ?? [], part), opacityAt(comes ?? [], part)];
  expect([at(0), at(1)]).toEqual([
    [1, 0],
    [0, 1],
  ]);
  for (let part = 0; part <= 1; part += 0.05) {
    const [one = 0, other = 0] = at(part);
    // What shows through both.
    expect((1 - one) * (1 - other), `at ${part}`).toBeLessThan(0.3);
  }
});

it('A leg without length is not drawn: the other grows from the knot, or shrinks into it', () => {
  const loose = trace(100, [60], 8);
  expect(legsBetween(loose, network)).toHaveLength(3);
  const grows = legsBetween(loose, network).at(-1);
  expect(grows?.line).toBe(network.legs[1]);
  expect(grows?.keyframes[0]?.transform).toContain('scaleX(0)');
  expect(legsBetween(loose, loose)).toHaveLength(2);
});

it('The knot is drawn in its larger size, and moves from one to the other', () => {
  expect(knotBetween(network, map)).toEqual({
    radius: 8,
    keyframes: [
      { transform: 'translate(300px, 0px) scale(0.5)' },
      { transform: 'translate(100px, 0px) scale(1)' },
    ],
  });
  expect(knotBetween({ ...map, radius: 0 }, map)?.keyframes[0]).toEqual({
    transform: 'translate(100px, 0px) scale(0)',
  });
  expect(knotBetween({ ...map, radius: 0 }, { ...map, radius: 0 })).toBeUndefined();
});
