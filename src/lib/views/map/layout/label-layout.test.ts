import { describe, expect, it } from 'vitest';
import type { Caption } from '../geometry/captions';
import type { Label, Scene } from '../geometry/scene';
import { boardOf, costOf, layOut, SOUND, type Placed } from './label-layout';
import { shapesOf } from './label-size';

const label = (id: string, x: number, y: number, more: Partial<Label> = {}): Label => ({
  id,
  name: 'A city',
  side: 'north',
  at: { x, y },
  kind: 'point',
  ...more,
});
const caption: Caption = {
  meeting: 'talks',
  state: 'lit',
  lines: [
    { kind: 'when', text: 'August 2023' },
    { kind: 'who', text: 'One minister and another one' },
    { kind: 'status', text: 'Partly corroborated', form: 'dashed' },
  ],
};
const scene = (labels: Label[], strands: string[] = []): Scene => ({
  chapter: 'first',
  view: { x: 0, y: 0, width: 100, height: 100 },
  labels,
  regions: [],
  strands: strands.map((d) => ({ d, form: 'solid', state: 'lit' })),
  knots: [],
  text: '',
});
/** Lays a scene out on a map that is so many sizes of its type wide and high. */
function laidOut(drawn: Scene, size: number): { placed: Placed[]; cost: number } {
  const room = { scale: size / 100, spare: { x: 0, y: 0 } };
  const board = boardOf(drawn, room, drawn.labels.map(shapesOf));
  const placed = layOut(board);
  return { placed, cost: costOf(board, placed) };
}
const stands = ({ placed }: { placed: Placed[] }) => placed.map(({ sx, sy }) => [sx, sy]);

describe('A name', () => {
  it('stands where the story has it, if it can', () => {
    expect(stands(laidOut(scene([label('one', 50, 50)]), 20))).toEqual([[0, -1]]);
  });

  it('makes room for another one', () => {
    const { placed, cost } = laidOut(scene([label('one', 50, 50), label('other', 55, 50)]), 20);
    expect(cost).toBeLessThanOrEqual(SOUND);
    expect(placed[0]).not.toEqual(placed[1]);
  });

  it('keeps off a thread', () => {
    const alone = laidOut(scene([label('one', 50, 50)], ['M0 45Q50 45 100 45']), 20);
    expect(alone.cost).toBeLessThanOrEqual(SOUND);
    expect(alone.placed[0]?.sy).toBeGreaterThan(-1);
  });

  it('stays in the map', () => {
    const { placed } = laidOut(scene([label('one', 50, 100, { side: 'south' })]), 20);
    expect(placed[0]?.sy).toBeLessThanOrEqual(0.5);
  });

  it('for bearings alone gives way', () => {
    const country = label('land', 50, 50, { kind: 'country' });
    const around = Array.from(
      { length: 40 },
      (_, i) => `M0 ${10 + 2 * i}Q50 ${10 + 2 * i} 100 ${10 + 2 * i}`,
    );
    expect(laidOut(scene([country]), 20).placed[0]?.shape.width).toBeGreaterThan(0);
    expect(laidOut(scene([country], around), 20).placed[0]?.shape.width).toBe(0);
  });
});

describe('A caption', () => {
  it('says all where there is room, and less and less where there is not', () => {
    const losses = [30, 9, 4].map((size) => {
      const { placed } = laidOut(scene([label('one', 50, 50, { caption })]), size);
      return placed[0]?.shape.loss ?? NaN;
    });
    expect(losses[0]).toBe(0);
    expect(losses.toSorted((a, b) => a - b)).toEqual(losses);
    expect(losses[2]).toBeGreaterThan(0);
  });

  it('does not lie on a thread if it can stand elsewhere', () => {
    const { placed } = laidOut(scene([label('one', 50, 50, { caption })], ['M50 50Q50 25 50 0']), 30);
    expect(placed[0]).not.toMatchObject({ sx: 0, sy: -1 });
  });

  it('is short where all of its kind are, if one has to be', () => {
    const faint: Caption = { ...caption, state: 'faint' };
    const crowded = [40, 50, 60].map((x) => label(`at-${x}`, x, 50, { caption: faint }));
    const { placed } = laidOut(scene(crowded), 10);
    expect(new Set(placed.map(({ shape }) => shape.loss)).size).toBe(1);
  });
});
