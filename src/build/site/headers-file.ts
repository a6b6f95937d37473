import { ALWAYS, headersOf, type Headers, type Setting } from './headers';
import { formsOf, type Pages } from './pages';

const HASHED = '/_app/immutable/';
/** Folders with a file or a page for each chapter: one rule for all that is in one, as a story can have many. */
const FILE_FOLDERS = ['/cards/', '/oembed/'];
/** And which page is answered for what is not there. */
const PAGE_FOLDERS = { '/c/': '/404', '/en/c/': '/en/404' };
/** Cloudflare Pages takes at most so many rules, and so many characters in a line. */
const LIMITS = { rules: 100, line: 2000 };

/**
 * The text of `_headers`, which tells Netlify, Cloudflare Pages and others what to send. Where several rules match an
 * address, hosts join their values of one header. So no two rules set the same header for an address: files are listed
 * one by one, apart from those in folders that have a rule.
 * @param files addresses below the base path
 * @throws RangeError when hosts would not take it: too many rules, or a line too long
 */
export function headersFile(files: readonly string[], pages: Pages, setting: Setting, base = ''): string {
  const isIn = (folders: readonly string[], file: string) =>
    folders.some((folder) => file.startsWith(folder));
  const pageFolders = Object.keys(PAGE_FOLDERS);
  const loose = files.filter(
    (file) => !isIn([HASHED, ...FILE_FOLDERS], file) && !/\.html$|^\/_headers$/.test(file),
  );
  const single = [...pages].filter(([page]) => !isIn(pageFolders, page));
  const rules: [address: string, headers: Headers][] = [
    [`${base}/*`, ALWAYS],
    ...[HASHED, ...FILE_FOLDERS.filter((folder) => files.some((file) => file.startsWith(folder)))].map(
      (folder): [string, Headers] => [`${base}${folder}*`, headersOf(folder, undefined, setting)],
    ),
    ...single.flatMap(([page, html]) =>
      formsOf(page, base).map((form): [string, Headers] => [form, headersOf(page, html, setting)]),
    ),
    ...Object.entries(PAGE_FOLDERS).flatMap(([folder, notFound]): [string, Headers][] => {
      const inside = [...pages].filter(([page]) => page.startsWith(folder)).map(([, html]) => html);
      // An unknown address gets these headers with the page that says so: they admit what is in either.
      const html = [pages.get(notFound) ?? '', ...inside].join('');
      return inside.length > 0 ? [[`${base}${folder}*`, headersOf(notFound, html, setting)]] : [];
    }),
    ...loose.map((file): [string, Headers] => [`${base}${file}`, headersOf(file, undefined, setting)]),
  ];
  const lines = rules.flatMap(([address, headers]) => [
    address,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  const long = lines.find((line) => line.length > LIMITS.line);
  if (long !== undefined) throw new RangeError(`_headers has a line of ${long.length} characters: ${long}`);
  if (rules.length > LIMITS.rules) throw new RangeError(`_headers has ${rules.length} rules`);
  return `${lines.join('\n')}\n`;
}
