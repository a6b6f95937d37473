// Vite reads this file, and all that it imports, before it knows the project's aliases: their imports
// are relative and end in .ts.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { readManifest } from '../../lib/model/parse/manifest.ts';
import { buildBasemap } from './basemap.ts';
import { buildFonts } from './fonts.ts';
import { mapLimits } from './map-limits.ts';
import { readWorld } from './natural-earth.ts';

const OUT = 'src/generated';
const INPUTS = [
  'src/build/assets/basemap.ts',
  'src/build/assets/disputed-lines.ts',
  'src/build/assets/natural-earth.ts',
  'src/build/assets/map-limits.ts',
  'src/build/assets/outline.ts',
  'src/build/assets/fonts.ts',
  'src/lib/views/map/geometry/projection.ts',
  'package-lock.json',
];

/**
 * Makes the basemap and the fonts once; makes them anew when what they are made from changes.
 * @throws StoryError when the story's manifest has a mistake
 */
export async function prepare(): Promise<void> {
  const { map, regions } = await readManifest();
  const hash = createHash('sha256').update(JSON.stringify({ map, regions }));
  for (const input of INPUTS) hash.update(await readFile(input));
  const key = hash.digest('hex');
  const stamp = `${OUT}/stamp`;
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === key) return;
  await mkdir(OUT, { recursive: true });
  const [basemap, fonts] = [await buildBasemap({ map, regions }, await readWorld()), await buildFonts()];
  await writeFile(`${OUT}/basemap.json`, JSON.stringify(basemap));
  await writeFile(`${OUT}/map-limits.ts`, mapLimits(map));
  for (const [name, content] of fonts) await writeFile(`${OUT}/${name}`, content);
  await writeFile(stamp, key);
}
