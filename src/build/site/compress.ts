import { existsSync, statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** Writes a file's `.br` and `.gz` beside it. SvelteKit's adapter does it for its own files only. */
export async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(content));
  await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}

const ENDINGS = ['.br', '.gz'];

/**
 * Removes the compressed copies of files that are no larger: they save nothing, and of copies of one size nginx gives
 * the same tag to all.
 * @param files addresses below the folder
 */
export async function dropUselessCopies(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file);
    const copies = ENDINGS.map((ending) => path + ending).filter(existsSync);
    const isUseless = copies.some((copy) => statSync(copy).size >= statSync(path).size);
    if (isUseless) for (const copy of copies) await rm(copy);
  }
}
