import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { injectManifest, type ManifestTransform } from 'workbox-build';
import type { Release, ReleaseNote } from '../../lib/offline/worker-messages';
import { compress } from './compress';
import { integrityOf } from './integrity';

/**
 * What a reader of either edition needs, and every public address. Not among it: pictures that only an app
 * shop or a card shows.
 */
const SAVED = [
  '*.html',
  'en/*.html',
  '{partners,en/partners}/index.html',
  'oembed/*.json',
  'embed.js',
  '_app/immutable/*.js',
  '_app/immutable/assets/*.woff2',
  'icons/{64,192}.png',
  '*.{webmanifest,xml,txt}',
  'en/*.webmanifest',
];
const HASHED = /^_app\/immutable\//;

/** The most that one file may weigh, in bytes; a larger one is a mistake. */
const LARGEST = 400_000;

/**
 * Writes the worker of a finished site into its folder: which files it saves, each with its revision
 * and its hash, and what it says of its version.
 * @param script the bundled worker
 * @returns how many bytes a reader's copy takes
 * @throws Error when a file is too large or cannot be read
 */
export async function addWorker(
  folder: string,
  script: string,
  corrections: readonly ReleaseNote[],
): Promise<number> {
  let bytes = 0;
  // Hosts answer a page at its folder; its own file name may be redirected there.
  const describe: ManifestTransform = (entries) => ({
    manifest: entries.map((entry) => {
      bytes += entry.size;
      const { url } = entry;
      return {
        ...entry,
        url: url === 'index.html' ? './' : url.replace(/\/index\.html$/, '/'),
        revision: HASHED.test(url) ? null : entry.revision,
        integrity: integrityOf(readFileSync(join(folder, url))),
      };
    }),
  });
  const work = await mkdtemp(join(tmpdir(), 'khuyut-manifest-'));
  try {
    const swSrc = join(work, 'worker.js');
    const swDest = join(folder, 'service-worker.js');
    const inject = async (release: Release) => {
      await writeFile(swSrc, `self.__KHUYUT_RELEASE=${JSON.stringify(release)};${script}`);
      bytes = 0;
      const { warnings } = await injectManifest({
        swSrc,
        swDest,
        globDirectory: folder,
        globPatterns: SAVED,
        maximumFileSizeToCacheInBytes: LARGEST,
        manifestTransforms: [describe],
      });
      if (warnings.length > 0) throw new Error(`the offline copy: ${warnings.join('; ')}`);
    };
    // Once to weigh the copy, once to say what it weighs.
    await inject({ bytes: 0, corrections: [...corrections] });
    await inject({ bytes, corrections: [...corrections] });
    await compress(swDest);
    return bytes;
  } finally {
    await rm(work, { recursive: true });
  }
}
