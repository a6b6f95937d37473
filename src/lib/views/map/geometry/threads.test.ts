import { describe, expect, it } from 'vitest';
import type { Point } from './projection';
import type { Form } from './looks';
import { along, formOf, leg, strands, upTo, type Leg, type Strand } from './threads';

const LIBYA: Point = { x: 36000, y: 27200 };
const ROME: Point = { x: 35000, y: 24300 };
const TERRITORIES: Point = { x: 39100, y: 26600 };
const LEGS: [name: string, whole: Leg][] = [
  ['to the east', leg(ROME, TERRITORIES)],
  ['to the west', leg(TERRITORIES, ROME)],
  ['to the south', leg(ROME, { x: ROME.x, y: LIBYA.y })],
  ['to the north', leg({ x: ROME.x, y: LIBYA.y }, ROME)],
];

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** First and last point of a strand's path. */
function endsOf({ d }: Strand): [Point, Point] {
  const match = /^M(-?[\d.]+) (-?[\d.]+)Q-?[\d.]+ -?[\d.]+ (-?[\d.]+) (-?[\d.]+)$/.exec(d);
  const [x1, y1, x2, y2] = (match ?? []).slice(1).map(Number);
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) {
    throw new Error(`“${d}” is not one curve`);
  }
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
}

describe('The form of a thread', () => {
  it('says what is known of its claim', () => {
    const forms: Record<Parameters<typeof formOf>[0], Form> = {
      corroborated: 'solid',
      nuanced: 'dashed',
      disputed: 'forked',
      'not-found': 'dotted',
      opinion: 'dotted',
    };
    for (const status of Object.keys(forms) as (keyof typeof forms)[]) {
      expect(formOf(status)).toBe(forms[status]);
    }
  });
});

describe.each(LEGS)('A leg %s', (_, whole) => {
  it('goes from its first point to its last', () => {
    expect(along(whole, 0)).toEqual(whole.from);
    expect(along(whole, 1)).toEqual(whole.to);
  });

  it('swings out by a twelfth of its length, to the north or due west', () => {
    const middle = along(whole, 0.5);
    const straight = { x: (whole.from.x + whole.to.x) / 2, y: (whole.from.y + whole.to.y) / 2 };
    expect(distance(middle, straight)).toBeCloseTo(distance(whole.from, whole.to) * 0.08, 6);
    if (whole.from.x === whole.to.x) expect(Math.abs(middle.x - straight.x)).toBeGreaterThan(0);
    else expect(middle.y).toBeLessThan(straight.y);
  });

  it('can be followed up to any part of it', () => {
    for (const t of [0.25, 0.42, 0.7, 1]) {
      const part = upTo(whole, t);
      expect(part.from).toEqual(whole.from);
      for (const s of [0, 0.3, 0.5, 1]) {
        expect(distance(along(part, s), along(whole, s * t))).toBeLessThan(1e-6);
      }
    }
  });

  it.each(['solid', 'dashed', 'dotted'] as const)('is one %s curve between its ends', (form) => {
    const drawn = strands(whole, form, 'lit');
    expect(drawn).toHaveLength(1);
    for (const strand of drawn) {
      const [from, to] = endsOf(strand);
      expect(strand).toMatchObject({ form, state: 'lit' });
      expect(distance(from, whole.from)).toBeLessThan(0.1);
      expect(distance(to, whole.to)).toBeLessThan(0.1);
    }
  });

  it('parts half way and ends in two prongs, wide apart and frayed, when it is forked', () => {
    const drawn = strands(whole, 'forked', 'lit');
    const of = (form: Strand['form']) => drawn.filter((strand) => strand.form === form).map(endsOf);
    const [stem, ...prongs] = of('forked');
    const length = distance(whole.from, whole.to);
    expect(prongs).toHaveLength(2);
    expect(stem && distance(stem[0], whole.from)).toBeLessThan(0.1);
    expect(stem && distance(stem[1], along(whole, 0.5))).toBeLessThan(0.1);
    for (const [base] of prongs) expect(stem && distance(base, stem[1])).toBeLessThan(0.1);
    const [one, other] = prongs.map(([, tip]) => tip);
    expect(one && other && distance(one, other)).toBeGreaterThan(length * 0.09);
    const wisps = of('wisp');
    expect(wisps).toHaveLength(6);
    for (const [base] of wisps) {
      expect(prongs.some(([, tip]) => distance(tip, base) < 0.2)).toBe(true);
    }
    for (const [, tip] of wisps) expect(distance(tip, whole.to)).toBeLessThan(length * 0.12);
  });

  it.each(['solid', 'dashed', 'dotted', 'forked'] as const)(
    'does not reach its end when it is frayed (%s)',
    (form) => {
      const drawn = strands(whole, form, 'frayed');
      const length = distance(whole.from, whole.to);
      expect(drawn.length).toBeGreaterThan(3);
      for (const strand of drawn) {
        expect(strand.state).toBe('frayed');
        expect(distance(endsOf(strand)[1], whole.to)).toBeGreaterThan(length * 0.1);
      }
      expect(drawn[0]?.form).toBe(form);
    },
  );
});

describe('A leg without length', () => {
  it('is drawn without a number that is none', () => {
    const origin = { x: 0, y: 0 };
    for (const { d } of strands(leg(origin, origin), 'forked', 'lit')) expect(d).not.toContain('NaN');
  });
});

describe('A leg due north or south', () => {
  it('swings to the west, whichever way it runs', () => {
    const south = { x: ROME.x, y: LIBYA.y };
    expect(along(leg(south, ROME), 0.5).x).toBeLessThan(ROME.x);
    expect(along(leg(ROME, south), 0.5).x).toBeLessThan(ROME.x);
  });
});
