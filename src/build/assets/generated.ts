import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What the build makes before Vite starts, for the pages to import. Not committed. */
export const GENERATED = 'src/generated';

/** Files by their name below `src/generated/`. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/**
 * Writes the files that are not there yet as they should be. Each changes at one blow: another process, such as a
 * test run beside a build, never reads half of it.
 */
export async function writeGenerated(files: Files, folder = GENERATED): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name);
    const old = await readFile(path).catch(() => undefined);
    if (old?.equals(Buffer.from(content))) continue;
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  }
}

/** Writes files that take long to make, but only if what they are made from has changed since. */
export async function writeIfStale(
  name: string,
  inputs: readonly string[],
  make: () => Promise<Files>,
  folder = GENERATED,
): Promise<void> {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(await readFile(input));
  const key = hash.digest('hex');
  const stamp = `${name}.stamp`;
  const last = await readFile(join(folder, stamp), 'utf8').catch(() => undefined);
  if (last === key) return;
  await writeGenerated(await make(), folder);
  await writeGenerated(new Map([[stamp, key]]), folder);
}
