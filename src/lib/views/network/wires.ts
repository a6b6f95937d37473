import type { Form } from '../map/geometry/looks';

// The threads of the network, drawn in boxes of 100 by 100 that the page stretches to the room between the
// names: their heights follow the type. Strokes keep their width and their dashes.

/** A thread, as SVG path data. */
export interface Wire {
  form: Form;
  d: string;
}

/** How far the prongs of a fork stand from its middle. */
const PRONG = 1.8;

/**
 * The threads of people whose names stand above one another, each under its name, to a knot at x = 100, y = 100.
 * Where one forks, at its name, is drawn apart: the prongs do not stretch.
 */
export function wiresToKnot(forms: readonly Form[]): Wire[] {
  return forms.map((form, index) => {
    const y = round(((index + 1) * 100) / forms.length);
    return { form, d: `M0 ${y}H56${y === 100 ? 'H100' : `C82 ${y} 84 100 100 100`}` };
  });
}

/** The threads from the middle above down to what stands side by side below. */
export function wiresDown(forms: readonly Form[]): Wire[] {
  return forms.map((form, index) => {
    const x = round(((index + 0.5) * 100) / forms.length);
    const to = (end: number) => (end === 50 ? 'V100' : `C50 70 ${end} 40 ${end} 100`);
    const ends = form === 'forked' ? [round(x - PRONG), round(x + PRONG)] : [x];
    return { form, d: `M50 0V30${ends.map(to).join('M50 30')}` };
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
