import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { BUILT_ENTRIES, ENTRIES, type BuiltEntry, type Entry } from '../../entries/entries.ts';
import { integrityOf } from '../site/integrity.ts';
import { customMediaStyles } from '../custom-media.ts';
import { entryChunk } from './entry-chunk.ts';
import { ownCopies } from './own-copies.ts';
import { plainImports } from './plain-imports.ts';
import { quietScroll } from './quiet-scroll.ts';
import { buildSvelte, collectUses, sharedSvelte, type SvelteUses } from './svelte-runtime.ts';

const OUT = '.svelte-kit/output/client';
const BASE = process.env.BASE_PATH ?? '';
const TARGET = ['chrome100', 'firefox100', 'safari15.4'];

/**
 * Builds the pages' scripts. The pages are prerendered without Kit's own start-up script (`csr = false`
 * everywhere), and then Kit makes no client build. These scripts take its place, just before Kit prerenders.
 */
export function clientEntries(): Plugin {
  return {
    name: 'khuyut:client-entries',
    apply: 'build',
    writeBundle: { order: 'pre', sequential: true, handler: buildEntries },
  };
}

/**
 * Each entry has a build of its own: in a common build a module that two of them import would become a chunk
 * of its own, and each page would wait for one request more. Only Svelte's runtime is shared.
 */
async function buildEntries(): Promise<void> {
  const entries = Object.keys(ENTRIES) as Entry[];
  const uses: SvelteUses = new Map();
  for (const entry of entries) await buildEntry(entry, collectUses(uses), false);
  const runtime = `${BASE}/${await buildSvelte(uses, { outDir: OUT, target: TARGET })}`;
  const built: Partial<Record<Entry, BuiltEntry>> = {};
  for (const entry of entries) built[entry] = await buildEntry(entry, sharedSvelte(runtime), true);
  await mkdir(dirname(BUILT_ENTRIES), { recursive: true });
  await writeFile(BUILT_ENTRIES, JSON.stringify(built));
}

async function buildEntry(entry: Entry, svelteImports: Plugin, write: boolean): Promise<BuiltEntry> {
  const { source, name, folder } = ENTRIES[entry];
  const result = await build({
    configFile: false,
    base: `${BASE}/`,
    // What is written once is warned of once.
    logLevel: write ? 'warn' : 'error',
    publicDir: false,
    resolve: {
      alias: { $lib: resolve('src/lib') },
      // scrollama 3.2 names a CommonJS file for browsers, which needs wrapping; its modules do not.
      mainFields: ['module', 'browser', 'main'],
    },
    // Of what loads on demand: scripts bring their styles as text.
    css: customMediaStyles,
    plugins: [
      svelteImports,
      ownCopies(),
      plainImports(),
      quietScroll(),
      svelte({ configFile: false, compilerOptions: { runes: true, discloseVersion: false } }),
    ],
    build: {
      outDir: OUT,
      emptyOutDir: false,
      write,
      // Names that are not shortened can be told from each other.
      minify: write,
      modulePreload: false,
      target: TARGET,
      rolldownOptions: {
        input: source,
        output: {
          entryFileNames: `${folder}/${name}.[hash].js`,
          chunkFileNames: `${folder}/[name].[hash].js`,
        },
      },
    },
  });
  const { fileName, code } = entryChunk(result);
  return { file: fileName, integrity: integrityOf(new TextEncoder().encode(code)) };
}
