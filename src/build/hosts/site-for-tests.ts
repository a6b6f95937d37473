// For tests only: a small finished site.
import { pageOf } from '../site/pages';
import type { Site } from './answers';

const html = (name: string) =>
  `<!doctype html><style>/* ${name} */</style>\n  <p>The words of ${name}.</p>\n`;

const FILES = [
  ...[
    '/index.html',
    '/en/index.html',
    '/404.html',
    '/en/404.html',
    '/embed/index.html',
    '/embed/en/index.html',
  ],
  ...['/partners/index.html', '/embed.js', '/embed.0123456789ab.js', '/feed.xml', '/manifest.webmanifest'],
  ...['/service-worker.js', '/_app/immutable/a.js', '/_app/immutable/assets/b.woff2', '/story.json'],
  ...['/icons/1.png', '/icons/2.png', '/icons/3.png', '/icons/4.png'],
];

/** A small finished site for the tests, and the content of its files. */
export interface SmallSite extends Site {
  contents: ReadonlyMap<string, string>;
}

/** @param more files beside the usual ones */
export function siteOf(more: Readonly<Record<string, string>> = {}): SmallSite {
  // What lies in one folder is alike, as far as its headers go.
  const usual = FILES.map((file): [string, string] => [file, html(file.split('/')[1] ?? '')]);
  const contents = new Map([...usual, ...Object.entries(more)]);
  const files = [...contents.keys()].sort();
  const pages = [...contents].filter(([file]) => file.endsWith('.html'));
  return {
    contents,
    files,
    pages: new Map(pages.map(([file, content]) => [pageOf(file), content])),
    isCompressed: (file) => /\.(?:html|js|json|xml)$/.test(file),
  };
}
