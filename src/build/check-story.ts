import { countMistakes, describe } from '$lib/model/mistake';
import { parseManifest } from '$lib/model/parse/manifest';
import { MANIFEST } from '$lib/model/manifest';
import { readStoryFiles } from '$lib/model/story-files';
import { findMistakes } from '$lib/model/story';
import { findUnknownCountries, readWorld } from './assets/natural-earth';

const files = await readStoryFiles();
const manifest = parseManifest(files.get(MANIFEST) ?? '');
const regions = 'data' in manifest ? manifest.data.regions : {};
const mistakes = [...findMistakes(files), ...findUnknownCountries(regions, await readWorld())];
for (const mistake of mistakes) console.error(describe(mistake));
console.log(mistakes.length === 0 ? 'The story is whole.' : `${countMistakes(mistakes)}.`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
