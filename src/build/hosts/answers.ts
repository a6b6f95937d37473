import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { alwaysSent, headersOf, REDIRECT, type Headers, type Setting } from '../site/headers';
import { listFiles, pageOf, readPages, type Pages } from '../site/pages';

/** A file of the site, which a host sends. */
export interface FileAnswer {
  status: 200 | 404;
  /** Below the folder of the site; begins with a slash. */
  file: string;
  /** Whether `.br` and `.gz` lie beside it: then the answer varies with `Accept-Encoding`. */
  isCompressed: boolean;
  headers: Headers;
}

/** Another address, to which a host redirects, with the query that was asked for. */
export interface RedirectAnswer {
  status: 308;
  to: string;
  headers: Headers;
}

export type Answer = FileAnswer | RedirectAnswer;

/** Files that are not listed one by one: their names change with their content, and those of earlier releases stay. */
export interface KeptFiles {
  /** Matches whole addresses below the base path; its one group is the file. */
  pattern: string;
  headers: Headers;
}

/** What a host must answer at each address. Addresses have no query, are decoded, and contain the base path. */
export interface Answers {
  /** The base path; no slash at its end. */
  base: string;
  /** Sent with every answer, and among the headers of each. */
  always: Headers;
  exact: ReadonlyMap<string, Answer>;
  kept: readonly KeptFiles[];
  /** What is not there, by how its address begins: the first that fits. */
  unknown: readonly { below: string; answer: FileAnswer }[];
}

/** The finished files of a site. */
export interface Site {
  /** Addresses below the base path. */
  files: readonly string[];
  pages: Pages;
  isCompressed: (file: string) => boolean;
}

/** What is written for hosts, not for readers. */
const FOR_HOSTS = /^\/(?:_headers$|_redirects$|vercel\.json$|hosting\/|rescue\/)/;
const COPY = /\.(?:br|gz)$/;

/** Whether an address below the base path is no reader's: a host's own file, or a compressed copy. */
export const isHidden = (address: string) => FOR_HOSTS.test(address) || COPY.test(address);

const SEGMENT = String.raw`[\w-][\w.-]*`;
const KEPT = [
  ...['js', 'css', 'woff2'].map((ending) => ({
    pattern: String.raw`(/_app/immutable/(?:${SEGMENT}/)*${SEGMENT}\.${ending})`,
    example: `/_app/immutable/x.${ending}`,
  })),
  { pattern: String.raw`(/embed\.[\da-f]{12}\.js)`, example: '/embed.0123456789ab.js' },
];
const matches = (pattern: string, file: string) => new RegExp(`^${pattern}$`).test(file);

/** Folders with a page for each chapter, and which page is answered for what is not there. */
const CHAPTER_FOLDERS = { '/c/': '/404', '/en/c/': '/en/404' };

/**
 * The page whose policy is sent at an address. For a chapter's page it is all of them and the page that is answered for
 * an unknown one: a story can have many, and `_headers` has room for one rule, which holds for all below a folder.
 */
function htmlFor(page: string, pages: Pages): string | undefined {
  const folder = Object.entries(CHAPTER_FOLDERS).find(([below]) => page.startsWith(below));
  if (!folder) return pages.get(page);
  const [below, notFound] = folder;
  const inside = [...pages].filter(([one]) => one.startsWith(below)).map(([, html]) => html);
  return [pages.get(notFound) ?? '', ...inside].join('');
}

/** Reads a finished site. */
export function readSite(folder: string): Site {
  return {
    files: listFiles(folder).filter((file) => !isHidden(file)),
    pages: readPages(folder),
    isCompressed: (file) => existsSync(join(folder, `${file}.br`)),
  };
}

/**
 * Says what a host must answer at each address of a finished site.
 * @throws Error when the site lacks its 404 pages, or has a file that no rule is for
 */
export function answersOf({ files, pages, isCompressed }: Site, setting: Setting, base = ''): Answers {
  const always = alwaysSent(setting);
  const send = (file: string, status: FileAnswer['status'] = 200): FileAnswer => {
    const html = htmlFor(pageOf(file), pages);
    return {
      status,
      file,
      isCompressed: isCompressed(file),
      headers: { ...always, ...headersOf(file, html, setting) },
    };
  };
  const redirect = (to: string): RedirectAnswer => ({ status: 308, to, headers: { ...always, ...REDIRECT } });

  const kept = KEPT.map(({ pattern, example }) => ({
    pattern,
    headers: { ...always, ...headersOf(example, undefined, setting) },
  }));
  const isKept = (file: string) => kept.some(({ pattern }) => matches(pattern, file));
  const lost = files.find((file) => file.startsWith('/_app/immutable/') && !isKept(file));
  if (lost !== undefined) throw new Error(`${lost}: src/build/hosts/answers.ts has no rule for such files`);

  const exact = new Map<string, Answer>();
  for (const file of files.filter((one) => !isKept(one))) {
    if (file.endsWith('/index.html')) {
      const folder = base + file.slice(0, -'index.html'.length);
      exact.set(folder, send(file));
      exact.set(base + file, redirect(folder));
      if (folder !== '/') exact.set(folder.slice(0, -1), redirect(folder));
    } else {
      exact.set(base + file, send(file));
      exact.set(`${base}${file}/`, redirect(base + file));
    }
  }
  const unknown = ['/en', ''].map((language) => {
    const file = `${language}/404.html`;
    if (!files.includes(file)) throw new Error(`the site has no ${file}: was it built?`);
    return { below: language === '' ? '' : `${base}${language}/`, answer: send(file, 404) };
  });
  return { base, always, exact, kept, unknown };
}

/**
 * What a host must answer at an address.
 * @param address decoded, without a query
 * @param isThere whether the site has a file
 */
export function answerAt(
  { base, exact, kept, unknown }: Answers,
  address: string,
  site: Pick<Site, 'files' | 'isCompressed'>,
): Answer {
  const own = exact.get(address);
  if (own) return own;
  const file = address.slice(base.length);
  const keeping = kept.find(({ pattern }) => address.startsWith(`${base}/`) && matches(pattern, file));
  if (keeping && site.files.includes(file)) {
    return { status: 200, file, isCompressed: site.isCompressed(file), headers: keeping.headers };
  }
  const missing = unknown.find(({ below }) => address.startsWith(below));
  if (!missing) throw new Error(`nothing is said of ${address}`);
  return missing.answer;
}
