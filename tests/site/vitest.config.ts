import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What can be asked of the built site's files without a browser. `npm run build` comes first. */
export default defineConfig({
  resolve: { alias: { $lib: resolve('src/lib') } },
  // They share their modules, as most unit tests do: loading them took longer than the tests.
  test: {
    include: ['tests/site/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // Against tests that hang; a busy machine needs long for some that read whole pages.
    testTimeout: 60_000,
  },
});
