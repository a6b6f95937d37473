import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Modules of a few lines. */
const TINY = ['src/lib/platform/is-object.ts', 'src/lib/i18n/plural.ts'].map((file) => resolve(file));

/**
 * Gives each module that imports a tiny one a copy of it. What several scripts share would be a file of its own, and
 * the page's first script would wait for it: a round trip for 60 bytes.
 */
export function ownCopies(): Plugin {
  return {
    name: 'khuyut:own-copies',
    enforce: 'pre',
    resolveId(source, importer = '') {
      // Vite has put the folder in place of `$lib` by now.
      const file = TINY.find((one) => one === `${source}.ts`);
      return file === undefined ? undefined : `${file}?for=${basename(importer)}`;
    },
  };
}
