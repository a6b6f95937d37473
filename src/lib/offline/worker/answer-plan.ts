import { isUnsaved } from '../protocol/unsaved-address';

/** Where an address's answer comes from. `key` is a precached address below the scope, such as `en/`. */
export type AnswerPlan =
  /** The browser goes on as if there were no worker. */
  | { kind: 'leave' }
  /** A file of this version, from the copy. */
  | { kind: 'saved'; key: string }
  /** A saved page that the reader wants from the network this once. */
  | { kind: 'unsaved' }
  /** A hashed file of another version, which an open tab may still need. */
  | { kind: 'otherVersion' }
  /** A page that is not saved: from the network, else the saved page that says the same. */
  | { kind: 'substitute'; key: string }
  /** The page of a chapter, which is not saved: the story, which is, at that chapter. */
  | { kind: 'moved'; to: string }
  /** No page of this version: from the network, else the saved page that says that there is none. */
  | { kind: 'unknown'; key: string };

/** What the worker is asked for. */
export interface AskedFor {
  url: string;
  method: string;
  /** Whether a page is asked for, and not a part of one. */
  isNavigation: boolean;
}

const HASHED = '_app/immutable/';
/** Pages for partners' frames, which are not saved: opened by themselves they are the story. */
const SUBSTITUTES = new Map([
  ['embed', './'],
  ['embed/en', 'en/'],
]);
/** The page of a chapter, without its slash. */
const CHAPTER = /^(en\/)?c\/([^/]+)$/;
const NOT_FOUND = { ar: '404.html', en: 'en/404.html' };

/**
 * Plans the answer to an address. Slashes at the end, `index.html`, query strings and fragments make no
 * difference: every form of an address leads to the same page.
 * @param scope the folder that the worker is responsible for, as an address that ends in a slash
 * @param saved the precached addresses below the scope
 * @param chapters the ids of the story's chapters
 */
export function planAnswer(
  { url, method, isNavigation }: AskedFor,
  scope: string,
  saved: ReadonlySet<string>,
  chapters: readonly string[],
): AnswerPlan {
  const path = pathBelow(url, scope);
  if (path === undefined || method !== 'GET' || path === 'service-worker.js') return { kind: 'leave' };
  const key = forms(path).find((form) => saved.has(form));
  if (key !== undefined && isNavigation && isUnsaved(url)) return { kind: 'unsaved' };
  if (key !== undefined) return { kind: 'saved', key };
  const substitute = forms(path).flatMap((form) => SUBSTITUTES.get(form) ?? [])[0];
  if (isNavigation && substitute !== undefined) return { kind: 'substitute', key: substitute };
  const [, edition, chapter = ''] = forms(path).flatMap((form) => [...(CHAPTER.exec(form) ?? [])]);
  if (isNavigation && chapters.includes(chapter)) return { kind: 'moved', to: `${edition ?? ''}#${chapter}` };
  if (isNavigation) return { kind: 'unknown', key: /^en(\/|$)/.test(path) ? NOT_FOUND.en : NOT_FOUND.ar };
  return path.startsWith(HASHED) ? { kind: 'otherVersion' } : { kind: 'leave' };
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
