import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeBrowser } from './fakes/browser';
import { leaveBrowser } from './fakes/leave';
import { filesOf, update } from './fakes/versions';

// Which answer each form of an address gets is planned in answer-plan.ts, and tested there.
describe.each(['https://example.org/', 'https://example.org/some/path/'])('Below %s', (scope) => {
  let browser: FakeBrowser;

  beforeEach(async () => {
    browser = new FakeBrowser(scope);
    await update(browser, 'v1');
    browser.network.asked = [];
  });
  afterEach(leaveBrowser);

  const read = async (path: string, mode?: 'navigate' | 'cors') => {
    const response = await browser.get(path, mode);
    return [response.status, await response.text()];
  };

  it.each([
    ['', './'],
    ['?theme=dark', './'],
    ['en?x#rome', 'en/'],
    ['en/index.html', 'en/'],
  ])('“%s” is answered by the saved “%s”, without the network', async (path, key) => {
    expect(await read(path)).toEqual([200, filesOf('v1').get(key)]);
    expect(browser.network.asked).toEqual([]);
  });

  it.each([
    ['nowhere', '404.html'],
    ['en/nowhere?x', 'en/404.html'],
  ])('“%s” is the network’s, else the saved “%s” with status 404', async (path, key) => {
    browser.network.files.set(new URL(path.replace(/\?.*/, ''), scope).href, 'newer than this version');
    expect(await read(path)).toEqual([200, 'newer than this version']);
    for (const fault of ['offline', 'hang'] as const) {
      browser.network.break(fault);
      expect(await read(path)).toEqual([404, filesOf('v1').get(key)]);
    }
  });

  it.each([
    ['c/a-chapter', '#a-chapter'],
    ['en/c/a-chapter/?x', 'en/#a-chapter'],
  ])('“%s” leads to the story at “%s”, without the network', async (path, to) => {
    const response = await browser.get(path);
    expect([response.status, response.headers.get('location')]).toEqual([302, new URL(to, scope).href]);
    expect(browser.network.asked).toEqual([]);
  });

  it.each([
    ['embed?chapter=rome', './'],
    ['embed/en/', 'en/'],
  ])('“%s” is the network’s, else the story “%s”', async (path, key) => {
    browser.network.files.set(new URL(path.replace(/\?.*/, ''), scope).href, 'the embed');
    expect(await read(path)).toEqual([200, 'the embed']);
    for (const fault of ['offline', 'hang'] as const) {
      browser.network.break(fault);
      expect(await read(path)).toEqual([200, filesOf('v1').get(key)]);
    }
  });

  it('a hashed file of an other version is the network’s where it is not kept', async () => {
    const path = '_app/immutable/khuyut.v0.js';
    browser.network.files.set(`${scope}${path}`, 'v0');
    expect(await read(path, 'cors')).toEqual([200, 'v0']);
  });

  it('what it does not know goes to the network as if there were no worker', async () => {
    for (const path of ['photo.jpg', 'service-worker.js', 'https://other.example/']) {
      browser.network.asked = [];
      await browser.get(path, 'cors');
      expect(browser.network.asked).toHaveLength(1);
    }
    browser.network.asked = [];
    await browser.get('./', 'cors', 'POST');
    expect(browser.network.asked).toHaveLength(1);
  });
});
