import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serve, type Site } from '../../src/build/serve';
import { PHONE } from '../setup/screens';
import { jumpTo, restsAt } from '../setup/reader';
import { standsAt } from '../setup/offline';
import { EDITIONS } from '../setup/story';
import { expect, test } from '../setup/test';

const BASE = '/some/path';
const ORIGIN = 'https://khuyut.example';
/** What a build needs. */
const PARTS = [
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
  'src',
  'static',
];

test.use({ ...PHONE, serviceWorkers: 'allow' });
// One build is enough for all.
test.describe.configure({ mode: 'default' });

let folder = '';
let site: Site | undefined;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khuyut-base-'));
  for (const part of PARTS) await cp(part, join(folder, part), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await promisify(execFile)('npm', ['run', '--silent', 'build:site'], {
    cwd: folder,
    env: { ...process.env, BASE_PATH: BASE, ORIGIN },
  });
  site = await serve(join(folder, 'build'), 0, BASE);
});

test.afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The site below its base path. */
function served(): Site {
  if (!site) throw new Error('the site is not served');
  return site;
}

for (const { path, lang } of EDITIONS) {
  test(`${lang}: below a base path nothing is asked for outside it, with a connection and without`, async ({
    page,
  }) => {
    const { url } = served();
    const outside: string[] = [];
    const failed: string[] = [];
    page.on('request', (request) => {
      const { origin, pathname, protocol } = new URL(request.url());
      if (protocol === 'data:') return;
      if (`${origin}${BASE}` !== url || !(pathname === BASE || pathname.startsWith(`${BASE}/`)))
        outside.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) failed.push(response.url());
    });
    await page.goto(`${url}${path}`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    await standsAt(page, 'ready');
    await page.context().setOffline(true);
    await page.reload();
    await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
    await page.locator('.where').click();
    await page.locator('.menu a[data-edition]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang === 'ar' ? 'en' : 'ar');
    await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
    expect(outside).toEqual([]);
    expect(failed).toEqual([]);
  });

  test(`${lang}: what others read names the public address and the path`, async ({ page }) => {
    const { url } = served();
    await page.goto(`${url}${path}`);
    const addresses = await page
      .locator(
        'head :is(link[rel=canonical], link[rel=alternate], meta[property="og:url"], meta[property="og:image"])',
      )
      .evaluateAll((tags) =>
        tags.map((tag) => tag.getAttribute('href') ?? tag.getAttribute('content') ?? ''),
      );
    expect(addresses.length).toBeGreaterThanOrEqual(7);
    for (const address of addresses)
      expect(new URL(address, ORIGIN).href).toMatch(new RegExp(`^${ORIGIN}${BASE}(/|$)`));
    await page.goto(`${url}${lang === 'en' ? '/en' : ''}/partners`);
    await expect(page.locator('[data-code]').first()).toContainText(`${ORIGIN}${BASE}/`);
  });
}

test('the other files name the path too', async () => {
  const read = (file: string) => readFile(join(folder, 'build', file), 'utf8');
  for (const file of ['sitemap.xml', 'robots.txt', 'feed.xml', 'oembed/ar.json', 'oembed/en.json']) {
    const named = (await read(file)).match(/https:\/\/khuyut\.example[^\s"'<\\]*/g) ?? [];
    expect(named.length, file).toBeGreaterThan(0);
    for (const address of named) expect(address, file).toMatch(new RegExp(`^${ORIGIN}${BASE}(/|$)`));
  }
  for (const file of ['manifest.webmanifest', 'en/manifest.webmanifest']) {
    const manifest = await read(file);
    for (const [, address = ''] of manifest.matchAll(/"(?:id|scope|start_url|src|url)":\s*"([^"]*)"/g)) {
      expect(address, file).toMatch(new RegExp(`^${BASE}/`));
    }
  }
  expect(await read('_headers')).toContain(`\n${BASE}/`);
});
