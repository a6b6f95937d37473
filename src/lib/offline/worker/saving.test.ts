import { afterEach, describe, expect, it } from 'vitest';
import { cacheName } from '../protocol/cache-names';
import { isIntact } from './integrity';
import { FakeBrowser } from './fakes/browser';
import { leaveBrowser } from './fakes/leave';
import { unpack } from './packed';
import { FAULTS, integrityOf, type Fault } from './fakes/network';
import { FakeTab } from './fakes/tab';
import { filesOf, readsOffline, scriptOf, STORY, update } from './fakes/versions';

const SCOPE = 'https://example.org/stories/';

afterEach(leaveBrowser);

/** What lies in the cache is what some version has at that address, whatever was answered. */
async function holdsOnlyIntactFiles({ caches }: FakeBrowser): Promise<void> {
  const cache = await caches.open(cacheName(SCOPE, STORY));
  const known = (['v1', 'v2'] as const).flatMap((name) => [...filesOf(name).values()].map(integrityOf));
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const isKnown = await Promise.all(
      known.map(async (hash) => response !== undefined && (await isIntact(unpack(response), hash))),
    );
    expect(isKnown, request.url).toContain(true);
  }
}

/** What a reader is told of a fault. */
const reasonOf = (fault: Fault) =>
  fault === 'portal' || fault === 'error-500' || fault === 'missing-404' ? 'answer' : 'network';

const AFFECTED: [what: string, affects: (url: string) => boolean][] = [
  ['every file', () => true],
  ['one page', (url) => url.endsWith('/en/')],
  ['the script', (url) => url.includes('khuyut')],
];

describe.each(FAULTS)('While the network answers with: %s', (fault) => {
  describe.each(AFFECTED)('for %s', (_, affects) => {
    it('a first visit saves nothing that is wrong, tells the page, and the next visits save the story', async () => {
      const browser = new FakeBrowser(SCOPE);
      const tab = new FakeTab(scriptOf('v1', SCOPE));
      browser.tabs = [tab];
      browser.network.break(fault, affects);
      expect(await update(browser, 'v1')).toBe(false);
      expect(tab.told).toEqual([{ type: 'failed', reason: reasonOf(fault) }]);
      await holdsOnlyIntactFiles(browser);
      browser.network.mend();
      await browser.closeTabs();
      expect(await update(browser, 'v1')).toBe(true);
      await readsOffline(browser, 'v1');
    });

    it('a return reads the saved story, and asks the network for none of it', async () => {
      const browser = new FakeBrowser(SCOPE);
      await update(browser, 'v1');
      browser.network.break(fault, affects);
      browser.network.asked = [];
      for (const [key, body] of filesOf('v1')) expect(await (await browser.get(key)).text()).toBe(body);
      expect(browser.network.asked).toEqual([]);
      browser.network.mend();
      await readsOffline(browser, 'v1');
    });

    it('an update leaves the old version whole, and the next attempt fetches only what is missing', async () => {
      const browser = new FakeBrowser(SCOPE);
      await update(browser, 'v1');
      browser.tabs = [new FakeTab(scriptOf('v1', SCOPE))];
      browser.network.break(fault, affects);
      expect(await update(browser, 'v2')).toBe(false);
      await holdsOnlyIntactFiles(browser);
      await readsOffline(browser, 'v1');
      browser.network.asked = [];
      expect(await update(browser, 'v2')).toBe(true);
      const changed = ['./', 'en/', '_app/immutable/khuyut.v2.js'].map((key) => new URL(key, SCOPE).href);
      for (const url of browser.network.asked) expect(changed).toContain(url.replace(/\?.*/, ''));
      await readsOffline(browser, 'v1');
      await browser.closeTabs();
      await readsOffline(browser, 'v2');
    });
  });
});
