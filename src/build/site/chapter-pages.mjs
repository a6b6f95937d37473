// Which pages of chapters there are, for Kit's settings: plain JavaScript, because Node reads those by itself. A page's
// own `entries` would do, but with any such page Kit builds a client, which these pages do without.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The page of each chapter in both editions. A story that cannot be read has none: what is wrong is told elsewhere. */
export function chapterPages() {
  const [, story] = /STORY_ID = '(.+)'/.exec(readFileSync('src/lib/model/story-id.ts', 'utf8')) ?? [];
  try {
    const chapters = parse(readFileSync(`src/stories/${story}/chapters.yaml`, 'utf8'));
    return chapters.flatMap(({ id }) => [`/c/${id}/`, `/en/c/${id}/`]);
  } catch {
    return [];
  }
}
