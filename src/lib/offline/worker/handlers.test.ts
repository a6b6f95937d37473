import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeBrowser } from './fakes/browser';
import { leaveBrowser } from './fakes/leave';
import { DAY } from './fakes/network';
import { FakeTab } from './fakes/tab';
import { builtVersion, filesOf, readsOffline, scriptOf, STORY, update } from './fakes/versions';
import { cacheName } from '../protocol/cache-names';
import { lasting, pass } from '../fakes/time';
import { unpack } from './packed';

const SCOPE = 'https://example.org/';

let browser: FakeBrowser;

beforeEach(() => void (browser = new FakeBrowser(SCOPE)));
afterEach(leaveBrowser);

const tabOf = (name: 'v1' | 'v2') => new FakeTab(scriptOf(name, SCOPE));

/** The script of each version that is still in the cache. */
async function scriptsLeft(): Promise<string[]> {
  const cache = await browser.caches.open(cacheName(SCOPE, STORY));
  return (await cache.keys()).map(({ url }) => url).filter((url) => url.includes('khuyut'));
}

describe('Saving', () => {
  it('on a full device tells every tab why it fails, and leaves the saved version whole', async () => {
    await update(browser, 'v1');
    browser.tabs = [tabOf('v1'), tabOf('v1')];
    browser.caches.quota = 1;
    expect(await update(browser, 'v2')).toBe(false);
    for (const { told } of browser.tabs) expect(told).toEqual([{ type: 'failed', reason: 'space' }]);
    await readsOffline(browser, 'v1');
  });

  it('that ends in the midst goes on from there at the next visit', async () => {
    browser.network.break('hang', (url) => url.endsWith('/en/'));
    const saved = update(browser, 'v1');
    await pass(1_000);
    expect(browser.network.asked).toContain(`${SCOPE}en/`);
    browser.stopInstalling();
    expect(await saved).toBe(false);
    browser.network.mend();
    browser.network.asked = [];
    expect(await update(browser, 'v1')).toBe(true);
    expect(browser.network.asked).not.toContain(SCOPE);
    await readsOffline(browser, 'v1');
  });

  it('asks for what the pages have loaded already from the browser’s own cache', async () => {
    const script = scriptOf('v1', SCOPE);
    browser.network.files.set(script, filesOf('v1').get('_app/immutable/khuyut.v1.js') ?? '');
    await browser.get(script, 'cors');
    browser.network.asked = [];
    await update(browser, 'v1');
    expect(browser.network.asked).not.toContain(script);
  });

  it('may jump over a version, and go back to one', async () => {
    for (const name of ['v1', 'v3', 'v2', 'v1'] as const) {
      expect(await update(browser, name)).toBe(true);
      await readsOffline(browser, name);
    }
  });
});

describe('The files of other versions', () => {
  it('stay while a tab of an other version is open, and go once it is closed', async () => {
    await update(browser, 'v1');
    browser.tabs = [tabOf('v1')];
    await update(browser, 'v2');
    await browser.tell({ type: 'SKIP_WAITING' }, 'waiting');
    browser.tabs.push(tabOf('v2'));
    await browser.tell({ type: 'opened' });
    expect(await scriptsLeft()).toEqual([scriptOf('v1', SCOPE), scriptOf('v2', SCOPE)]);
    browser.network.break('offline');
    browser.network.forget();
    expect((await browser.get('_app/immutable/khuyut.v1.js', 'cors')).status).toBe(200);
    browser.tabs = [tabOf('v2')];
    await browser.tell({ type: 'opened' });
    expect(await scriptsLeft()).toEqual([scriptOf('v2', SCOPE)]);
  });

  it('stay while a tab sleeps, which may be of any version', async () => {
    await update(browser, 'v1');
    browser.tabs = [new FakeTab(undefined)];
    await update(browser, 'v2');
    await browser.tell({ type: 'SKIP_WAITING' }, 'waiting');
    await browser.tell({ type: 'opened' });
    expect(await scriptsLeft()).toHaveLength(2);
  });

  it('stay while another version waits: they are its own', async () => {
    await update(browser, 'v1');
    browser.tabs = [tabOf('v1')];
    await update(browser, 'v2');
    await browser.tell({ type: 'opened' });
    expect(await scriptsLeft()).toHaveLength(2);
    await browser.closeTabs();
    await readsOffline(browser, 'v2');
  });

  it('go when a version takes over with no tab open', async () => {
    await update(browser, 'v1');
    await update(browser, 'v2');
    await pass(2_000);
    expect(await scriptsLeft()).toEqual([scriptOf('v2', SCOPE)]);
  });
});

