import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from 'happy-dom';
import { expect, it } from 'vitest';
import { BASE, buildBelowBasePath, ORIGIN } from '../setup/below-base-path';
import { pasted } from '../setup/pasted';
import { EDITIONS } from '../setup/story';
import { attribute, served } from './served';

const site = served(buildBelowBasePath, BASE);
const text = async (address: string) => (await site.get(address)).text();
const forHosts = async () => readFile(join(await buildBelowBasePath(), '_headers'), 'utf8');

/** Addresses in a page that lead to the site itself, as they are written. */
function ownAddresses(document: Document): string[] {
  return [...document.querySelectorAll('[src], [href]')]
    .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
    .filter((address) => /^\/|^https:\/\/khuyut\.example/.test(address));
}

it.each([
  '/',
  '/en',
  '/c/rome',
  '/en/c/rome',
  '/embed',
  '/embed/en',
  '/evidence',
  '/en/evidence',
  '/partners',
  '/en/partners',
  '/404',
  '/en/404',
])('Every address in %s is below the path', async (path) => {
  const document = await site.page(path);
  const addresses = ownAddresses(document);
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) {
    const { origin, pathname } = new URL(address, ORIGIN);
    expect(origin).toBe(ORIGIN);
    expect(pathname).toMatch(new RegExp(`^${BASE}(/|$)`));
  }
  // The pages of chapters have none.
  if (path.includes('/c/')) return;
  const script = attribute(document, 'script[src]', 'src');
  expect((await fetch(new URL(script, site.url()))).status).toBe(200);
});

it.each(EDITIONS)('The $lang page of a chapter leads to the story below the path', async ({ path }) => {
  const document = await site.page(`${path}c/rome/`);
  expect(attribute(document, 'script[data-to]', 'data-to')).toBe(`${BASE}${path}#rome`);
});

it.each(EDITIONS)(
  'What others read of the $lang page names the public address and the path',
  async ({ path }) => {
    const document = await site.page(path);
    const chapter = await site.page(`${path}c/rome/`);
    const tags =
      'link[rel=canonical], link[rel=alternate], meta[property="og:url"], meta[property="og:image"]';
    const addresses = [...document.querySelectorAll(tags), ...chapter.querySelectorAll(tags)].map(
      (tag) => tag.getAttribute('href') ?? tag.getAttribute('content') ?? '',
    );
    expect(addresses.length).toBeGreaterThanOrEqual(14);
    for (const address of addresses) {
      expect(new URL(address, ORIGIN).href).toMatch(new RegExp(`^${ORIGIN}${BASE}(/|$)`));
    }
  },
);

it.each(['/partners', '/en/partners'])(
  'Every code of %s names the public address and the path',
  async (path) => {
    const document = await site.page(path);
    const codes = [...document.querySelectorAll('[data-code]')];
    expect(codes).toHaveLength(4);
    expect(document.querySelector('[data-local]'), 'its address is public').toBeNull();
    for (const { textContent } of codes) {
      const addresses = pasted(textContent).flatMap(({ attributes: { src, href } }) => src ?? href ?? []);
      expect(addresses.length).toBeGreaterThan(1);
      for (const address of addresses) expect(address.startsWith(`${ORIGIN}${BASE}/`), address).toBe(true);
    }
  },
);

it.each(['sitemap.xml', 'robots.txt', 'feed.xml', 'oembed/ar.json', 'oembed/en.json'])(
  '%s names the public address and the path',
  async (file) => {
    const named = (await text(`/${file}`)).match(/https:\/\/khuyut\.example[^\s"'<\\]*/g) ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const address of named) expect(address).toMatch(new RegExp(`^${ORIGIN}${BASE}(/|$)`));
  },
);

it.each(['manifest.webmanifest', 'en/manifest.webmanifest'])('%s names the path', async (file) => {
  const addresses = [...(await text(`/${file}`)).matchAll(/"(?:id|scope|start_url|src|url)":\s*"([^"]*)"/g)];
  expect(addresses.length).toBeGreaterThan(5);
  for (const [, address = ''] of addresses) expect(address).toMatch(new RegExp(`^${BASE}/`));
});

it('The file for hosts names the path in every rule', async () => {
  const rules = (await forHosts()).split('\n').filter((line) => line.startsWith('/'));
  expect(rules.length).toBeGreaterThan(10);
  for (const rule of rules) expect(rule).toMatch(new RegExp(`^${BASE}(/|$)`));
});

it('The embed’s policy names the public origin, because some versions of WebKit let “self” match nothing', async () => {
  expect(await forHosts()).toContain(`script-src 'self' ${ORIGIN} 'sha256-`);
});

it.each(['', '/', '?x=1', '/en', '/en/', '/embed?theme=dark'])(
  '“%s” answers below the path',
  async (address) => {
    expect((await site.get(address)).status).toBe(200);
  },
);

it('Nothing answers outside of the path', async () => {
  const { origin } = new URL(site.url());
  for (const address of ['/', '/en', '/some', '/some/pathetic', '/embed.js']) {
    expect((await fetch(origin + address)).status, address).toBe(404);
  }
});
