import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { INSTALLED } from './installed.ts';

if (INSTALLED.length === 0) console.log('Neither Firefox nor WebKitGTK is installed here: nothing to test.');

/** The built site in the engines that Playwright does not bring along. `npm run build` comes first. */
export default defineConfig({
  resolve: { alias: { $lib: resolve('src/lib') } },
  test: {
    include: INSTALLED.length === 0 ? [] : ['tests/engines/**/*.test.ts'],
    passWithNoTests: true,
    // They run beside as many of Chromium.
    maxWorkers: 2,
    testTimeout: 240_000,
    hookTimeout: 60_000,
  },
});
