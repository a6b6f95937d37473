import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What comes from outside, in thousands of forms: nothing crashes, and no text is lost. */
export default defineConfig({
  resolve: { alias: { $lib: resolve('src/lib') } },
  test: {
    include: ['tests/fuzz/**/*.test.ts'],
    // The parser of YAML warns of fields that are no words; they are refused later.
    execArgv: ['--no-warnings'],
  },
});
