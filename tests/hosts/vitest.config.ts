import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { CADDY, NGINX } from './running.ts';

for (const { program, missing } of [NGINX, CADDY])
  if (program === undefined) console.log(`Left out: ${missing}.`);

/** The built site behind the programs that hosts use. `npm run build` comes first. */
export default defineConfig({
  resolve: { alias: { $lib: resolve('src/lib') } },
  // The first to ask makes the build below a base path.
  test: { include: ['tests/hosts/**/*.test.ts'], hookTimeout: 180_000, testTimeout: 60_000 },
});
