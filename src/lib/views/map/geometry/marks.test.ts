import { describe, expect, it } from 'vitest';
import { labelElement } from './label-element';
import { marksOf } from './marks';
import type { Scene } from './scene';

const EMPTY: Scene = {
  chapter: 'rome',
  view: { x: 0, y: 0, width: 100, height: 100 },
  labels: [],
  regions: [],
  strands: [],
  knots: [],
  text: '',
};
const at = { x: 12, y: 3.5 };

describe('The marks of a scene', () => {
  it('have a casing under every thread but the faint ones', () => {
    const strands: Scene['strands'] = [
      { d: 'M0 0', form: 'solid', state: 'lit' },
      { d: 'M1 1', form: 'wisp', state: 'frayed' },
      { d: 'M2 2', form: 'dotted', state: 'faint' },
    ];
    expect(marksOf({ ...EMPTY, strands }).lines).toEqual([
      { class: 'casing', d: 'M0 0M1 1' },
      { class: 'strand solid lit', d: 'M0 0' },
      { class: 'strand wisp frayed', d: 'M1 1' },
      { class: 'strand dotted faint', d: 'M2 2' },
    ]);
  });

  it('have a core only in knots that are tied at a place', () => {
    const knots: Scene['knots'] = (['tied', 'area', 'open'] as const).map((kind) => ({
      at: [at, { x: 20, y: 30 }],
      kind,
      state: 'lit',
    }));
    const drawn = marksOf({ ...EMPTY, knots }).dots;
    expect(drawn.map((knot) => knot.class)).toEqual(['knot tied lit', 'knot area lit', 'knot open lit']);
    expect(drawn.map(({ strokes }) => strokes.map((stroke) => stroke.class).join(' '))).toEqual([
      'ring hole core',
      'ring hole',
      'ring hole',
    ]);
    expect(drawn[0]?.strokes[0]?.d).toBe('M12 3.5h0M20 30h0');
  });

  it('have a pin at every place that is a point, and at no country', () => {
    const labels: Scene['labels'] = (['point', 'area', 'point', 'country'] as const).map((kind) => ({
      id: kind,
      name: '',
      side: 'north',
      at,
      kind,
    }));
    expect(marksOf({ ...EMPTY, labels }).dots).toEqual([
      {
        class: 'pin',
        strokes: [
          { class: 'ring', d: 'M12 3.5h0M12 3.5h0' },
          { class: 'core', d: 'M12 3.5h0M12 3.5h0' },
        ],
      },
    ]);
  });

  it('have no pin under a knot that is no fainter', () => {
    const labels: Scene['labels'] = [{ id: 'rome', name: '', side: 'north', at, kind: 'point' }];
    const pinsWith = (state: 'lit' | 'frayed' | 'faint', kind: 'tied' | 'open' = 'tied') =>
      marksOf({ ...EMPTY, labels, knots: [{ at: [{ x: 1, y: 1 }, { ...at }], kind, state }] }).dots.filter(
        (dots) => dots.class === 'pin',
      ).length;
    expect([pinsWith('lit'), pinsWith('frayed'), pinsWith('faint'), pinsWith('lit', 'open')]).toEqual([
      0, 0, 1, 1,
    ]);
  });

  it('light regions only where no thread ties them', () => {
    const regions: Scene['regions'] = [{ id: 'libya', shade: 'plain' }];
    const strands: Scene['strands'] = [{ d: 'M0 0', form: 'solid', state: 'faint' }];
    expect(marksOf({ ...EMPTY, regions }).regions).toEqual([
      { href: '#region-libya', class: 'region plain lit' },
    ]);
    expect(marksOf({ ...EMPTY, regions, strands }).regions).toEqual([
      { href: '#region-libya', class: 'region plain' },
    ]);
  });
});

describe('The attributes of a name', () => {
  it('make it a place, but where it is only there for bearings', () => {
    const label = { id: 'rome', name: 'Rome', side: 'north', at } as const;
    const attributes = (kind: 'point' | 'country') => labelElement({ ...label, kind }).attributes;
    expect(attributes('point')).toEqual({
      class: 'label point',
      'data-label': 'rome',
      'data-place': 'rome',
      'data-side': 'north',
      'data-at': '12 3.5',
    });
    expect(attributes('country')).not.toHaveProperty('data-place');
  });
});
