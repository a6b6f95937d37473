import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoryFiles } from './parse';

/** Where the story lives, below the project's folder. */
export const CONTENT = 'src/stories/libya-contacts';

/** Reads the story's files from disk. */
export async function readStoryFiles(folder = CONTENT): Promise<StoryFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  // Some editors begin a file with a mark that no one sees.
  return new Map(names.map((name, i) => [name, (texts[i] ?? '').replace(/^\uFEFF/, '')]));
}
