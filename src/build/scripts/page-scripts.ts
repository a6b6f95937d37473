import { integrityOf } from '../site/integrity.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const OUT = '.svelte-kit/output/client';

/** The script of each kind of page; it enhances what was prerendered. */
export const ENTRIES = {
  story: { source: 'src/entries/story.ts', name: 'khuyut', folder: '_app/immutable' },
  // Apart from the story's: they are no part of the offline copy.
  embed: { source: 'src/entries/embed.ts', name: 'embed', folder: '_app/immutable/embed' },
  partners: { source: 'src/entries/partners.ts', name: 'partners', folder: '_app/immutable/partners' },
} as const;
export type Entry = keyof typeof ENTRIES;

const manifestOf = (entry: Entry) => `.vite/${ENTRIES[entry].name}.json`;

/**
 * Builds the pages' scripts beside them. They are prerendered without Kit's own start-up script
 * (`csr = false` everywhere), and then Kit makes no client build; these take its place, just before Kit
 * prerenders. Each is built by itself, so that none has to wait for a part that it shares with another.
 */
export function clientEntries(): Plugin {
  return {
    name: 'khuyut:client-entries',
    apply: 'build',
    writeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        for (const entry of Object.keys(ENTRIES) as Entry[]) await buildEntry(entry);
      },
    },
  };
}

async function buildEntry(entry: Entry): Promise<void> {
  const { source, name, folder } = ENTRIES[entry];
  await build({
    configFile: false,
    base: `${process.env.BASE_PATH ?? ''}/`,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: { $lib: resolve('src/lib') } },
    build: {
      outDir: OUT,
      emptyOutDir: false,
      manifest: manifestOf(entry),
      modulePreload: { polyfill: false },
      target: ['chrome100', 'firefox100', 'safari15.4'],
      rolldownOptions: {
        input: source,
        output: {
          entryFileNames: `${folder}/${name}.[hash].js`,
          chunkFileNames: `${folder}/[name].[hash].js`,
        },
      },
    },
  });
}

/**
 * A built script: its file below the base path, as Vite's manifest names it, and its hash.
 * @throws when the client build did not write it
 */
export function builtEntry(entry: Entry): { file: string; integrity: string } {
  const { source } = ENTRIES[entry];
  const path = `${OUT}/${manifestOf(entry)}`;
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { file?: string } | undefined>;
  const file = manifest[source]?.file;
  if (!file) throw new Error(`${path} does not list ${source}: was it built?`);
  return { file, integrity: integrityOf(readFileSync(`${OUT}/${file}`)) };
}
