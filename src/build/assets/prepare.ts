// Vite reads this file, and all that it imports, before it knows the project's aliases: their imports
// are relative and end in .ts.
import { MANIFEST } from '../../lib/model/manifest.ts';
import { readLexicon } from '../../lib/model/parse/lexicon.ts';
import { readManifest } from '../../lib/model/parse/manifest.ts';
import { STORY_ID } from '../../lib/model/story-id.ts';
import { generatedScripts } from '../scripts/generated-scripts.ts';
import { buildAdvances } from './advances.ts';
import { buildBasemap } from './basemap.ts';
import { buildFonts } from './fonts.ts';
import { writeGenerated, writeIfStale, type Files } from './generated.ts';
import { drawIcons, ICON_SOURCE } from './icons.ts';
import { mapLimits } from './map-limits.ts';
import { readWorld } from './natural-earth.ts';

const BASEMAP_INPUTS = [
  `src/stories/${STORY_ID}/${MANIFEST}`,
  'src/build/assets/basemap.ts',
  'src/build/assets/disputed-lines.ts',
  'src/build/assets/natural-earth.ts',
  'src/build/assets/map-limits.ts',
  'src/build/assets/outline.ts',
  'src/lib/views/map/geometry/projection.ts',
  'package-lock.json',
];
const ADVANCE_INPUTS = ['src/build/assets/advances.ts', 'src/build/assets/fonts.ts', 'package-lock.json'];
const FONT_INPUTS = ['src/build/assets/fonts.ts', 'package-lock.json'];
const ICON_INPUTS = [
  'src/build/assets/icons.ts',
  'src/build/assets/compress-png.ts',
  ICON_SOURCE,
  'package-lock.json',
];

/**
 * Makes all that pages import from `src/generated/`. What takes long is made only if its inputs have changed.
 * @throws StoryError when the story's manifest or its lexicon has a mistake
 */
export async function prepare(): Promise<void> {
  await writeIfStale('basemap', BASEMAP_INPUTS, mapFiles);
  await writeIfStale('fonts', FONT_INPUTS, buildFonts);
  await writeIfStale('advances', ADVANCE_INPUTS, buildAdvances);
  await writeIfStale('icons', ICON_INPUTS, drawIcons);
  await writeGenerated(new Map([['lexicon.json', JSON.stringify(await readLexicon())]]));
  await writeGenerated(await generatedScripts());
}

async function mapFiles(): Promise<Files> {
  const { map, regions } = await readManifest();
  const basemap = await buildBasemap({ map, regions }, await readWorld());
  return new Map([
    ['basemap.json', JSON.stringify(basemap)],
    ['map-limits.ts', mapLimits(map)],
  ]);
}
