import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { palettePng } from './palette-png';

/** A picture whose pixels have these colours, one after the other. */
const picture = (colours: readonly (readonly [number, number, number])[]) =>
  Uint8Array.from(colours.flatMap((colour) => [...colour, 255]));

it('A picture of few colours is written without changing one', () => {
  const pixels = picture([
    [1, 2, 3],
    [250, 251, 252],
    [1, 2, 3],
    [0, 128, 255],
    [9, 9, 9],
    [1, 2, 3],
  ]);
  const read = PNG.sync.read(palettePng(pixels, 3, 2, 256));
  expect([read.width, read.height]).toEqual([3, 2]);
  expect([...read.data]).toEqual([...pixels]);
});

it('Of many colours the most frequent stay, and the others become the nearest of them', () => {
  const pixels = picture([
    [0, 0, 0],
    [0, 0, 0],
    [255, 255, 255],
    [255, 255, 255],
    [10, 0, 5],
    [240, 250, 255],
  ]);
  const { data } = PNG.sync.read(palettePng(pixels, 6, 1, 2));
  const reds = [...data].filter((_, index) => index % 4 === 0);
  expect(reds).toEqual([0, 0, 255, 255, 0, 255]);
});
