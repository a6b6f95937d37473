import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseNote } from '../../src/lib/offline/worker-messages';
import { readStoryFiles } from '../../src/lib/model/story-files';
import { loadStory } from '../../src/lib/model/story';
import { integrityOf } from '../../src/build/site/integrity';
import { addWorker } from '../../src/build/site/precache';
import { bundle } from '../../src/build/scripts/bundle';

/** Names of the versions that tests deploy, the oldest first. */
export const VERSIONS = ['v1', 'v2', 'v3'] as const;
export type Version = (typeof VERSIONS)[number];

/** The same site in several versions, each a folder. */
export interface Versions {
  folders: Record<Version, string>;
  release: () => Promise<void>;
}

const SCRIPT = /^(khuyut|live-map|start)\.[\w-]+\.js$/;
const PAGES = ['index.html', 'en/index.html'];

const correction = (version: Version): ReleaseNote => ({
  date: '2026-11-24',
  text: { ar: `تصويب في النسخة ${version}`, en: `A correction in ${version}` },
});

/**
 * Makes versions of the built site that differ in a sentence of both pages and in every script's name,
 * as two deploys do after a change of the code.
 */
export async function makeVersions(build = 'build'): Promise<Versions> {
  const root = await mkdtemp(join(tmpdir(), 'khuyut-versions-'));
  const worker = await bundle('src/lib/offline/worker/worker.ts');
  const own = await ownCorrections();
  const folders = Object.fromEntries(VERSIONS.map((version) => [version, join(root, version)])) as Record<
    Version,
    string
  >;
  for (const [index, version] of VERSIONS.entries()) {
    const folder = folders[version];
    await cp(build, folder, { recursive: true, filter: (source) => !/\.(br|gz)$/.test(source) });
    await renameScripts(folder, version);
    await rewrite(folder, PAGES, (html) =>
      html.replace('<h1 ', `<p data-version="${version}">${version}</p><h1 `),
    );
    await addWorker(folder, worker, [...VERSIONS.slice(0, index).map(correction).reverse(), ...own]);
  }
  return { folders, release: () => rm(root, { recursive: true }) };
}

/** A version of a folder in which one sentence of one page was put right, and nothing else. */
export async function correctSentence(folder: string, page: string): Promise<void> {
  await rewrite(folder, [page], (html) => html.replace('<h1 ', '<p data-corrected>!</p><h1 '));
  await addWorker(folder, await bundle('src/lib/offline/worker/worker.ts'), await ownCorrections());
}

/** What the pages of every version list already. */
async function ownCorrections(): Promise<ReleaseNote[]> {
  return loadStory(await readStoryFiles(), 'ar').corrections;
}

async function renameScripts(folder: string, version: Version): Promise<void> {
  const scripts = join(folder, '_app/immutable');
  const names = (await readdir(scripts)).filter((name) => SCRIPT.test(name));
  const renamed = (text: string) =>
    names.reduce((all, name) => all.replaceAll(name, name.replace(/\.js$/, `.${version}.js`)), text);
  for (const name of names) {
    const path = join(scripts, name);
    await writeFile(path, renamed(await readFile(path, 'utf8')));
    await rename(path, join(scripts, renamed(name)));
  }
  const integrity = integrityOf(await readFile(await entryOf(scripts)));
  await rewrite(folder, PAGES, (html) =>
    renamed(html).replace(/integrity="[^"]*"/, `integrity="${integrity}"`),
  );
}

async function entryOf(scripts: string): Promise<string> {
  const entry = (await readdir(scripts)).find((name) => name.startsWith('khuyut.'));
  if (!entry) throw new Error(`${scripts} has no entry`);
  return join(scripts, entry);
}

async function rewrite(
  folder: string,
  files: readonly string[],
  change: (text: string) => string,
): Promise<void> {
  for (const file of files) {
    const path = join(folder, file);
    await writeFile(path, change(await readFile(path, 'utf8')));
  }
}
