import { building, dev } from '$app/environment';
import { asset } from '$app/paths';
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { builtEntry, ENTRIES, type Entry } from './build/scripts/page-scripts';
import { bundle } from './build/scripts/bundle';
import { direction, localeOf } from '$lib/i18n/locale';
import { STORY_ID } from '$lib/model/story-id';

/** The kind of page that a route leads to. */
function entryOf(routeId: string): Entry {
  const [first] = routeId.split('/').filter((part) => part !== '' && part !== 'en');
  return first === 'embed' || first === 'partners' ? first : 'story';
}

function clientTags(entry: Entry): string {
  if (dev) {
    return ['/@vite/client', `/${ENTRIES[entry].source}`]
      .map((src) => `<script type="module" src="${src}"></script>`)
      .join('');
  }
  if (!building) return '';
  const { file, integrity } = builtEntry(entry);
  const src = asset(`/${file}`);
  return `<script>${REFRESH}</script><script type="module" src="${src}" integrity="${integrity}" data-entry></script>`;
}

/**
 * A script that came broken stays in the browser's cache, which would serve it for ever: its hash does
 * not match, and it is fetched anew for the next visit. Until then the page is as without JavaScript.
 */
const REFRESH = `addEventListener('error',({target:t})=>{t.dataset&&'entry'in t.dataset&&fetch(t.src,{cache:'reload'}).catch(()=>{})},true)`;

/** What has to hold before anything is painted. */
const EARLY: Partial<Record<Entry, string>> = {
  story: 'src/entries/story-head.ts',
  embed: 'src/entries/embed-head.ts',
};

async function earlyTags(entry: Entry): Promise<string> {
  const source = EARLY[entry];
  return source ? `<script>${await bundle(source)}</script>` : '';
}

/** True language and direction before any script runs; the story's own script at the end. */
export const handle: Handle = async ({ event, resolve }) => {
  const routeId = event.route.id ?? '/';
  const locale = localeOf(routeId);
  const entry = entryOf(routeId);
  const early = await earlyTags(entry);
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%khuyut.lang%', locale)
        .replace('%khuyut.dir%', direction(locale))
        .replace('%khuyut.story%', STORY_ID)
        .replace('%khuyut.early%', () => early)
        .replace('%khuyut.client%', () => clientTags(entry))
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
