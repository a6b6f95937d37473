import { readFile, stat } from 'node:fs/promises';
import { LETTERS_LOADED } from '../setup/fonts';
import { isAlive, open, standsAt, test, visit } from '../setup/offline';
import { jumpTo, restsAt } from '../setup/reader';
import { expect } from '../setup/test';

test('after one visit all of it works offline, at every kind of address, and what needs a connection says so', async ({
  context,
  host,
}) => {
  await visit(context, host.url, 'v1');
  await host.stop();
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await jumpTo(page, 'rhodes-2017');
  await restsAt(page, 'rhodes-2017');
  await page.locator('#claim-gamliel-origin').click();
  await expect(page.locator('[data-sheet]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-sheet]')).toBeHidden();
  await expect.poll(() => page.evaluate(LETTERS_LOADED), 'our typeface').toBe(true);

  const sign = page.locator('[data-disconnected]');
  const source = page.locator('a.source').first();
  const said = () => source.evaluate((link) => getComputedStyle(link, '::after').content);
  expect([await sign.textContent(), await said()]).toEqual(['', 'none']);
  await context.setOffline(true);
  await expect(sign).not.toBeEmpty();
  await expect.poll(said).toContain('اتصال');
  await context.setOffline(false);
  await expect(sign).toBeEmpty();

  await page.locator('.bar .where').click();
  await page.locator('.menu a[data-edition]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await isAlive(page, 'v1');
  await restsAt(page, 'rhodes-2017');

  // All forms of an address are tried in answer-plan.test.ts.
  for (const [address, lang, status] of [
    ['/?theme=dark', 'ar', 200],
    ['/en/?utm_source=a&b#rome', 'en', 200],
    ['/embed/en?chapter=rome', 'en', 200],
    ['/partners', 'ar', 200],
    ['/en/evidence?person=luzon', 'en', 200],
    ['/a/b/c', 'ar', 404],
    ['/en/nowhere?x', 'en', 404],
  ] as const) {
    const response = await page.goto(`${host.url}${address}`, { waitUntil: 'commit' });
    expect(response?.status(), address).toBe(status);
    await expect(page.locator('html'), address).toHaveAttribute('lang', lang);
    if (status === 404)
      await expect(page.locator('main a').first(), address).toHaveAttribute('href', /^\/(en\/)?$/);
  }
  for (const file of [
    '/manifest.webmanifest',
    '/en/manifest.webmanifest',
    '/robots.txt',
    '/embed.js',
    '/icons/64.png',
    '/feed.xml',
    '/sitemap.xml',
    '/oembed/ar.json',
    '/oembed/en.json',
  ]) {
    expect(await page.evaluate((address) => fetch(address).then(({ ok }) => ok), file), file).toBe(true);
  }
  // What is shared is the page of a chapter, which leads into the story.
  await page.goto(`${host.url}/en/c/go-between/`, { waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/en\/#go-between$/);
  await restsAt(page, 'go-between');
});

// Scripts have budgets of their own: what is loaded before the map, with it, and what readers ask for later.
test('the worker fetches at most 150 kB beyond the first visit, scripts apart, and keeps at most 900 kB', async ({
  context,
  host,
}) => {
  const own: string[] = [];
  context.on('request', (request) => {
    if (!request.serviceWorker()) own.push(new URL(request.url()).pathname);
  });
  const page = await open(context, host.url);
  await standsAt(page, 'ready');
  // What the page has asked for comes out of the browser's cache; where it does not, it is asked for twice.
  const asked = host.asked();
  const isExtra = (path: string) => !own.includes(path) || asked.indexOf(path) !== asked.lastIndexOf(path);
  const files = [...new Set(asked.filter((path) => isExtra(path) && !path.endsWith('.js')))];
  let bytes = await compressedSize('build/service-worker.js');
  for (const path of files) bytes += await compressedSize(`build${path}`);
  expect(bytes).toBeLessThanOrEqual(150_000);
  expect(bytes, files.join(' ')).toBeGreaterThan(90_000);

  const stored = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const responses = await cache.matchAll();
    const sizes = await Promise.all(responses.map(async (response) => (await response.blob()).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  expect(stored).toBeLessThanOrEqual(900_000);
});

async function compressedSize(path: string): Promise<number> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return stat(`${file}.br`).then(
    ({ size }) => size,
    async () => (await readFile(file)).length,
  );
}

test('in a frame nothing is registered nor saved', async ({ page, host }) => {
  const body = `<iframe src="${host.url}/" width="400" height="800"></iframe>`;
  await page.route(`${host.url}/host`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${host.url}/host`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-offline', 'unsupported');
  expect(host.asked()).not.toContain('/service-worker.js');
});
