/** One picture of an animation: a still WebP, laid over what is shown already. */
export interface WebpFrame {
  /** The file of a still, as browsers encode it. */
  still: Buffer;
  /** Where it lies; even numbers of px. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How long it is shown, in ms. */
  duration: number;
}

/**
 * Puts stills together to one animated WebP, which plays for ever
 * (https://developers.google.com/speed/webp/docs/riff_container).
 * @throws RangeError where a frame does not begin at even px, or is no WebP
 */
export function animatedWebp(frames: readonly WebpFrame[], width: number, height: number): Buffer {
  const canvas = Buffer.alloc(10);
  // An animation without transparency.
  canvas.writeUInt8(0x02, 0);
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  // A background of white, and no end of repeating.
  const repeat = Buffer.from([255, 255, 255, 255, 0, 0]);
  const body = [chunk('VP8X', canvas), chunk('ANIM', repeat), ...frames.map(frameChunk)];
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...body]));
}

function frameChunk({ still, x, y, width, height, duration }: WebpFrame): Buffer {
  if (x % 2 !== 0 || y % 2 !== 0) throw new RangeError(`a frame begins at ${x}, ${y}: not at even px`);
  const head = Buffer.alloc(16);
  for (const [at, value] of [x / 2, y / 2, width - 1, height - 1, duration].entries())
    head.writeUIntLE(value, at * 3, 3);
  // It takes the place of what lies below it, and stays.
  head.writeUInt8(0x02, 15);
  return chunk('ANMF', Buffer.concat([head, ...picturesOf(still)]));
}

/** The parts of a still that hold its picture. */
function picturesOf(still: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 12; at + 8 <= still.length;) {
    const end = at + 8 + even(still.readUInt32LE(at + 4));
    if (/^(ALPH|VP8 |VP8L)$/.test(still.toString('latin1', at, at + 4))) parts.push(still.subarray(at, end));
    at = end;
  }
  if (parts.length === 0) throw new RangeError('a frame is no WebP');
  return parts;
}

const even = (size: number) => size + (size % 2);

/** A part of a RIFF file: its name, its size and what it holds, filled up to an even size. */
function chunk(name: string, content: Buffer): Buffer {
  const part = Buffer.alloc(8 + even(content.length));
  part.write(name, 'latin1');
  part.writeUInt32LE(content.length, 4);
  content.copy(part, 8);
  return part;
}
