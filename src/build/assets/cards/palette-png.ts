import { crc32, deflateSync } from 'node:zlib';

/** W3C PNG, 5.2 and 11.2.1: how a file begins, and the type of a picture with a palette. */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const INDEXED = 3;

/**
 * Writes a picture without transparency as a PNG with a palette: its most frequent colours, and for each other one the
 * nearest of them. A drawing has few colours, and where two meet shades of both; it looks the same in a third of the
 * bytes.
 * @param pixels four bytes each: red, green, blue, alpha
 * @param colours how many at most, up to 256
 */
export function palettePng(pixels: Uint8Array, width: number, height: number, colours: number): Buffer {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, colours)
    .map(([colour]) => colour);
  const shown = new Map(Array.from(counts.keys(), (colour) => [colour, nearest(colour, palette)]));

  // Each line begins with its filter, of which such drawings need none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    lines[pixel + Math.floor(pixel / width) + 1] = shown.get(colourAt(pixels, pixel * 4)) ?? 0;
  }
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.from([...bytes(width), ...bytes(height), 8, INDEXED, 0, 0, 0])),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => bytes(colour).slice(1)))),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** W3C PNG, 5.3: length, type, data, and the checksum of the latter two. */
function chunk(type: string, data: Uint8Array): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([Buffer.from(bytes(data.length)), content, Buffer.from(bytes(crc32(content)))]);
}

/** A number as four bytes, the highest first. */
const bytes = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

/** As one number: 0xrrggbb. */
const colourAt = (pixels: Uint8Array, at: number) =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);

/** The index of the colour of a palette that is nearest to a colour. */
function nearest(colour: number, palette: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (const [index, candidate] of palette.entries()) {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((colour >> shift) & 0xff) - ((candidate >> shift) & 0xff)) ** 2,
      0,
    );
    if (distance < least) [best, least] = [index, distance];
    if (distance === 0) break;
  }
  return best;
}
