/** Media types by the ending of a file's name. Hosts guess some of them wrong, or not at all. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
};

/**
 * What a host must send as a file's `Content-Type`.
 * @throws RangeError when the ending is not known
 */
export function typeOf(file: string): string {
  if (file.endsWith('/feed.xml')) return 'application/atom+xml; charset=utf-8';
  const type = TYPES[/\.(\w+)$/.exec(file)?.[1] ?? ''];
  if (type === undefined)
    throw new RangeError(`${file}: add the type of such files to src/build/site/media-types.ts`);
  return type;
}
