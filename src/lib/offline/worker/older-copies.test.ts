import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeBrowser } from './fakes/browser';
import { leaveBrowser } from './fakes/leave';
import { FakeTab } from './fakes/tab';
import { filesOf, readsOffline, scriptOf, STORY, update } from './fakes/versions';

const SCOPE = 'https://example.org/stories/';
const NAME = `khuyut ${SCOPE} ${STORY}`;
const OLD_NAME = `khuyut ${SCOPE}`;
/** Of the same origin; the last two begin as the names of this site do. */
const OTHERS = [
  'someone else’s',
  'khuyut https://example.org/',
  `khuyut https://example.org/ ${STORY}`,
  `khuyut ${SCOPE}more/`,
  `khuyut ${SCOPE}more/ ${STORY}`,
];

let browser: FakeBrowser;

beforeEach(async () => {
  browser = new FakeBrowser(SCOPE);
  for (const name of OTHERS) await (await browser.caches.open(name)).put(SCOPE, new Response(name));
});
afterEach(leaveBrowser);

/** Keeps under the old name what was saved under the new one. */
async function saveAsBefore(): Promise<void> {
  const [old, cache] = [await browser.caches.open(OLD_NAME), await browser.caches.open(NAME)];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (response) await old.put(request, response);
  }
  await browser.caches.delete(NAME);
}

it('A copy under the old name is taken over: an update fetches only what has changed', async () => {
  await update(browser, 'v1');
  await saveAsBefore();
  browser.tabs = [new FakeTab(scriptOf('v1', SCOPE))];
  browser.network.asked = [];
  await update(browser, 'v2');
  expect(browser.network.asked).toEqual([SCOPE, `${SCOPE}en/`, `${SCOPE}_app/immutable/khuyut.v2.js`]);
});

it('The copy under the old name stays while a tab is open that reads from it, and then goes', async () => {
  await update(browser, 'v1');
  await saveAsBefore();
  browser.tabs = [new FakeTab(scriptOf('v1', SCOPE))];
  await update(browser, 'v2');
  await browser.tell({ type: 'opened' });
  expect(await browser.caches.has(OLD_NAME)).toBe(true);
  await browser.closeTabs();
  await browser.tell({ type: 'opened' });
  expect(await browser.caches.keys()).toEqual([...OTHERS, NAME]);
  await readsOffline(browser, 'v2');
});

it('A tab of the version before finds its files when the copy was taken over', async () => {
  await update(browser, 'v1');
  await saveAsBefore();
  const tab = new FakeTab(scriptOf('v1', SCOPE));
  browser.tabs = [tab];
  await update(browser, 'v2');
  await browser.tell({ type: 'SKIP_WAITING' }, 'waiting');
  await browser.tell({ type: 'opened' });
  browser.network.break('offline');
  browser.network.forget();
  const key = '_app/immutable/khuyut.v1.js';
  expect(await (await browser.get(key, 'cors')).text()).toBe(filesOf('v1').get(key));
});

it('What is spoilt in the old copy is not taken for good', async () => {
  await update(browser, 'v1');
  const cache = await browser.caches.open(NAME);
  for (const request of await cache.keys()) await cache.put(request, new Response('spoilt'));
  await saveAsBefore();
  await update(browser, 'v1');
  await readsOffline(browser, 'v1');
});

it('An older copy that cannot be read is no hindrance', async () => {
  await update(browser, 'v1');
  await saveAsBefore();
  const old = await browser.caches.open(OLD_NAME);
  old.keys = () => Promise.reject(new DOMException('lost', 'UnknownError'));
  expect(await update(browser, 'v2')).toBe(true);
});

it('A site whose story has another id takes over its copy, too', async () => {
  await update(browser, 'v1');
  const before = await browser.caches.open(NAME);
  const other = await browser.caches.open(`khuyut ${SCOPE} another-story`);
  for (const request of await before.keys()) {
    const response = await before.match(request);
    if (response) await other.put(request, response);
  }
  await browser.caches.delete(NAME);
  browser.network.asked = [];
  await update(browser, 'v1');
  expect(browser.network.asked).toEqual([]);
  await browser.tell({ type: 'opened' });
  expect(await browser.caches.keys()).toEqual([...OTHERS, NAME]);
});

it('The caches of other scopes are neither read nor changed', async () => {
  await update(browser, 'v1');
  await update(browser, 'v2');
  await browser.tell({ type: 'opened' });
  await readsOffline(browser, 'v2');
  for (const name of OTHERS) {
    const cache = await browser.caches.open(name);
    expect(await (await cache.match(SCOPE))?.text()).toBe(name);
    expect(await cache.keys()).toHaveLength(1);
  }
});
