import { basename, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { MANIFEST } from '../lib/model/manifest.ts';
import { StoryError } from '../lib/model/mistake.ts';
import { prepare } from './assets/prepare.ts';

/** Shows a saved chapter at once: whatever changes below `src/`, `npm run dev` loads the page anew. */
export function liveEditing(): Plugin {
  const root = resolve('src') + sep;
  return {
    name: 'khuyut:live-editing',
    apply: 'serve',
    configureServer({ watcher, ws }) {
      watcher.on('all', (_event, file) => {
        if (!resolve(file).startsWith(root)) return;
        const ready = basename(file) === MANIFEST ? prepare().catch(leaveToPage) : Promise.resolve();
        void ready.then(() => ws.send({ type: 'full-reload' }));
      });
    },
  };
}

/** The page itself tells what is wrong in the story's files. */
function leaveToPage(error: unknown): void {
  if (!(error instanceof StoryError)) throw error;
}
