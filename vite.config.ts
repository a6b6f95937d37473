import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { clientEntries } from './src/build/client-entry';
import { liveEditing } from './src/build/live-editing';
import { prepare } from './src/build/prepare';

await prepare();

export default defineConfig({
  plugins: [clientEntries(), liveEditing(), sveltekit()],

  test: { include: ['src/**/*.test.ts'] },
});
