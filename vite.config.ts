import globalData from '@csstools/postcss-global-data';
import { sveltekit } from '@sveltejs/kit/vite';
import customMedia from 'postcss-custom-media';
import { defineConfig } from 'vitest/config';
import { clientEntries } from './src/build/scripts/page-scripts.ts';
import { liveEditing } from './src/build/live-editing.ts';
import { prepare } from './src/build/assets/prepare.ts';

await prepare();

export default defineConfig({
  plugins: [clientEntries(), liveEditing(), sveltekit()],
  css: { postcss: { plugins: [globalData({ files: ['src/lib/ui/breakpoints.css'] }), customMedia()] } },
  test: { include: ['src/**/*.test.ts'] },
});
