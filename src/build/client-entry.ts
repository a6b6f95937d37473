import { integrityOf } from './integrity';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** The one script of the story pages; it enhances what was prerendered. */
const ENTRY = 'src/client.ts';
const OUT = '.svelte-kit/output/client';
const MANIFEST = `${OUT}/.vite/manifest.json`;

/**
 * Builds the story's script beside the pages. They are prerendered without Kit's own start-up script
 * (`csr = false` everywhere), and then Kit makes no client build; this one takes its place, just
 * before Kit prerenders.
 */
export function clientEntry(): Plugin {
  return {
    name: 'khuyut:client-entry',
    apply: 'build',
    writeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        await build({
          configFile: false,
          base: `${process.env.BASE_PATH ?? ''}/`,
          logLevel: 'warn',
          publicDir: false,
          resolve: { alias: { $lib: resolve('src/lib') } },
          build: {
            outDir: OUT,
            emptyOutDir: false,
            manifest: true,
            modulePreload: { polyfill: false },
            target: ['chrome100', 'firefox100', 'safari15.4'],
            rolldownOptions: {
              input: ENTRY,
              output: {
                entryFileNames: '_app/immutable/khuyut.[hash].js',
                chunkFileNames: '_app/immutable/[name].[hash].js',
              },
            },
          },
        });
      },
    },
  };
}

/**
 * The built script: its file below the base path, as Vite's manifest names it, and its hash.
 * @throws when the client build did not write it
 */
export function builtEntry(): { file: string; integrity: string } {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<
    string,
    { file?: string } | undefined
  >;
  const file = manifest[ENTRY]?.file;
  if (!file) throw new Error(`${MANIFEST} does not list ${ENTRY}: was the client built?`);
  return { file, integrity: integrityOf(readFileSync(`${OUT}/${file}`)) };
}
