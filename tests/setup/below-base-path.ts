import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export const BASE = '/some/path';
export const ORIGIN = 'https://khuyut.example';

/** What a build is made from. */
const PARTS = [
  'package.json',
  'package-lock.json',
  'LICENSE',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'src',
  'static',
];
const FOLDER = '.svelte-kit/below-base-path';

/**
 * Builds the site below a base path, for a public address, after the build at the root: what names no address, as the
 * cards, is taken from there. It is kept: the tests that ask its files and those in a
 * browser share one build, and a later run makes another only if the sources have changed.
 * @returns the folder of the finished site
 */
export async function buildBelowBasePath(): Promise<string> {
  const site = join(FOLDER, 'build');
  const stamp = join(FOLDER, 'made-from');
  const key = await hashOf(PARTS);
  const isThere = async () => (await readFile(stamp, 'utf8').catch(() => undefined)) === key;
  if (await isThere()) return site;

  // In a copy of the project, so that the build under test stays as it is; moved at the end, so that it is whole.
  const work = `${FOLDER}.${process.pid}`;
  await rm(work, { recursive: true, force: true });
  for (const part of PARTS) await cp(part, join(work, part), { recursive: true });
  await symlink(resolve('node_modules'), join(work, 'node_modules'));
  // Vitest would have it built for tests.
  const env = { ...process.env, BASE_PATH: BASE, ORIGIN, NODE_ENV: 'production' };
  await cp('.svelte-kit/tsconfig.json', join(work, '.svelte-kit/tsconfig.json'));
  await promisify(execFile)('npm', ['run', '--silent', 'build:pages'], { cwd: work, env });
  await writeFile(join(work, 'made-from'), key);
  // Another process may have been faster, and serves it by now.
  if (await isThere()) {
    await rm(work, { recursive: true });
    return site;
  }
  await rm(FOLDER, { recursive: true, force: true });
  await rename(work, FOLDER);
  return site;
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const isFolder = (await stat(path)).isDirectory();
    const files = isFolder ? await filesIn(path) : [path];
    for (const file of files) hash.update(`${file}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** The files of a folder but those that the build itself makes. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join('src', 'generated')))
    .sort();
}
