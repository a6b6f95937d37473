import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { chapterPages } from './src/build/site/chapter-pages.mjs';

const staticFiles = adapter({ pages: 'build', assets: 'build', precompress: true, strict: true });

/** @type {import('@sveltejs/kit').Config} */
export default {
  // Short: it stands at every element that a component's styles name.
  compilerOptions: { cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}` },
  kit: {
    adapter: {
      ...staticFiles,
      // Kit notes each page's data for its own script, which these pages do without: nobody would ask for it.
      adapt(builder) {
        const prerendered = builder.getBuildDirectory('output/prerendered');
        for (const file of readdirSync(prerendered, { recursive: true, encoding: 'utf8' })) {
          if (file.endsWith('__data.json')) rmSync(join(prerendered, file));
        }
        return staticFiles.adapt(builder);
      },
    },
    paths: { base: process.env.BASE_PATH ?? '', relative: false },
    prerender: {
      entries: ['*', ...chapterPages()],
      origin: process.env.ORIGIN ?? 'http://localhost:4173',
      handleMissingId: 'fail',
      handleHttpError: 'fail',
    },
    // One request fewer before the first paint: every page carries its own styles.
    inlineStyleThreshold: Infinity,
    serviceWorker: { register: false },
    // The worker has types and a tsconfig.json of its own.
    typescript: {
      config: (config) => ({ ...config, exclude: [...config.exclude, '../src/lib/offline/worker/**'] }),
    },
  },
};
