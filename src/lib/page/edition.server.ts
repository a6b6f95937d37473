import basemap from '../../generated/basemap.json';
import type { Locale } from '$lib/i18n/locale';
import { readStoryFiles } from '$lib/model/story-files';
import { loadStory } from '$lib/model/story';

/** All that a story page draws from, while it is built. */
export async function edition(locale: Locale) {
  return { story: loadStory(await readStoryFiles(), locale), basemap };
}
