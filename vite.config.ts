import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { clientEntry } from './src/build/client-entry';
import { prepare } from './src/build/prepare';

await prepare();

export default defineConfig({
  plugins: [clientEntry(), sveltekit()],

  test: { include: ['src/**/*.test.ts'] },
});
