import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { customMediaStyles } from './src/build/custom-media.ts';
import { clientEntries } from './src/build/scripts/page-scripts.ts';
import { liveEditing } from './src/build/live-editing.ts';
import { prepare } from './src/build/assets/prepare.ts';

await prepare();

/** Tests of pure functions: no module that they import remembers anything between two tests. */
const PURE = [
  'src/stories/**/*.test.ts',
  'src/build/**/*.test.ts',
  'tests/{bench,runner}/**/*.test.ts',
  'src/lib/{model,i18n,views/map/{geometry,layout}}/**/*.test.ts',
];

export default defineConfig({
  // How long each plugin took is of no use to who builds the site.
  build: { rolldownOptions: { checks: { bundlerTimings: false } } },
  plugins: [clientEntries(), liveEditing(), sveltekit()],
  css: customMediaStyles,
  test: {
    // Against tests that hang; a busy machine needs long for some that draw or lay out.
    testTimeout: 60_000,
    projects: [
      // Sharing their modules halves the time of all unit tests: most of it went into loading them.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'page', include: ['src/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
