import type { Form } from '../map/geometry/threads';

// The threads of the network, drawn in boxes of 100 by 100 that the page stretches to the room between the
// names: their heights follow the type. Strokes keep their width and their dashes.

/** A thread, as SVG path data; a forked one is split from a point on, and drawn as a double line there. */
export interface Wire {
  form: Form;
  d: string;
  split: string | undefined;
  /** Where it begins, at the name of a person on one of the sides. */
  y: number;
}

/** The threads of people whose names stand above one another, each under its name, to a knot at x = 100, y = 100. */
export function wiresToKnot(forms: readonly Form[]): Wire[] {
  return forms.map((form, index) => {
    const y = round(((index + 1) * 100) / forms.length);
    // Where it leaves its name for the knot.
    const bend = y === 100 ? 78 : 56;
    const toKnot = y === 100 ? 'H100' : `C82 ${y} 84 100 100 100`;
    const name = `M0 ${y}H${bend}`;
    return form === 'forked'
      ? { form, y, d: `M${bend} ${y}${toKnot}`, split: name }
      : { form, y, d: `${name}${toKnot}`, split: undefined };
  });
}

/** The threads from the middle above down to what stands side by side below. */
export function wiresDown(forms: readonly Form[]): Wire[] {
  return forms.map((form, index) => {
    const x = round(((index + 0.5) * 100) / forms.length);
    const start = 'M50 0V30';
    const end = x === 50 ? 'V100' : `C50 70 ${x} 40 ${x} 100`;
    return form === 'forked'
      ? { form, y: 0, d: start, split: `M50 30${end}` }
      : { form, y: 0, d: start + end, split: undefined };
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
