import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import loadOxipng, { optimise } from '@jsquash/oxipng/codec/pkg/squoosh_oxipng.js';

/** oxipng's effort, from 0 to 6. More gains nothing on drawings of few colours. */
const LEVEL = 4;

let loaded: Promise<unknown> | undefined;

/** Writes a PNG's pixels in fewer bytes, without changing one; an icon of few colours takes half. */
export async function compressPng(png: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { resolve } = createRequire(import.meta.url);
  // By itself it would fetch its WebAssembly, which Node does not do with a file.
  loaded ??= readFile(resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm')).then((wasm) =>
    loadOxipng(wasm),
  );
  await loaded;
  return new Uint8Array(optimise(png, LEVEL, false, false));
}
