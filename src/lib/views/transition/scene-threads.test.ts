import { expect, it } from 'vitest';
import type { Knots, Scene } from '../map/geometry/scene';
import { leg, strands, type Strand } from '../map/geometry/threads';
import { threadsOf } from './scene-threads';

const [KNOT, WEST, EAST] = [
  { x: 500, y: 100 },
  { x: 100, y: 400 },
  { x: 900, y: 300 },
];

const sceneWith = (lines: Strand[], knots: Scene['knots']): Scene => ({
  chapter: 'one',
  view: { x: 0, y: 0, width: 1000, height: 500 },
  labels: [],
  regions: [],
  strands: lines,
  knots,
  text: '',
});

/** Where the legs of a scene's threads begin and end. */
const endsOf = (scene: Scene) =>
  threadsOf(scene).map(({ legs }) => legs.map((line) => [line[0], line.at(-1)]));

it('a thread is found by its knot, and its legs lead outwards', () => {
  const lines = [WEST, EAST].flatMap((end) => strands(leg(KNOT, end), 'dashed', 'lit'));
  const scene = sceneWith(
    [{ form: 'dashed', state: 'lit', d: lines.map(({ d }) => d).join('') }],
    [{ at: [KNOT], kind: 'area', state: 'lit' }],
  );
  expect(threadsOf(scene)[0]).toMatchObject({ form: 'dashed', kind: 'area' });
  expect(endsOf(scene)).toEqual([
    [
      [KNOT, WEST],
      [KNOT, EAST],
    ],
  ]);
});

it('a leg that forks is followed along one of its prongs, and not along its wisps', () => {
  const lines = strands(leg(KNOT, WEST), 'forked', 'lit');
  const [first] = threadsOf(sceneWith(lines, [{ at: [KNOT], kind: 'tied', state: 'lit' }]));
  expect(first?.legs).toHaveLength(1);
  const end = first?.legs[0]?.at(-1) ?? KNOT;
  // Three quarters of the second half of the leg, and beside it.
  expect(end.x).toBeGreaterThan(100);
  expect(end.x).toBeLessThan(260);
});

it('a frayed leg ends before its wisps', () => {
  const lines = strands(leg(KNOT, WEST), 'dashed', 'frayed');
  const [first] = threadsOf(sceneWith(lines, [{ at: [KNOT], kind: 'tied', state: 'frayed' }]));
  const end = first?.legs[0]?.at(-1) ?? KNOT;
  expect(lines[0]?.d.endsWith(` ${end.x} ${end.y}`)).toBe(true);
});

it('what is lit comes before what is frayed and what is faint', () => {
  const [lit, frayed, faint] = (['lit', 'frayed', 'faint'] as const).map((state, index) => {
    const at = { x: 100 * index, y: 0 };
    const knot: Knots = { at: [at], kind: 'tied', state };
    return { lines: strands(leg(at, EAST), 'dashed', state), knot };
  });
  if (!lit || !frayed || !faint) throw new Error('three states');
  const scene = sceneWith(
    [...faint.lines, ...frayed.lines, ...lit.lines],
    [faint.knot, frayed.knot, lit.knot],
  );
  expect(threadsOf(scene).map(({ legs }) => legs[0]?.[0]?.x)).toEqual([0, 100, 200]);
});

it('a scene without threads has none, nor a knot on the thread of another', () => {
  expect(threadsOf(sceneWith([], []))).toEqual([]);
  const lines = strands(leg(KNOT, WEST), 'dashed', 'lit');
  expect(threadsOf(sceneWith(lines, [{ at: [EAST], kind: 'open', state: 'lit' }]))).toEqual([]);
});
