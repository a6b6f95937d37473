import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STORY_ID } from './story-id.ts';

/** A story's files: the path below the story's folder, and the text. */
export type StoryFiles = ReadonlyMap<string, string>;

const folderOf = (id: string) => join('src/stories', id);

/** Reads every file of a story's folder. */
export async function readStoryFiles(id = STORY_ID): Promise<StoryFiles> {
  const folder = folderOf(id);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const texts = await Promise.all(names.map((name) => readStoryFile(name, id)));
  return new Map(names.map((name, i) => [name, texts[i] ?? '']));
}

/**
 * Reads one file of a story's folder.
 * @throws Error when there is no such file
 */
export async function readStoryFile(name: string, id = STORY_ID): Promise<string> {
  // Some editors begin a file with an invisible byte order mark.
  return (await readFile(join(folderOf(id), name), 'utf8')).replace(/^\uFEFF/, '');
}
