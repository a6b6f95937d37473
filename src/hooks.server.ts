import { building, dev } from '$app/environment';
import { asset } from '$app/paths';
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { builtEntry } from './build/client-entry';
import { direction, localeOf } from '$lib/i18n/locale';

function clientTags(): string {
  if (dev) {
    return ['/@vite/client', '/src/client.ts']
      .map((src) => `<script type="module" src="${src}"></script>`)
      .join('');
  }
  return building ? `<script type="module" src="${asset(`/${builtEntry()}`)}"></script>` : '';
}

/** True language and direction before any script runs; the story's own script at the end. */
export const handle: Handle = ({ event, resolve }) => {
  const locale = localeOf(event.route.id ?? '/');
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%khuyut.lang%', locale)
        .replace('%khuyut.dir%', direction(locale))
        .replace('%khuyut.client%', clientTags)
        // Marks for hydration, which these pages do without.
        .replace(/<!--.*?-->/gs, ''),
    // Nothing is worth a place before the text on a slow connection, not even its own font.
    preload: () => false,
  });
};

/** While editing, a mistake in the story is told in the page: file, field and remedy. */
export const handleError: HandleServerError = ({ error, message }) => ({
  message: dev && error instanceof Error ? error.message : message,
});
