import type { Status } from '$lib/model/schema';
import { grouped } from './grouped';
import type { DrawnState, Form, strandForms } from './looks';
import type { Point } from './projection';

/** Lines of threads that look alike. */
export interface Strand {
  /** SVG path data in map units: one curve or several. */
  d: string;
  form: (typeof strandForms)[number];
  state: DrawnState;
}

/** A leg of a thread: a quadratic Bézier curve from the knot outwards to an end. */
export interface Leg {
  from: Point;
  control: Point;
  to: Point;
}

/** How far a leg swings out, as a part of its length. */
const SWING = 0.16;

/** How far a frayed leg holds. */
const FRAYED_REACH = 0.7;

/** Where a forked leg parts, and where its prongs fray: parts of the leg and of a prong. */
const FORK = 0.5;
const PRONG = 0.75;

/** How early the strands of a fan part: 0 at its end, 1 at its start. */
const PARTING = 0.9;

/** The form that a claim's status gives to its thread. An opinion is no meeting and has none of its own. */
export function formOf(status: Status): Form {
  switch (status) {
    case 'corroborated':
      return 'solid';
    case 'nuanced':
      return 'dashed';
    case 'disputed':
      return 'forked';
    case 'not-found':
    case 'opinion':
      return 'dotted';
  }
}

/** The leg between two points; it swings to the north, whichever way it runs. */
export function leg(from: Point, to: Point): Leg {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  // The normal that points north (up); for a leg due north or south, the one that points west.
  const side = dx > 0 || (dx === 0 && dy < 0) ? 1 : -1;
  return {
    from,
    to,
    control: {
      x: (from.x + to.x) / 2 + side * dy * SWING,
      y: (from.y + to.y) / 2 - side * dx * SWING,
    },
  };
}

/** The point at `t` (0 to 1) along a leg. */
export function along({ from, control, to }: Leg, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * control.y + t * t * to.y,
  };
}

/** The first part of a leg, up to `t`, by de Casteljau's subdivision. */
export function upTo(whole: Leg, t: number): Leg {
  return {
    from: whole.from,
    control: mix(whole.from, whole.control, t),
    to: along(whole, t),
  };
}

/** The strands of one leg, in the form and state that it has. */
export function strands(whole: Leg, form: Form, state: Strand['state']): Strand[] {
  const strandsOf = (legs: readonly Leg[], as: Strand['form']) =>
    legs.map((one) => ({ d: curve(one), form: as, state }));
  const reach = state === 'frayed' ? FRAYED_REACH : 1;
  if (form === 'forked') {
    const prongs = fan(whole, reach * FORK, reach, [-1, 1], 0.07);
    return [
      ...strandsOf([upTo(whole, reach * FORK), ...prongs.map((prong) => upTo(prong, PRONG))], form),
      ...strandsOf(
        prongs.flatMap((prong) => fan(prong, PRONG, 1, [-1, 0.15, 1.2], 0.05)),
        'wisp',
      ),
    ];
  }
  if (state !== 'frayed') return strandsOf([whole], form);
  const wisps = fan(whole, reach, reach + 0.12, [-1, 0.15, 1.2], 0.02);
  return [...strandsOf([upTo(whole, reach)], form), ...strandsOf(wisps, 'wisp')];
}

/** Joins the strands that look alike: a page draws and names each look once. */
export function joined(all: readonly Strand[]): Strand[] {
  return grouped(all, ({ form, state }) => `${form} ${state}`).map((alike) => ({
    ...alike[0],
    d: alike.map(({ d }) => d).join(''),
  }));
}

/** Curves that leave a leg at `start` and end beside the point at `end`, spread across its direction. */
function fan(whole: Leg, start: number, end: number, offsets: readonly number[], spread: number): Leg[] {
  const base = along(whole, start);
  const tip = along(whole, end);
  const length = Math.hypot(whole.to.x - whole.from.x, whole.to.y - whole.from.y);
  const run = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const normal = { x: -(tip.y - base.y) / run, y: (tip.x - base.x) / run };
  return offsets.map((offset) => {
    const shift = offset * spread * length;
    const middle = along(whole, (start + end) / 2);
    return {
      from: base,
      control: { x: middle.x + normal.x * shift * PARTING, y: middle.y + normal.y * shift * PARTING },
      to: { x: tip.x + normal.x * shift, y: tip.y + normal.y * shift },
    };
  });
}

function curve({ from, control, to }: Leg): string {
  return `M${spot(from)}Q${spot(control)} ${spot(to)}`;
}

const spot = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 10) / 10;
const mix = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});
