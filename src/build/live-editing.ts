import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Shows a saved chapter at once: whatever changes below `src/`, `npm run dev` loads the page anew. */
export function liveEditing(): Plugin {
  const root = resolve('src') + sep;
  return {
    name: 'khuyut:live-editing',
    apply: 'serve',
    configureServer({ watcher, ws }) {
      watcher.on('all', (_event, file) => {
        if (resolve(file).startsWith(root)) ws.send({ type: 'full-reload' });
      });
    },
  };
}
