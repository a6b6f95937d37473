import type { Form } from '../map/geometry/threads';

// The threads of the network, drawn in boxes of 100 by 100 that the page stretches to the room between the
// names: their heights follow the type. In a box for the people of one side, x runs from them to the knot.

/** A thread, as the SVG paths of its strands. */
export interface Wire {
  form: Form;
  paths: string[];
  /** Where it begins, at a name. */
  y: number;
}

/** How far the strands of a fork stand apart, as a part of the height of a name. */
const SPREAD = 0.1;

/** The threads of people whose names stand above one another, each under its name, to a knot at the end. */
export function wiresToKnot(forms: readonly Form[]): Wire[] {
  const height = 100 / forms.length;
  return forms.map((form, index) => {
    const y = round((index + 1) * height);
    const isLast = index === forms.length - 1;
    const tail = isLast ? 'H72Q86' : 'H52C80';
    const strand = (at: number) =>
      isLast && at === 100 ? 'M0 100H100' : `M0 ${at}${tail} ${at}${isLast ? '' : ' 84 100'} 100 100`;
    const offsets = form === 'forked' ? [-SPREAD, SPREAD] : [0];
    return { form, y, paths: offsets.map((offset) => strand(round(y + offset * height))) };
  });
}

/** The threads from the middle above down to what stands side by side below. */
export function wiresDown(forms: readonly Form[]): Wire[] {
  return forms.map((form, index) => {
    const x = round(((index + 0.5) * 100) / forms.length);
    const strand = (at: number) => (at === 50 ? 'M50 0V100' : `M50 0C50 60 ${at} 40 ${at} 100`);
    const paths = form === 'forked' ? [strand(round(x - 2)), strand(round(x + 2))] : [strand(x)];
    return { form, y: 0, paths };
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
