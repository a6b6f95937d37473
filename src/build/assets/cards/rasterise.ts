import { Resvg } from '@resvg/resvg-js';
import { palettePng } from './palette-png';

/** Messengers leave a heavier picture out. */
const MOST_BYTES = 90_000;
/** How many colours a card has: fewer where more would be too heavy. */
const COLOURS = [256, 64, 24] as const;

/** Draws an SVG as a PNG of the same size that messengers take. @throws RangeError when even few colours are too heavy */
export function rasterise(svg: string): Buffer {
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  for (const colours of COLOURS) {
    const png = palettePng(pixels, width, height, colours);
    if (png.length <= MOST_BYTES) return png;
  }
  throw new RangeError(`a card takes more than ${MOST_BYTES} bytes`);
}
