import { readFile, stat } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../setup/browser';
import { partsButWorker, startFaultServer } from '../setup/fault-server';
import { isAlive, open, readsOffline, standsAt, test, visit } from '../setup/offline';
import { chapterOf, jumpTo, restsAt, stopped } from '../setup/reader';
import { EDITIONS } from '../setup/story';
import { expect } from '../setup/test';

test('every address answers offline, in every form', async ({ context, host }) => {
  await visit(context, host.url, 'v1');
  await host.stop();
  const page = await context.newPage();
  for (const [address, lang, status] of [
    ['/', 'ar', 200],
    ['/?theme=dark', 'ar', 200],
    ['/index.html', 'ar', 200],
    ['/en', 'en', 200],
    ['/en/', 'en', 200],
    ['/en?utm_source=a&b#rome', 'en', 200],
    ['/en/index.html', 'en', 200],
    ['/embed?chapter=rome', 'ar', 200],
    ['/embed/en/', 'en', 200],
    ['/partners', 'ar', 200],
    ['/en/partners/?x', 'en', 200],
    ['/nowhere', 'ar', 404],
    ['/en/nowhere?x', 'en', 404],
    ['/a/b/c', 'ar', 404],
  ] as const) {
    const response = await page.goto(`${host.url}${address}`);
    expect(response?.status(), address).toBe(status);
    await expect(page.locator('html'), address).toHaveAttribute('lang', lang);
    if (status === 404)
      await expect(page.locator('main a').first(), address).toHaveAttribute('href', /^\/(en)?$/);
  }
  for (const file of [
    '/manifest.webmanifest',
    '/en/manifest.webmanifest',
    '/robots.txt',
    '/icons/64.png',
    '/feed.xml',
    '/sitemap.xml',
    '/oembed/ar.json',
    '/oembed/en.json',
  ]) {
    expect(await page.evaluate((address) => fetch(address).then(({ ok }) => ok), file), file).toBe(true);
  }
});

