// Draws the cards that stand for the story and for its chapters where their addresses are shared, before the pages are
// built: it takes a few seconds.
import { letEnd } from './stay-awake';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { locales } from '../../../lib/i18n/locale';
import { loadStory } from '../../../lib/model/story';
import { readStoryFiles } from '../../../lib/model/story-files';
import type { Basemap } from '../../../lib/views/map/geometry/basemap';
import { GENERATED, writeGenerated } from '../generated';
import { prepare } from '../prepare';
import { cardsOf } from './card';
import { MAP_STYLES } from './map-style';
import { rasterise } from './rasterise';
import { loadTypeface } from './typeface';

// The map's limits and its outlines come first, where they are not there yet.
await prepare();
const files = await readStoryFiles();
const typeface = await loadTypeface();
const basemap = JSON.parse(await readFile(join(GENERATED, 'basemap.json'), 'utf8')) as Basemap;
const css = await readFile(MAP_STYLES, 'utf8');
// No card of a chapter that is no more.
await rm(join(GENERATED, 'cards'), { recursive: true, force: true });
for (const locale of locales) {
  const cards = cardsOf(loadStory(files, locale), { typeface, basemap, css });
  await writeGenerated(new Map(Array.from(cards, ([name, svg]) => [`cards/${name}.png`, rasterise(svg)])));
}
for (const letter of typeface.missing) {
  console.warn(`The story’s typeface has no “${letter}”: cards leave it out.`);
}
letEnd();
