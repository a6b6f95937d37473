import { existsSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MODIFIED, PUBLISHED } from '../setup/story';
import { served } from './served';

const site = served();
const text = async (address: string) => (await site.get(address)).text();

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
])('%s answers with and without a slash, and with any query', async (path) => {
  const page = await text(path);
  expect(page).toContain('</html>');
  const bare = path.replace(/\/$/, '');
  for (const address of [`${bare}/`, `${bare}/?utm_source=x`, `${bare}?theme=dark&x=1`, `${bare}/?`]) {
    const response = await site.get(address);
    expect(response.status, address).toBe(200);
    expect(await response.text(), address).toBe(page);
  }
});

it.each([
  ['/embed.js', 'text/javascript'],
  ['/service-worker.js', 'text/javascript'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/en/manifest.webmanifest', 'application/manifest+json'],
  ['/oembed/ar.json', 'application/json'],
  ['/oembed/en.json', 'application/json'],
  ['/feed.xml', 'application/atom+xml'],
  ['/sitemap.xml', 'application/xml'],
  ['/robots.txt', 'text/plain'],
])('%s answers as %s with any query, with a slash too', async (path, type) => {
  for (const address of [path, `${path}?x=1`, `${path}/`]) {
    const response = await site.get(address);
    expect(response.status, address).toBe(200);
    expect(response.headers.get('content-type'), address).toContain(type);
  }
});

it.each([
  ['/nowhere', 'ar', 'rtl', '/'],
  ['/partners/nowhere?x=/en/', 'ar', 'rtl', '/'],
  ['/en/nowhere', 'en', 'ltr', '/en/'],
])('%s is answered in its language, and leads to the story', async (address, lang, dir, story) => {
  const response = await site.get(address);
  expect(response.status).toBe(404);
  const { documentElement } = await site.page(address);
  expect(documentElement.getAttribute('lang')).toBe(lang);
  expect(documentElement.getAttribute('dir')).toBe(dir);
  expect(documentElement.querySelector(`main a[href="${story}"]`)?.textContent).toMatch(/\S/);
  expect(documentElement.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
});

it('robots.txt lets everyone in and leads to the sitemap, which names every page with both its languages', async () => {
  const robots = await text('/robots.txt');
  expect(robots).toMatch(/^Allow: \/$/m);
  const sitemap = await text(new URL(/^Sitemap: (.+)$/m.exec(robots)?.[1] ?? '').pathname);
  const pages = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => new URL(address).pathname);
  expect(pages).toEqual(['/', '/en/', '/evidence/', '/en/evidence/', '/partners/', '/en/partners/']);
  for (const address of pages) expect((await site.get(address)).status, address).toBe(200);
  const alternates = [...sitemap.matchAll(/hreflang="([\w-]+)" href="([^"]+)"/g)];
  expect(alternates.map(([, lang]) => lang).join(' ')).toBe(Array(6).fill('ar en x-default').join(' '));
  expect([...sitemap.matchAll(/<lastmod>([^<]+)/g)].map(([, day]) => day)).toEqual(Array(4).fill(MODIFIED));
});

it('The feed names itself, the story, and when it was brought up to date (RFC 4287)', async () => {
  const feed = await text('/feed.xml');
  const self = /<link rel="self" href="([^"]+)"/.exec(feed)?.[1] ?? '';
  expect(new URL(self).pathname).toBe('/feed.xml');
  expect(feed).toContain(`<id>tag:khuyut.example,${PUBLISHED}:libya-contacts</id>`);
  expect(feed).toMatch(/<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/updated><author><name>\S+<\/name>/);
  const discovered = (await site.page('/en/')).querySelector('link[type="application/atom+xml"]');
  expect(discovered?.getAttribute('href')).toBe('/feed.xml');
});

/** Whether a host that only knows files and folders answers an address itself: without a rule and without a redirect. */
const isAnsweredPlainly = (pathname: string) =>
  pathname.endsWith('/')
    ? existsSync(`build${pathname}index.html`)
    : existsSync(`build${pathname}`) && statSync(`build${pathname}`).isFile();

it.each(['/', '/en/', '/c/rome/', '/en/c/rome/', '/embed/', '/embed/en/', '/partners/', '/en/partners/'])(
  'What %s announces or leads to is answered by a plain host at once',
  async (path) => {
    const document = await site.page(path);
    const [own] = [...document.querySelectorAll('link[rel=canonical]')].map(
      (link) => new URL(link.getAttribute('href') ?? '').origin,
    );
    const html = await text(path);
    // Also in JSON-LD and in the codes for partners.
    const whole = html.match(/http:\/\/localhost:\d+\/[^\s"'<>&#?\\]*/g) ?? [];
    const links = [...document.querySelectorAll('a[href], link[href]')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    const addresses = [...whole, ...links.filter((href) => href.startsWith('/'))]
      .map((address) => new URL(address, own))
      .filter(({ origin }) => origin === own);
    expect(addresses.length).toBeGreaterThan(4);
    for (const { pathname } of addresses) expect(isAnsweredPlainly(pathname), pathname).toBe(true);
  },
);

it.each([
  '/sitemap.xml',
  '/feed.xml',
  '/robots.txt',
  '/oembed/en/rome.json',
  '/oembed/ar.json',
  '/oembed/en.json',
])('What %s announces is answered by a plain host at once', async (file) => {
  const addresses = (await text(file)).match(/http:\/\/localhost:\d+\/[^\s"'<>&#?\\]*/g) ?? [];
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) {
    const { pathname } = new URL(address);
    expect(isAnsweredPlainly(pathname), pathname).toBe(true);
  }
});

it('The host script has an address that names its version, with the same code', async () => {
  const page = await text('/partners');
  const [pinned = ''] = /embed\.[0-9a-f]{12}\.js/.exec(page) ?? [];
  expect(await text(`/${pinned}`)).toBe(await text('/embed.js'));
});
