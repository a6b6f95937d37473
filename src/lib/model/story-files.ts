import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftByEditors } from './left-by-editors.ts';
import { STORY_ID } from './story-id.ts';

/** A story's files: the path below the story's folder, and the text. */
export type StoryFiles = ReadonlyMap<string, string>;

const SITE_STORY = join('src/stories', STORY_ID);

/** Reads every file of a story's folder but what editors left; the site's own story is the default. */
export async function readStoryFiles(folder = SITE_STORY): Promise<StoryFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !isLeftByEditors(name))
    .sort();
  const texts = await Promise.all(names.map((name) => readStoryFile(name, folder)));
  return new Map(names.map((name, i) => [name, texts[i] ?? '']));
}

/**
 * Reads one file of a story's folder.
 * @throws Error when there is no such file
 */
export async function readStoryFile(name: string, folder = SITE_STORY): Promise<string> {
  // Some editors begin a file with an invisible byte order mark.
  return (await readFile(join(folder, name), 'utf8')).replace(/^\uFEFF/, '');
}
