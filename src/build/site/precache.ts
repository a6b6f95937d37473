import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getManifest, type ManifestTransform } from 'workbox-build';
import type { BuiltVersion } from '../../lib/offline/protocol/built-version';
import type { Correction } from '../../lib/offline/protocol/version-info';
import { compress } from './compress';
import { integrityOf } from './integrity';

/** What a reader of either edition needs, and every public address but those of pictures for cards and shops. */
const SAVED = [
  '*.html',
  'en/*.html',
  '{evidence,partners,en/evidence,en/partners}/index.html',
  'oembed/*.json',
  'embed.js',
  '_app/immutable/{,shared/}*.js',
  '_app/immutable/assets/*.woff2',
  'icons/{64,192}.png',
  '{*.webmanifest,*.xml,robots.txt}',
  'en/*.webmanifest',
];
/** Files whose names change with their content. */
const HASHED = /^_app\/immutable\//;
/** How each page names its revision. */
const PAGE_REVISION = /<html[^>]* data-revision="([^"]*)"/;

/** A larger file, as the worker keeps it, is a mistake. */
const MAX_FILE_BYTES = 400_000;

export interface WorkerParts {
  /** The bundled worker. */
  script: string;
  /** The story's id. */
  story: string;
  /** The ids of its chapters. */
  chapters: readonly string[];
  /** All corrections of the story, the newest first. */
  corrections: readonly Correction[];
}

/**
 * Writes the worker of a finished site into its folder: the script, which files it saves, each with its
 * revision and its hash, and what it says of its version.
 * @returns the size of a reader's copy in bytes, its pages compressed
 * @throws Error when a file is too large or cannot be read
 */
export async function addWorker(
  folder: string,
  { script, story, chapters, corrections }: WorkerParts,
): Promise<number> {
  const pages: string[] = [];
  const tooLarge: string[] = [];
  const describe: ManifestTransform = (entries) => ({
    manifest: entries.map(({ url, revision, size }) => {
      const content = readFileSync(join(folder, url));
      const [, page] = (url.endsWith('.html') && PAGE_REVISION.exec(content.toString())) || [];
      if (page) pages.push(page);
      // See src/lib/offline/worker/packed.ts.
      const kept = url.endsWith('.html') ? gzipSync(content).byteLength : size;
      if (kept > MAX_FILE_BYTES) tooLarge.push(`${url} takes ${Math.round(kept / 1000)} kB`);
      return {
        // Hosts answer a page at its folder, and may redirect its file's own name there.
        url: url === 'index.html' ? './' : url.replace(/\/index\.html$/, '/'),
        revision: HASHED.test(url) ? null : revision,
        size: kept,
        integrity: integrityOf(content),
      };
    }),
  });
  const { manifestEntries, size, warnings } = await getManifest({
    globDirectory: folder,
    globPatterns: SAVED,
    // Workbox would count pages as they are before they are compressed.
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
    manifestTransforms: [describe],
  });
  const mistakes = [...warnings, ...tooLarge];
  if (mistakes.length > 0) throw new Error(`the offline copy: ${mistakes.join('; ')}`);
  const version: BuiltVersion = {
    story,
    files: manifestEntries,
    chapters,
    info: { bytes: size, corrections: [...corrections], pages },
  };
  const file = join(folder, 'service-worker.js');
  await writeFile(file, `self.__KHUYUT_VERSION=${JSON.stringify(version)};${script}`);
  await compress(file);
  return size;
}
