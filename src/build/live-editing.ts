import { basename, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { ICON_SOURCE } from './assets/icons.ts';
import { GENERATED } from './assets/generated.ts';
import { LEXICON } from '../lib/model/lexicon.ts';
import { MANIFEST } from '../lib/model/manifest.ts';
import { StoryError } from '../lib/model/mistake.ts';
import { prepare } from './assets/prepare.ts';

const SOURCES = resolve('src') + sep;
const OWN = resolve(GENERATED) + sep;

/**
 * Shows a saved file at once in `npm run dev`: whatever changes below `src/`, the page is loaded anew. What the build
 * makes of sources is made anew with them.
 */
export function liveEditing(): Plugin {
  return {
    name: 'khuyut:live-editing',
    apply: 'serve',
    configureServer({ watcher, ws, config: { logger } }) {
      let prepared = Promise.resolve();
      watcher.on('all', (_event, file) => {
        const path = resolve(file);
        const isSource = path.endsWith('.ts') && !path.startsWith(OWN);
        const isInput = path === resolve(ICON_SOURCE) || [MANIFEST, LEXICON].includes(basename(path));
        if (isSource || isInput) {
          prepared = prepared.then(prepare).catch((error: unknown) => {
            // A mistake in the story's files is told in the page.
            if (!(error instanceof StoryError)) logger.error(String(error));
          });
        }
        if (path.startsWith(SOURCES)) void prepared.then(() => ws.send({ type: 'full-reload' }));
      });
    },
  };
}
