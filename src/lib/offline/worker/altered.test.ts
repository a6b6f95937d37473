import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteCopy } from '../protocol/delete-copy';
import { forgetAltered, recallAltered } from '../protocol/altered-version';
import { FakeBrowser } from './fakes/browser';
import { leaveBrowser } from './fakes/leave';
import { FakeTab } from './fakes/tab';
import { builtVersion, deploy, filesOf, readsOffline, scriptOf, STORY, update } from './fakes/versions';

const SCOPE = 'https://example.org/stories/';
const DAY_MS = 24 * 60 * 60 * 1000;

let browser: FakeBrowser;
let tab: FakeTab;

beforeEach(() => {
  browser = new FakeBrowser(SCOPE);
  tab = new FakeTab(scriptOf('v1', SCOPE));
  browser.tabs = [tab];
});
afterEach(leaveBrowser);

const recalled = () => recallAltered(SCOPE, STORY);

/** A visit on which the host alters what it has. @returns whether the version was saved */
async function visit(name: 'v1' | 'v2' = 'v2'): Promise<boolean> {
  deploy(browser, name);
  browser.network.break('altered');
  browser.network.asked = [];
  return browser.install(builtVersion(name));
}

describe('A host that alters its pages', () => {
  it('is told of at a first save, and nothing is saved', async () => {
    expect(await visit('v1')).toBe(false);
    expect(tab.told).toEqual([{ type: 'failed', reason: 'altered' }]);
    expect(await recalled()).toMatchObject({ pages: ['v1'] });
  });

  it('is told of at an update, and leaves the old version whole', async () => {
    await update(browser, 'v1');
    expect(await visit()).toBe(false);
    expect(tab.told).toEqual([{ type: 'failed', reason: 'altered' }]);
    expect(await recalled()).toMatchObject({ pages: ['v2'] });
    await readsOffline(browser, 'v1');
  });

  it('is asked for the same version once a day, and each tab is told at each visit', async () => {
    await update(browser, 'v1');
    await visit();
    expect(browser.network.asked).not.toEqual([]);
    vi.setSystemTime(Date.now() + DAY_MS / 2);
    expect(await visit()).toBe(false);
    expect(browser.network.asked).toEqual([]);
    expect(tab.told).toHaveLength(2);
    // What was told on the way does not put the next attempt off.
    vi.setSystemTime(Date.now() + DAY_MS / 2);
    expect(await visit()).toBe(false);
    expect(browser.network.asked).not.toEqual([]);
  });

  it('is asked at once for another version, and is forgotten with the first that is saved', async () => {
    await update(browser, 'v1');
    await visit();
    browser.network.mend();
    expect(await update(browser, 'v3')).toBe(true);
    expect(await recalled()).toBeUndefined();
    await browser.closeTabs();
    await readsOffline(browser, 'v3');
  });

  it('is asked at once where the reader wants it', async () => {
    await visit('v1');
    browser.network.mend();
    await forgetAltered(SCOPE, STORY);
    expect(await update(browser, 'v1')).toBe(true);
  });

  it('is not asked for any file but the altered page', async () => {
    await update(browser, 'v1');
    await visit();
    expect(browser.network.asked.length).toBeLessThanOrEqual(3);
    expect(new Set(browser.network.asked)).toEqual(new Set([SCOPE]));
  });

  it('is not blamed for the page of the version before, which a host may still send for a while', async () => {
    await update(browser, 'v1');
    // A correction of the page alone: its script stays.
    const [page, ...others] = builtVersion('v1').files;
    if (!page) throw new Error('no page');
    const corrected = { ...page, revision: 'corrected', integrity: 'sha256-corrected' };
    await browser.install({ ...builtVersion('v2'), files: [corrected, ...others] });
    expect(tab.told).toEqual([{ type: 'failed', reason: 'network' }]);
    expect(await recalled()).toBeUndefined();
  });
});

describe('What is remembered of it', () => {
  it('stays when files of other versions are deleted, and goes with the copy', async () => {
    await update(browser, 'v1');
    await visit();
    await browser.tell({ type: 'opened' });
    expect(await recalled()).toBeDefined();
    await deleteCopy(SCOPE);
    expect(await recalled()).toBeUndefined();
    expect(await browser.caches.keys()).toEqual([]);
    await forgetAltered(SCOPE, STORY);
    expect(await browser.caches.keys()).toEqual([]);
  });

  it('counts for nothing where the clock was put back, or it is spoilt', async () => {
    await update(browser, 'v1');
    await visit();
    const now = Date.now();
    vi.setSystemTime(now - DAY_MS);
    expect(await recalled()).toBeUndefined();
    vi.setSystemTime(now);
    const cache = await browser.caches.open(`khuyut ${SCOPE} ${STORY}`);
    const key = (await cache.keys()).map(({ url }) => url).find((url) => url.endsWith('_altered-version'));
    for (const text of ['', 'null', '{"pages":[1],"foundAt":0}', `{"pages":"v2","foundAt":${now}}`]) {
      await cache.put(key ?? '', new Response(text));
      expect(await recalled()).toBeUndefined();
    }
  });

  it('is nothing where storage is refused', async () => {
    const refuse = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    vi.stubGlobal('caches', { match: refuse, open: refuse, has: refuse });
    expect(await recalled()).toBeUndefined();
    await expect(forgetAltered(SCOPE, STORY)).resolves.toBeUndefined();
  });
});

describe('A page that the reader wants from the network this once', () => {
  beforeEach(async () => {
    await update(browser, 'v1');
    deploy(browser, 'v2');
  });

  it.each([
    ['?unsaved', './'],
    ['en?theme=dark&unsaved=#rome', 'en/'],
  ])('“%s” comes from there', async (path, key) => {
    const body = filesOf('v2').get(key) ?? '';
    browser.network.files.set(new URL(path.replace(/\?.*/, ''), SCOPE).href, body);
    expect(await (await browser.get(path)).text()).toBe(body);
    expect(await (await browser.get(key)).text()).toBe(filesOf('v1').get(key));
  });

  it.each(['offline', 'hang'] as const)('leads to the saved one when the network is %s', async (fault) => {
    browser.network.break(fault);
    const answer = await browser.get('en?theme=dark&unsaved=');
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe(`${SCOPE}en?theme=dark`);
  });
});
