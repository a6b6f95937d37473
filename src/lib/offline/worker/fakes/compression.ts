import { gunzipSync, gzipSync } from 'node:zlib';

/** A stream that gives all it was given at once, changed. */
const whole = (change: (all: Uint8Array) => Uint8Array): Transformer<Uint8Array, Uint8Array> => {
  const parts: Uint8Array[] = [];
  return {
    transform: (part) => void parts.push(part),
    flush: (controller) => controller.enqueue(change(Buffer.concat(parts))),
  };
};

/** `CompressionStream` for gzip, in the thread that asks for it. */
export class FakeCompression extends TransformStream<Uint8Array, Uint8Array> {
  constructor() {
    super(whole((all) => gzipSync(all)));
  }
}

/** `DecompressionStream` for gzip, in the thread that asks for it. */
export class FakeDecompression extends TransformStream<Uint8Array, Uint8Array> {
  constructor() {
    super(whole((all) => gunzipSync(all)));
  }
}
