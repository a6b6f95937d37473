import { readdirSync, readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { customMediaStyles } from './src/build/custom-media.ts';
import { clientEntries } from './src/build/scripts/page-scripts.ts';
import { liveEditing } from './src/build/live-editing.ts';
import { prepare } from './src/build/assets/prepare.ts';

await prepare();

const TESTS = ['src/**/*.test.ts', 'tests/{bench,runner}/**/*.test.ts'];

const ALL = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.test.ts'));
const having = (what: RegExp) => ALL.filter((name) => what.test(readFileSync(name, 'utf8')));

/** Tests that need modules of their own: they put fakes in the place of some. */
const ALONE = having(/vi\.mock\(/);
/** Tests that share one document. */
const DOCUMENT = having(/@vitest-environment/);

export default defineConfig({
  // How long each plugin took is of no use to who builds the site.
  build: { rolldownOptions: { checks: { bundlerTimings: false } } },
  plugins: [clientEntries(), liveEditing(), sveltekit()],
  css: customMediaStyles,
  test: {
    // Against tests that hang; a busy machine needs long for some that draw or lay out.
    testTimeout: 60_000,
    // In threads: processes take longer to begin.
    pool: 'threads',
    projects: [
      // Sharing their modules halves the time of all unit tests: most of it went into loading them.
      {
        extends: true,
        test: {
          name: 'together',
          include: TESTS,
          exclude: [...ALONE, ...DOCUMENT],
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'document',
          include: DOCUMENT,
          exclude: ALONE,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, sequence: { groupOrder: 2 } } },
    ],
  },
});
