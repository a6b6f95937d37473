import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeBrowser } from './fakes/browser';
import { leaveBrowser } from './fakes/leave';
import type { Fault } from './fakes/network';
import { builtVersion, deploy, filesOf, readsOffline, scriptOf, update } from './fakes/versions';

const SCOPE = 'https://example.org/stories/';

let browser: FakeBrowser;

beforeEach(() => void (browser = new FakeBrowser(SCOPE)));
afterEach(leaveBrowser);

/** Breaks so many answers about a file. */
function breakAnswers(fault: Fault, url: string, count: number): void {
  let left = count;
  browser.network.break(fault, (asked) => asked === url && left-- > 0);
}

/** What the host has sent, as often as it has. */
const sent = (url: string) => browser.network.sent.filter((other) => other === url).length;

/** The browser loads a version's page and script for itself, past any worker. */
async function load(name: 'v1' | 'v2'): Promise<void> {
  deploy(browser, name);
  for (const url of [SCOPE, scriptOf(name, SCOPE)]) await browser.network.fetch(new Request(url));
}

describe.each([
  ['a first save', 'v1'],
  ['an update', 'v2'],
] as const)('During %s', (_, name) => {
  const script = scriptOf(name, SCOPE);

  beforeEach(async () => {
    if (name === 'v2') await update(browser, 'v1');
  });

  it('no file is sent again that the browser’s own cache has right', async () => {
    await load(name);
    browser.network.sent = [];
    expect(await update(browser, name)).toBe(true);
    expect([sent(SCOPE), sent(script)]).toEqual([0, 0]);
    expect(sent(`${SCOPE}en/`)).toBe(1);
    expect(new Set(browser.network.sent).size).toBe(browser.network.sent.length);
  });

  it('a file that the browser’s own cache holds truncated is fetched past it, and no other twice', async () => {
    breakAnswers('truncated', script, 1);
    await load(name);
    browser.network.sent = [];
    expect(await browser.install(builtVersion(name))).toBe(true);
    expect(sent(script)).toBe(1);
    expect(sent(SCOPE)).toBe(0);
    await readsOffline(browser, name);
  });

  it.each(['cut', 'portal', 'error-500', 'missing-404', 'truncated'] as const)(
    'an answer that comes wrong once or thrice (%s) defeats nothing',
    async (fault) => {
      for (const [url, count] of [
        [`${SCOPE}en/`, 1],
        [script, 3],
      ] as const) {
        breakAnswers(fault, url, count);
        expect(await update(browser, name)).toBe(true);
        await readsOffline(browser, name);
      }
    },
  );

  it('a file that never comes is asked for four times, and the others not again', async () => {
    browser.network.break('cut', (url) => url === script);
    expect(await update(browser, name)).toBe(false);
    expect(browser.network.asked.filter((url) => url === script)).toHaveLength(4);
    browser.network.mend();
    browser.network.sent = [];
    expect(await update(browser, name)).toBe(true);
    expect(sent(SCOPE)).toBe(0);
  });
});

it('A host that answers its 404 pages with status 404 gets a copy', async () => {
  browser.network.statusOf = (url) => (url.endsWith('404.html') ? 404 : 200);
  expect(await update(browser, 'v1')).toBe(true);
  browser.network.break('offline');
  const page = await browser.get('nowhere');
  expect([page.status, await page.text()]).toEqual([404, filesOf('v1').get('404.html')]);
});

it('No other file is saved that comes with status 404', async () => {
  browser.network.statusOf = (url) => (url.endsWith('en/') ? 404 : 200);
  expect(await update(browser, 'v1')).toBe(false);
});
