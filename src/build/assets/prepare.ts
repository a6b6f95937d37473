import { generatedScripts } from '../scripts/generated-scripts.ts';
import { buildBasemap } from './basemap.ts';
import { buildFonts } from './fonts.ts';
import { writeGenerated, writeIfStale } from './generated.ts';
import { drawIcons, ICON_SOURCE } from './icons.ts';

const BASEMAP_INPUTS = [
  'src/build/assets/basemap.ts',
  'src/build/assets/outline.ts',
  'src/lib/views/map/geometry/extent.ts',
  'src/lib/views/map/geometry/projection.ts',
  'package-lock.json',
];
const FONT_INPUTS = ['src/build/assets/fonts.ts', 'package-lock.json'];
const ICON_INPUTS = ['src/build/assets/icons.ts', ICON_SOURCE, 'package-lock.json'];

/** Makes all that pages import from `src/generated/`. What takes long is made only if its inputs have changed. */
export async function prepare(): Promise<void> {
  await writeIfStale(
    'basemap',
    BASEMAP_INPUTS,
    async () => new Map([['basemap.json', JSON.stringify(await buildBasemap())]]),
  );
  await writeIfStale('fonts', FONT_INPUTS, buildFonts);
  await writeIfStale('icons', ICON_INPUTS, drawIcons);
  await writeGenerated(await generatedScripts());
}