describe('What a worker says', () => {
  it('of the copy: its size, when it was saved by the host’s clock, and that it is whole', async () => {
    await update(browser, 'v1');
    expect(await browser.tell({ type: 'status' })).toEqual({
      bytes: 1_000,
      isWhole: true,
      savedAt: Date.parse(DAY),
    });
  });

  it('of the copy, when a file is lost or spoilt, though there is a connection', async () => {
    await update(browser, 'v1');
    const cache = await browser.caches.open(cacheName(SCOPE, STORY));
    const [first = SCOPE] = await cache.keys();
    await cache.put(first, new Response('spoilt'));
    expect(await browser.tell({ type: 'status' })).toMatchObject({ isWhole: false });
    await cache.delete(first);
    expect(await browser.tell({ type: 'status' })).toMatchObject({ isWhole: false });
  });

  it('of the copy, when no host has said when it sent a file', async () => {
    await update(browser, 'v1');
    const cache = await browser.caches.open(cacheName(SCOPE, STORY));
    for (const request of await cache.keys()) {
      const saved = await cache.match(request);
      if (saved) await cache.put(request, new Response(await unpack(saved).text()));
    }
    expect(await browser.tell({ type: 'status' })).toMatchObject({ isWhole: true, savedAt: null });
  });

  it('after a repair: whole again, or still not', async () => {
    await update(browser, 'v1');
    const cache = await browser.caches.open(cacheName(SCOPE, STORY));
    for (const request of await cache.keys()) await cache.put(request, new Response('spoilt'));
    browser.network.break('error-500', (url) => url.endsWith('/en/'));
    expect(await browser.tell({ type: 'repair' })).toMatchObject({ isWhole: false, bytes: 1_000 });
    browser.network.mend();
    expect(await browser.tell({ type: 'repair' })).toMatchObject({ isWhole: true });
    await readsOffline(browser, 'v1');
  });

  it('of its version, while it waits', async () => {
    await update(browser, 'v1');
    browser.tabs = [tabOf('v1')];
    await update(browser, 'v2');
    expect(await browser.tell({ type: 'release' }, 'waiting')).toEqual(builtVersion('v2').info);
  });

  it.each([undefined, null, 'status', {}, { type: 'unheard of' }, { kind: 'status' }])(
    'to %j is nothing',
    async (message) => {
      await update(browser, 'v1');
      expect(await browser.tell(message)).toBeUndefined();
    },
  );
});

it('A waiting version takes over when it is asked to', async () => {
  await update(browser, 'v1');
  browser.tabs = [tabOf('v1')];
  await update(browser, 'v2');
  await readsOffline(browser, 'v1');
  await browser.tell({ type: 'SKIP_WAITING' }, 'waiting');
  await readsOffline(browser, 'v2');
});

it('Nothing that a reader asks for waits until the files of other versions are gone', async () => {
  await update(browser, 'v1');
  browser.tabs = [new FakeTab(undefined)];
  await update(browser, 'v2');
  // The tab is asked for its version, and never answers.
  const before = Date.now();
  await browser.tell({ type: 'SKIP_WAITING' }, 'waiting');
  await lasting(browser.get('./'));
  expect(Date.now() - before).toBeLessThan(500);
});
