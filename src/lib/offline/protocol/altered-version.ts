import { isObject } from '$lib/platform/is-object';
import { cacheName } from './cache-names';

/** A version that could not be saved because its pages do not arrive as they were made. */
export interface AlteredVersion {
  /** The revisions of its pages. */
  pages: string[];
  /** When that was found, in ms since 1970. */
  foundAt: number;
}

/** It costs whole pages to find out that a version still arrives altered: not more often than this. */
const RETRY_INTERVAL_MS = 24 * 60 * 60 * 1000;

/** Where it is remembered in the cache of the copy, which worker and page share. */
export const alteredKey = (scope: string): string => `${scope}_altered-version`;

/** Remembers it beside the copy. Where there is no room for that, it is tried again at the next visit. */
export async function rememberAltered(scope: string, story: string, pages: string[]): Promise<void> {
  const altered: AlteredVersion = { pages, foundAt: Date.now() };
  try {
    const cache = await caches.open(cacheName(scope, story));
    await cache.put(alteredKey(scope), new Response(JSON.stringify(altered)));
  } catch {
    // Storage is refused or full.
  }
}

/** The version that is not to be tried again yet; undefined when there is none. */
export async function recallAltered(scope: string, story: string): Promise<AlteredVersion | undefined> {
  try {
    const response = await caches.match(alteredKey(scope), { cacheName: cacheName(scope, story) });
    const remembered: unknown = await response?.json();
    if (!isAlteredVersion(remembered)) return undefined;
    const age = Date.now() - remembered.foundAt;
    // The clock may have been put back.
    return age >= 0 && age < RETRY_INTERVAL_MS ? remembered : undefined;
  } catch {
    return undefined;
  }
}

/** Lets it be tried again at once. */
export async function forgetAltered(scope: string, story: string): Promise<void> {
  try {
    const name = cacheName(scope, story);
    if (await caches.has(name)) await (await caches.open(name)).delete(alteredKey(scope));
  } catch {
    // Storage is refused.
  }
}

function isAlteredVersion(value: unknown): value is AlteredVersion {
  return (
    isObject(value) &&
    typeof value.foundAt === 'number' &&
    Array.isArray(value.pages) &&
    value.pages.every((page) => typeof page === 'string')
  );
}
