import basemap from '../../generated/basemap.json';
import type { Locale } from '$lib/i18n/locale';
import { readStoryFiles } from '$lib/model/story-files';
import { loadStory } from '$lib/model/story';

/** All that a story page draws from, while it is built. */
export function edition(locale: Locale): ReturnType<typeof load> {
  // While it is edited, each page shows what the files say now.
  if (import.meta.env.DEV) return load(locale);
  const loaded = editions.get(locale) ?? load(locale);
  editions.set(locale, loaded);
  return loaded;
}

/** Each page of a build draws from the same: reading and checking it anew for each chapter's page would take ever longer. */
const editions = new Map<Locale, ReturnType<typeof load>>();

async function load(locale: Locale) {
  return { story: loadStory(await readStoryFiles(), locale), basemap };
}
