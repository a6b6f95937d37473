/** Which answer an address gets. `key` is a precached address below the scope, such as `en/`. */
export type Answer =
  /** Nothing of ours: the browser goes on as if there were no worker. */
  | { kind: 'leave' }
  /** A file of this version. */
  | { kind: 'saved'; key: string }
  /** A hashed file of another version, which an open tab may still need. */
  | { kind: 'kept' }
  /** A page that is not saved: the network's answer, else the saved one that says the same. */
  | { kind: 'instead'; key: string }
  /** No page that this version knows: the network's answer, else the page that says so. */
  | { kind: 'unknown'; key: string };

/** What the worker is asked for. */
export interface Asked {
  url: string;
  method: string;
  /** Whether a page is asked for, and not a part of one. */
  isNavigation: boolean;
}

const HASHED = '_app/immutable/';
/** Pages for partners' frames, which keep no copy; opened by themselves they are the story. */
const INSTEAD = new Map([
  ['embed', './'],
  ['embed/en', 'en/'],
]);
const NOT_FOUND = { ar: '404.html', en: 'en/404.html' };

/**
 * Which answer an address gets. Slashes at the end, `index.html`, query strings and fragments make no
 * difference: every form of an address leads to the same page.
 * @param scope the folder that the worker is responsible for, as an address that ends in a slash
 * @param saved the precached addresses below the scope
 */
export function plan(
  { url, method, isNavigation }: Asked,
  scope: string,
  saved: ReadonlySet<string>,
): Answer {
  const path = pathBelow(url, scope);
  if (path === undefined || method !== 'GET' || path === 'service-worker.js') return { kind: 'leave' };
  const key = forms(path).find((form) => saved.has(form));
  if (key !== undefined) return { kind: 'saved', key };
  const instead = forms(path).flatMap((form) => INSTEAD.get(form) ?? [])[0];
  if (isNavigation && instead !== undefined) return { kind: 'instead', key: instead };
  if (isNavigation) return { kind: 'unknown', key: /^en(\/|$)/.test(path) ? NOT_FOUND.en : NOT_FOUND.ar };
  return path.startsWith(HASHED) ? { kind: 'kept' } : { kind: 'leave' };
}

/** The path below the scope, without query and fragment; undefined outside of it. */
function pathBelow(url: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const home = new URL(scope);
  if (origin !== home.origin) return undefined;
  return pathname.startsWith(home.pathname) ? pathname.slice(home.pathname.length) : undefined;
}

/** The addresses under which a path may have been saved; the scope's own page is `./`. */
function forms(path: string): string[] {
  const bare = path.replace(/(^|\/)index\.html$/, '$1').replace(/\/+$/, '');
  return bare === '' ? ['./'] : [bare, `${bare}/`];
}
