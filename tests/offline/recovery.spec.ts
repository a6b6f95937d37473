import type { BrowserContext, Page } from '@playwright/test';
import { offlineText } from '../../src/lib/offline/page/offline-words';
import { bundle } from '../../src/build/scripts/bundle';
import { partsButWorker } from '../setup/fault-server';
import { isAlive, isWhole, nextLaunchIs, open, readsOffline, standsAt, test, visit } from '../setup/offline';
import { expect } from '../setup/test';

/** Looks into the cache, or does what a browser or a bug might do to it, from a page beside the story. */
async function inCache(
  context: BrowserContext,
  url: string,
  act: 'count' | 'evict' | 'spoil',
): Promise<number> {
  const page = await open(context, `${url}/robots.txt`);
  const count = await page.evaluate(async (what) => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const requests = await cache.keys();
    for (const request of requests) {
      if (what === 'evict') await cache.delete(request);
      if (what === 'spoil') {
        await cache.put(request, new Response('spoilt', { headers: { 'Content-Type': 'text/html' } }));
      }
    }
    return requests.length;
  }, act);
  await page.close();
  return count;
}

for (const path of ['/', '/en']) {
  test.describe(`recovery, ${path}`, () => {
    for (const [what, act] of [
      ['evicted', 'evict'],
      ['spoilt', 'spoil'],
    ] as const) {
      test(`files that were ${what} come from the network, and are put back`, async ({ context, host }) => {
        await visit(context, `${host.url}${path}`, 'v1');
        await inCache(context, host.url, act);
        await visit(context, `${host.url}${path}`, 'v1');
        await readsOffline(context, host, 'v1');
      });

      test(`files that were ${what} and cannot be put back are told of`, async ({ context, host }) => {
        await visit(context, `${host.url}${path}`, 'v1');
        await inCache(context, host.url, act);
        const other = path === '/' ? '/en/' : '/';
        host.break('error-500', (file, request) => partsButWorker(file, request) && file === other);
        const page = await open(context, `${host.url}${path}`);
        await standsAt(page, 'failed');
        const words = page.locator('[data-offline-words]');
        await expect(words).toHaveText(offlineText[path === '/' ? 'ar' : 'en'].spoilt);
        host.mend();
        await page.locator('[data-offline-repair]').click();
        await expect(words).toContainText(/sound|سليمة/);
        await standsAt(page, 'ready');
      });

      test(`without a connection, files that were ${what} leave a page that leads on`, async ({
        context,
        host,
      }) => {
        await visit(context, `${host.url}${path}`, 'v1');
        await inCache(context, host.url, act);
        await host.stop();
        const page = await open(context, `${host.url}${path}`);
        await expect(page.locator('h1')).toBeVisible();
        await expect(page.locator(`a[href="${host.url}/"]`)).toBeVisible();
        await host.start();
        await page.close();
        await visit(context, `${host.url}${path}`, 'v1');
      });
    }

    test('a worker that is killed while it saves begins again at the next visit', async ({
      context,
      host,
    }) => {
      host.break('hang', (file, request) => partsButWorker(file, request) && file === '/en/');
      const page = await open(context, `${host.url}${path}`);
      await isAlive(page, 'v1');
      await standsAt(page, 'saving');
      await expect.poll(() => host.asked().includes('/en/'), 'the worker is at work').toBe(true);
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await standsAt(page, 'failed');
      host.mend();
      await page.close();
      await visit(context, `${host.url}${path}`, 'v1');
      await readsOffline(context, host, 'v1');
    });

    test('a version may be jumped over, and a deploy taken back', async ({ context, host, versions }) => {
      const url = `${host.url}${path}`;
      await visit(context, url, 'v1');
      host.deploy(versions.v3);
      await nextLaunchIs(context, url, 'v3');
      host.deploy(versions.v2);
      await nextLaunchIs(context, url, 'v2');
      await readsOffline(context, host, 'v2');
    });

    test('without the worker’s file the saved version goes on', async ({ context, host, versions }) => {
      const url = `${host.url}${path}`;
      await visit(context, url, 'v1');
      host.deploy(versions.v2);
      host.break('missing-404', (file) => file === '/service-worker.js');
      for (let launch = 0; launch < 2; launch += 1) await visit(context, url, 'v1');
      host.mend();
      await nextLaunchIs(context, url, 'v2');
    });

    test('the rescue worker takes the place of a broken one and removes itself', async ({
      context,
      host,
    }) => {
      const url = `${host.url}${path}`;
      await visit(context, url, 'v1');
      const rescue = await bundle('src/lib/offline/worker/rescue.ts');
      host.replace('/service-worker.js', rescue);
      const page = await open(context, url);
      await isWhole(page, 'v1');
      const left = () =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]);
      await expect.poll(left, 'registrations and caches').toEqual([0, 0]);
      await page.close();
      host.asked();
      const next = await open(context, url);
      await isWhole(next, 'v1');
      expect(host.asked(), 'the page comes from the host').toContain(path === '/' ? '/' : '/en');
    });
  });
}

test('the rescue worker answers nothing', async () => {
  expect(await bundle('src/lib/offline/worker/rescue.ts')).not.toContain('fetch');
});

/** The scripts of a page that its tab has loaded. */
const scriptsOf = (page: Page) =>
  page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

test('each of several tabs stays whole on its own version until it is gone', async ({
  context,
  host,
  versions,
}) => {
  await visit(context, host.url, 'v1');
  // The first tab has not loaded its map yet when the version changes under it.
  await context.addInitScript(() => {
    if (!location.search.includes('late')) return;
    const whenIdle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (callback) => {
      Object.assign(window, {
        goOn() {
          window.requestIdleCallback = whenIdle;
          whenIdle(callback);
        },
      });
      return 0;
    };
  });
  const first = await open(context, `${host.url}/?late`);
  await isWhole(first, 'v1');
  await first.waitForFunction(() => 'goOn' in window);

  host.deploy(versions.v2);
  const second = await open(context, host.url);
  await isAlive(second, 'v1');
  await expect(second.locator('[data-update]')).toBeVisible();
  await second.locator('[data-update-accept]').click();
  await isAlive(second, 'v2');
  await standsAt(second, 'ready');
  // A third tab tells the new worker that it is there, which is when it looks for what nobody needs.
  const third = await open(context, `${host.url}/en`);
  await isAlive(third, 'v2');
  await standsAt(third, 'ready');

  await first.evaluate(() => (Reflect.get(window, 'goOn') as () => void)());
  await isAlive(first, 'v1');
  expect((await scriptsOf(first)).some((name) => name.includes('live-map'))).toBe(true);

  const before = await inCache(context, host.url, 'count');
  await first.close();
  await second.close();
  await third.close();
  await visit(context, host.url, 'v2');
  await expect.poll(() => inCache(context, host.url, 'count'), 'the old files are gone').toBeLessThan(before);
});
