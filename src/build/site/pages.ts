import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Finished pages by their address without a trailing slash, such as `/en`; the home page is `/`. */
export type Pages = ReadonlyMap<string, string>;

/** The page behind an address, in whatever form: with a slash, by file name, or as a compressed copy. */
export function pageOf(address: string): string {
  const page = address
    .replace(/\/$/, '')
    .replace(/\.html(?:\.br|\.gz)?$/, '')
    .replace(/\/index$/, '');
  return page === '' ? '/' : page;
}

/** The addresses below a base path under which a host may answer with a page. */
export function formsOf(page: string, base: string): string[] {
  // Hosts answer unknown addresses with it; asked for by itself, it has no folder form.
  if (page.endsWith('/404')) return [`${base}${page}`, `${base}${page}.html`];
  const stem = `${base}${page === '/' ? '' : page}`;
  return [...(stem === '' ? [] : [stem]), `${stem}/`, `${stem}/index.html`];
}

/** Every file of a finished site but the compressed copies, as its address below the base path, in order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder).length))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** Reads every page of a finished site. */
export function readPages(folder: string): Pages {
  const files = listFiles(folder).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => [pageOf(file), readFileSync(join(folder, file), 'utf8')]));
}
