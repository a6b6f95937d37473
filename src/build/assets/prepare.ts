import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { buildBasemap } from './basemap.ts';
import { buildFonts } from './fonts.ts';

const OUT = 'src/generated';
const INPUTS = [
  'src/build/assets/basemap.ts',
  'src/build/assets/outline.ts',
  'src/build/assets/fonts.ts',
  'src/lib/views/map/geometry/extent.ts',
  'src/lib/views/map/geometry/projection.ts',
  'package-lock.json',
];

/** Makes the basemap and the fonts once; makes them anew when what they are made from changes. */
export async function prepare(): Promise<void> {
  const hash = createHash('sha256');
  for (const input of INPUTS) hash.update(await readFile(input));
  const key = hash.digest('hex');
  const stamp = `${OUT}/stamp`;
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === key) return;
  await mkdir(OUT, { recursive: true });
  const [basemap, fonts] = [await buildBasemap(), await buildFonts()];
  await writeFile(`${OUT}/basemap.json`, JSON.stringify(basemap));
  for (const [name, content] of fonts) await writeFile(`${OUT}/${name}`, content);
  await writeFile(stamp, key);
}
