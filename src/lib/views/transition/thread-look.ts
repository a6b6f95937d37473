import type { Form } from '../map/geometry/looks';

/** How the map draws a thread of a form: its colours as CSS writes them, lengths in px. */
export interface ThreadLook {
  color: string;
  /** What shows through a knot. */
  ground: string;
  width: number;
  dashes: number[];
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Reads from the map's styles (map.css) how a thread looks now: colours differ by theme, contrast and forced colours.
 * @param parent where the thread is to be drawn
 */
export function readThreadLook(parent: Element, form: Form): ThreadLook {
  const sample = document.createElementNS(SVG, 'svg');
  const add = (className: string) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', className);
    sample.append(path);
    return getComputedStyle(path);
  };
  const [strand, hole] = [add(`strand ${form}`), add('hole')];
  parent.append(sample);
  // Read before the sample is taken away: these styles are those of the moment.
  const look = {
    color: strand.stroke,
    ground: hole.stroke,
    width: parseFloat(strand.strokeWidth),
    dashes: (strand.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number),
  };
  sample.remove();
  return look;
}
