import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { integrityOf } from '../../src/build/site/integrity';
import { addWorker } from '../../src/build/site/precache';
import { bundle } from '../../src/build/scripts/bundle';
import type { Correction } from '../../src/lib/offline/protocol/version-info';
import { loadStory } from '../../src/lib/model/story';
import { readStoryFiles } from '../../src/lib/model/story-files';
import { STORY_ID } from '../../src/lib/model/story-id';

/** Names of the versions that tests deploy, the oldest first. */
export const VERSIONS = ['v1', 'v2', 'v3'] as const;
export type Version = (typeof VERSIONS)[number];

/** The folder of each version, and of a correction of `v1`: one sentence of the Arabic page, nothing else. */
export type Versions = Record<Version | 'corrected', string>;

const SCRIPT = /^(khuyut|live-map|views-after-load|free-area|news|start)\.[\w-]+\.js$/;
const REVISION = /data-revision="[^"]*"/;
const ICON = /(<link rel="icon" href=)"[^"]*"/;
const PAGES = ['index.html', 'en/index.html'];

/** Where the versions lie below a folder. */
export const versionsIn = (root: string): Versions => ({
  v1: join(root, 'v1'),
  v2: join(root, 'v2'),
  v3: join(root, 'v3'),
  corrected: join(root, 'corrected'),
});

const correctionOf = (version: Version): Correction => ({
  date: '2026-11-24',
  text: { ar: `تصويب في النسخة ${version}`, en: `A correction in ${version}` },
});

/**
 * Makes versions of the built site below a folder. They differ in a sentence of both pages and in the
 * names of the scripts, as two deploys do after a change of the code.
 */
export async function makeVersions(root: string, build = 'build'): Promise<void> {
  const folders = versionsIn(root);
  const script = await bundle('src/lib/offline/worker/worker.ts');
  const story = STORY_ID;
  const { chapters: all, corrections: own } = loadStory(await readStoryFiles(), 'ar');
  const chapters = all.map(({ plan }) => plan.id);
  // One after the other: a host tells files of the same size apart by the ms in which they were written.
  for (const [index, version] of VERSIONS.entries()) {
    const folder = folders[version];
    await cp(build, folder, { recursive: true, filter: (source) => !/\.(br|gz)$/.test(source) });
    await renameScripts(folder, version);
    await rewrite(folder, PAGES, (html) =>
      html
        .replace(REVISION, `data-revision="${version}"`)
        // A test's window is a private one, and there Chromium asks for the icon at each new address. What is asked for
        // in the moment in which an old worker ends starts it again, and holds the new one back for 30 s or more.
        .replace(ICON, '$1"data:,"')
        .replace('<h1 ', `<p data-version="${version}">${version}</p><h1 `),
    );
    const corrections = [...VERSIONS.slice(0, index).map(correctionOf).reverse(), ...own];
    await addWorker(folder, { script, story, chapters, corrections });
  }
  await cp(folders.v1, folders.corrected, { recursive: true });
  await rewrite(folders.corrected, ['index.html'], (html) =>
    html.replace(REVISION, 'data-revision="corrected"').replace('<h1 ', '<p data-corrected>!</p><h1 '),
  );
  await addWorker(folders.corrected, { script, story, chapters, corrections: own });
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
