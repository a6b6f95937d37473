import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheName } from '../protocol/cache-names';
import { FakeBrowser } from './fakes/browser';
import { leaveBrowser } from './fakes/leave';
import { FAULTS } from './fakes/network';
import { filesOf, readsOffline, STORY, update } from './fakes/versions';

const SCOPE = 'https://example.org/';

let browser: FakeBrowser;

beforeEach(async () => {
  browser = new FakeBrowser(SCOPE);
  await update(browser, 'v1');
});
afterEach(leaveBrowser);

async function lose(how: 'lost' | 'spoilt'): Promise<void> {
  browser.network.forget();
  const cache = await browser.caches.open(cacheName(SCOPE, STORY));
  for (const request of await cache.keys()) {
    if (how === 'lost') await cache.delete(request);
    else await cache.put(request, new Response('spoilt', { headers: { 'Content-Type': 'text/html' } }));
  }
}

describe.each(['lost', 'spoilt'] as const)('Files that are %s', (how) => {
  it('come from the network, and are put back', async () => {
    await lose(how);
    for (const [key, body] of filesOf('v1')) expect(await (await browser.get(key)).text(), key).toBe(body);
    await readsOffline(browser, 'v1');
  });

  it('are put back by an update that needs them', async () => {
    await lose(how);
    await update(browser, 'v2');
    await readsOffline(browser, 'v2');
  });

  it.each(FAULTS.filter((fault) => fault !== 'offline' && fault !== 'hang'))(
    'are answered with what the network has, when it answers with: %s',
    async (fault) => {
      await lose(how);
      browser.network.break(fault);
      const page = await browser.get('en/');
      expect(await page.text().catch(() => 'cut')).not.toContain('spoilt');
      expect((await browser.get('en/', 'cors')).type, 'asked for by a script').toBe('error');
      browser.network.mend();
      // Nothing wrong was put in their place.
      expect(await (await browser.get('en/')).text()).toBe(filesOf('v1').get('en/'));
      await browser.tell({ type: 'repair' });
      await readsOffline(browser, 'v1');
    },
  );

  it.each(['offline', 'hang'] as const)(
    'leave a page that leads on in both languages, when the network is %s',
    async (fault) => {
      await lose(how);
      browser.network.break(fault);
      const page = await browser.get('en');
      expect(page.status).toBe(503);
      const html = await page.text();
      expect(html).toContain(`<a href="${SCOPE}">`);
      expect(html).toContain(`<a href="${SCOPE}en/">`);
    },
  );
});

it('A file that may be had neither from the cache nor in time is given up while a reader waits', async () => {
  await lose('lost');
  browser.network.break('hang');
  const before = Date.now();
  await browser.get('./');
  expect(Date.now() - before).toBeLessThan(20_000);
});

it('Where storage is refused, pages come from the network', async () => {
  browser.caches.match = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  browser.caches.open = () => Promise.reject(new DOMException('refused', 'SecurityError'));
  expect(await (await browser.get('en/')).text()).toBe(filesOf('v1').get('en/'));
});