test('offline the map flies, the notes open, the fonts are ours, the other language is a tap away', async ({
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
  const faces = () =>
    page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
  await expect.poll(faces).toContain('Markazi Text');
  await page.locator('.where').click();
  await page.locator('.menu a[data-edition]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await isAlive(page, 'v1');
  await restsAt(page, 'rhodes-2017');
});

test('the worker saves at most 200 kB beyond the first visit, and 700 kB in all', async ({
  context,
  host,
}) => {
  const page = await open(context, host.url);
  await standsAt(page, 'ready');
  const stored = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const responses = await cache.matchAll();
    const sizes = await Promise.all(responses.map(async (response) => (await response.blob()).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  expect(stored).toBeLessThanOrEqual(700_000);
  expect(stored).toBeGreaterThan(400_000);
  // What the page has asked for itself comes out of the browser's cache; the rest is asked for twice.
  const asked = host.asked();
  const extra = asked.filter((path, index) => path.endsWith('/') && asked.indexOf(path) !== index);
  const files = new Set([
    ...extra,
    ...asked.filter((path) => path.endsWith('/') || /\.(png|xml|txt|webmanifest|html)$/.test(path)),
  ]);
  let bytes = 0;
  for (const path of [...files, '/service-worker.js']) bytes += await compressedSize(`build${path}`);
  expect(bytes).toBeLessThanOrEqual(200_000);
  expect(bytes).toBeGreaterThan(50_000);
});

async function compressedSize(path: string): Promise<number> {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return stat(`${file}.br`).then(
    ({ size }) => size,
    async () => (await readFile(file)).length,
  );
}

const words = (page: Page) => page.locator('[data-offline-words]');

for (const { lang, path } of EDITIONS) {
  test(`the copy can be removed, saved again, repaired and kept (${lang})`, async ({ context, host }) => {
    const page = await open(context, `${host.url}${path}`);
    await standsAt(page, 'ready');
    await expect(words(page)).toContainText(/\b20\d\d\b/);
    await expect(words(page)).toContainText(/\d{3} (kB|كيلوبايت)/);
    await page.locator('[data-offline-remove]').click();
    await standsAt(page, 'unsupported');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.reload();
    await standsAt(page, 'unsupported');
    await page.locator('[data-offline-save]').click();
    await standsAt(page, 'ready');
    await page.locator('[data-offline-repair]').click();
    await expect(words(page)).toContainText(lang === 'ar' ? 'سليمة' : 'sound');
    await page.locator('[data-offline-keep]').click();
    await expect(words(page)).toContainText(lang === 'ar' ? /ووعد|لم يَعِد/ : /promise/);
  });

  test(`the place survives the other language, a restart and blocked storage (${lang})`, async ({
    context,
    host,
  }) => {
    const page = await open(context, `${host.url}${path}`);
    await isAlive(page, 'v1');
    await jumpTo(page, 'motives');
    await restsAt(page, 'motives');
    await stopped(page);
    await page.locator('.where').click();
    await page.locator('.menu a[data-edition]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', lang === 'ar' ? 'en' : 'ar');
    await expect(chapterOf(page, 'motives')).toHaveAttribute('aria-current', 'step');
    await stopped(page);
    await page.close();

    const next = await open(context, `${host.url}${path}`);
    await isAlive(next, 'v1');
    const start = next.locator('[data-start]');
    await expect(start).toHaveAttribute('href', '#motives');
    await start.click();
    await restsAt(next, 'motives');
    await next.close();

    await context.addInitScript(() => {
      for (const area of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, area, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
      }
    });
    const blocked = await open(context, `${host.url}${path}#visit-2021`);
    await isAlive(blocked, 'v1');
    await restsAt(blocked, 'visit-2021');
    await blocked.locator('.where').click();
    await blocked.locator('.menu a[data-edition]').click();
    await expect(blocked.locator('html')).toHaveAttribute('lang', lang === 'ar' ? 'en' : 'ar');
    await expect(chapterOf(blocked, 'visit-2021')).toHaveAttribute('aria-current', 'step');
  });

  test(`without a connection it says so, and that sources need one (${lang})`, async ({ context, host }) => {
    const page = await open(context, `${host.url}${path}`);
    await standsAt(page, 'ready');
    await expect(page.locator('[data-disconnected]')).toBeEmpty();
    await context.setOffline(true);
    await expect(page.locator('[data-disconnected]')).not.toBeEmpty();
    const said = () =>
      page
        .locator('a.source')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(await said()).toContain(lang === 'ar' ? 'اتصال' : 'connection');
    await context.setOffline(false);
    await expect(page.locator('[data-disconnected]')).toBeEmpty();
    expect(await said()).toBe('none');
  });
}

for (const nth of ['first', 'second']) {
  test(`on a ${nth} visit the removed copy stays removed, and is saved anew without a reload`, async ({
    context,
    host,
  }) => {
    // Only on a second visit is the page the worker's from the beginning.
    if (nth === 'second') await visit(context, host.url, 'v1');
    const page = await open(context, host.url);
    await standsAt(page, 'ready');
    const states = await page.evaluateHandle(async () => {
      const told: string[] = [];
      const worker = (await navigator.serviceWorker.getRegistration())?.active;
      worker?.addEventListener('statechange', () => told.push(worker.state));
      return told;
    });
    await page.locator('[data-offline-remove]').click();
    if (nth === 'first') await expect.poll(() => states.jsonValue()).toEqual(['redundant']);
    await standsAt(page, 'unsupported');
    await expect(words(page)).toContainText('أزيلت');
    await page.locator('[data-offline-save]').click();
    await standsAt(page, 'ready');
    await expect(words(page)).toContainText(/\d{3} كيلوبايت/);
    await page.close();
    await readsOffline(context, host, 'v1');
  });
}

test('saving that fails and is asked for again leaves nothing of the first attempts behind', async ({
  context,
  host,
}) => {
  await context.addInitScript(() => {
    const looks = new Set<number>();
    const set = window.setInterval.bind(window);
    const clear = window.clearInterval.bind(window);
    Object.assign(window, {
      looks,
      setInterval(act: () => void, ms: number) {
        const id = set(act, ms);
        if (ms >= 60_000) looks.add(id);
        return id;
      },
      clearInterval(id: number) {
        looks.delete(id);
        clear(id);
      },
    });
  });
  host.break('error-500', (path, request) => partsButWorker(path, request) && path === '/en/');
  const page = await open(context, host.url);
  const looks = () => page.evaluate(() => (Reflect.get(window, 'looks') as Set<number>).size);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await standsAt(page, 'failed');
    await page.locator('[data-offline-save]').click();
  }
  await standsAt(page, 'failed');
  host.mend();
  await page.locator('[data-offline-save]').click();
  await standsAt(page, 'ready');
  expect(await looks()).toBe(1);
  await page.locator('[data-offline-remove]').click();
  await standsAt(page, 'unsupported');
  expect(await looks()).toBe(0);
});

test('where registering is refused a copy that is there can be repaired and removed', async ({
  context,
  host,
}) => {
  await visit(context, host.url, 'v1');
  await context.addInitScript(() => {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  });
  const page = await open(context, host.url);
  await standsAt(page, 'ready');
  await page.locator('[data-offline-repair]').click();
  await expect(words(page)).toContainText('سليمة');
  await page.locator('[data-offline-remove]').click();
  await standsAt(page, 'unsupported');
  // Until the page is gone the worker goes on, and may save again what it loads.
  await page.reload();
  await standsAt(page, 'unsupported');
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

for (const { lang, path } of EDITIONS) {
  test(`where the part that saves does not arrive it says so, and tries again (${lang})`, async ({
    context,
    host,
  }) => {
    host.break('cut', (file) => /\/start\.[^/]*\.js$/.test(file));
    const page = await open(context, `${host.url}${path}`);
    await standsAt(page, 'failed');
    await expect(words(page)).toBeVisible();
    await expect(words(page)).toContainText(lang === 'ar' ? 'لم يصل' : 'did not arrive');
    host.asked();
    await page.locator('[data-offline-save]').click();
    await expect.poll(() => host.asked().some((file) => file.includes('/start.'))).toBe(true);
    await standsAt(page, 'failed');
    host.mend();
    await context.setOffline(true);
    await context.setOffline(false);
    await standsAt(page, 'ready');
    await expect(page.locator('[data-offline-save]')).toBeHidden();
  });
}

test('nothing is stored but the place and the preferences', async ({ context, host }) => {
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await jumpTo(page, 'rome');
  await restsAt(page, 'rome');
  await standsAt(page, 'ready');
  await expect
    .poll(() => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]))
    .toEqual(['khuyut:place']);
  expect(await context.cookies()).toEqual([]);
});

test.describe('in a frame', () => {
  test('nothing is registered nor saved', async ({ page, host }) => {
    const body = `<iframe src="${host.url}/" width="400" height="800"></iframe>`;
    await page.route(`${host.url}/host`, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(`${host.url}/host`);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-offline', 'unsupported');
    expect(host.asked()).not.toContain('/service-worker.js');
  });
});

test('Chromium finds nothing against installing it', async ({ versions }) => {
  const host = await startFaultServer(versions.folders.v1);
  // Not in a private window, where nothing can be installed.
  const context = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    args: CHROMIUM_ARGS,
  });
  try {
    for (const path of ['/', '/en']) {
      const page = await context.newPage();
      await page.goto(`${host.url}${path}`);
      await standsAt(page, 'ready');
      const session = await context.newCDPSession(page);
      const { errors, url, data } = await session.send('Page.getAppManifest');
      expect(errors, url).toEqual([]);
      expect(JSON.parse(data ?? '{}')).toMatchObject({ lang: path === '/' ? 'ar' : 'en' });
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      expect(installabilityErrors).toEqual([]);
      const pictures = JSON.parse(data ?? '{}') as {
        icons: { src: string }[];
        screenshots: { src: string }[];
      };
      for (const { src } of [...pictures.icons, ...pictures.screenshots]) {
        const response = await page.request.get(new URL(src, host.url).href);
        expect(response.ok(), src).toBe(true);
      }
      await page.close();
    }
  } finally {
    await context.close();
    await host.stop();
  }
});
