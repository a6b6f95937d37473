import { readFileSync, writeSync } from 'node:fs';
import { inspect } from 'node:util';
import { createHash } from 'node:crypto';
import { building, dev } from '$app/environment';
import { asset, resolve as resolvePath } from '$app/paths';
import type { Handle, HandleServerError } from '@sveltejs/kit';
import { direction, localeOf } from '$lib/i18n/locale';
import { STORY_ID } from '$lib/model/story-id';
import { withFirstStyles } from '$lib/page/first-styles';
import { tightMarkup } from '$lib/page/tight-markup';
import { isObject } from '$lib/platform/is-object';
import {
  BUILT_ENTRIES,
  ENTRIES,
  entryOf,
  type BuiltEntry,
  type Entry,
  type InlinePlace,
} from './entries/entries';
import inlineScripts from './generated/inline-scripts.json';

const STDERR = 2;

/** The page's own script. */
function scriptTags(entry: Entry | undefined): string {
  if (entry === undefined) return '';
  if (dev) {
    return ['/@vite/client', `/${ENTRIES[entry].source}`]
      .map((src) => `<script type="module" src="${src}"></script>`)
      .join('');
  }
  if (!building) return '';
  const { file, integrity } = builtEntry(entry);
  return `<script type="module" src="${asset(`/${file}`)}" integrity="${integrity}" data-entry></script>`;
}

/** @throws Error when the build has not noted the script */
function builtEntry(entry: Entry): BuiltEntry {
  const built: unknown = JSON.parse(readFileSync(BUILT_ENTRIES, 'utf8'));
  const found = isObject(built) ? built[entry] : undefined;
  if (!isObject(found) || typeof found.file !== 'string' || typeof found.integrity !== 'string') {
    throw new Error(`${BUILT_ENTRIES} does not name the script of “${entry}”`);
  }
  return { file: found.file, integrity: found.integrity };
}

/** The script that a page holds as text, in its head or in its body. */
function inlineScript(place: InlinePlace, entry: Entry | undefined): string {
  const scripts: Partial<Record<Entry, string>> = inlineScripts[place];
  const script = entry && scripts[entry];
  return script === undefined ? '' : `<script>${script}</script>`;
}

/** Names the revision of a page, by which its script knows whether it is the one that is saved. */
function withRevision(html: string): string {
  const revision = createHash('sha256').update(html).digest('base64url').slice(0, 12);
  return html.replace('%khuyut.revision%', revision);
}

/**
 * The pages that ask for their fonts before they are painted, as one that is late is not shown there
 * (fonts-optional.css). On a slow connection the story's words come first, before even their font.
 */
const BESIDE_STORY = /\/(?:evidence|partners|404)$/;

/** Gives each page its language and direction before any script runs, its scripts, and its revision. */
export const handle: Handle = ({ event, resolve }) => {
  const routeId = event.route.id ?? '/';
  const locale = localeOf(routeId);
  const entry = entryOf(routeId);
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const page = html
        .replace('%khuyut.lang%', locale)
        .replace('%khuyut.dir%', direction(locale))
        .replace('%khuyut.home%', resolvePath('/'))
        .replace('%khuyut.story%', STORY_ID)
        .replace('%khuyut.early%', () => inlineScript('head', entry))
        .replace('%khuyut.beginning%', () => inlineScript('body', entry))
        .replace('%khuyut.client%', () => scriptTags(entry))
        // Svelte's marks for hydration, which these pages do without.
        .replace(/<!--.*?-->/gs, '')
        // Kit names the styles that are inline once more, for its own script.
        .replace(/\s*<link [^>]*rel="stylesheet" disabled[^>]*>/g, '')
        // Shapes may close themselves in HTML, too: 5 kB less for the story's page in the offline copy.
        .replace(/><\/(?:path|circle|use|rect)>/g, '/>');
      return withRevision(building ? tightMarkup(withFirstStyles(page)) : page);
    },
    preload: ({ type }) => type === 'font' && BESIDE_STORY.test(routeId),
  });
};

/** While a story is edited, the page itself tells of a mistake in it: file, field and remedy. A build tells it whole. */
export const handleError: HandleServerError = ({ error, message }) => {
  // At once: Kit ends the build before a console's words are written.
  if (building) writeSync(STDERR, `${inspect(error)}\n`);
  return { message: dev && error instanceof Error ? error.message : message };
};
