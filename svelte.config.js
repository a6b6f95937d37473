import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', precompress: true, strict: true }),
    paths: { base: process.env.BASE_PATH ?? '', relative: false },
    prerender: {
      entries: ['*'],
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
