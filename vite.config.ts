import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { clientEntries } from './src/build/scripts/page-scripts.ts';
import { liveEditing } from './src/build/live-editing.ts';
import { prepare } from './src/build/assets/prepare.ts';

await prepare();

export default defineConfig({
  plugins: [clientEntries(), liveEditing(), sveltekit()],

  test: { include: ['src/**/*.test.ts'] },
});
