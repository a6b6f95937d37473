import type { Page } from '@playwright/test';
import { frameRestsAt, isLive, plainFrame, REDUCED_MOTION, storyIn, test } from '../setup/embed';
import type { HostPage } from '../setup/host';
import { CHAPTERS } from '../setup/story';
import { expect } from '../setup/test';

test.use(REDUCED_MOTION);

const CLAIMS = CHAPTERS.flatMap(({ claims }) => claims).length;

/** The frame's document, where its own scripts can be asked. */
const storyFrame = (page: Page) => {
  const frame = page.frames().find((one) => one.url().includes('/embed'));
  if (!frame) throw new Error('the page has no frame of the story');
  return frame;
};

/** Reads two chapters and the evidence of a claim, which is all within the frame. */
async function readsTwoChapters(page: Page): Promise<void> {
  const story = storyIn(page);
  await isLive(story);
  await frameRestsAt(story, 'rome');
  const entries = await page.evaluate(() => history.length);
  await expect(story.locator('[data-claim]')).toHaveCount(CLAIMS);
  await story.locator('[data-bar] .where').click();
  await story.locator('[data-jump=go-between]').click();
  await frameRestsAt(story, 'go-between');
  await story.locator('#claim-go-between').click();
  const sheet = story.locator('[data-sheet]');
  await expect(sheet).toBeVisible();
  await expect(sheet.locator('a.source').first()).toHaveAttribute('target', '_blank');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  expect(await page.evaluate(() => history.length), 'Back belongs to the host page').toBe(entries);
}

/** Pages that a partner's frame may stand in. */
const HOSTS: readonly [name: string, path: string, page: (story: string) => HostPage][] = [
  ['a plain page', '/embed/en', (story) => ({ body: plainFrame(story) })],
  [
    'WordPress’s sandbox, without an origin',
    '/embed',
    (story) => ({ body: plainFrame(story, { more: 'sandbox="allow-scripts" security="restricted"' }) }),
  ],
  [
    'a page that is isolated (COEP) and has a strict policy',
    '/embed',
    (story) => ({
      body: `<iframe src="${story}" title="Khuyut" width="600" height="640"></iframe>`,
      headers: {
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Content-Security-Policy': `default-src 'none'; img-src data:; frame-src ${new URL(story).origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    }),
  ],
];

for (const [name, path, pageFor] of HOSTS) {
  test(`the story works in ${name}, refused all storage, and asks no other host`, async ({
    page,
    host,
    baseURL,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const address = host.publish(pageFor(`${baseURL}${path}?chapter=rome`));
    await page.goto(address);
    const isRefused = await storyFrame(page).evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    expect(isRefused, 'the browser refuses storage in frames of another site').toBe(true);
    await readsTwoChapters(page);
    const strangers = asked.filter(
      (url) => !url.startsWith(baseURL ?? '') && !url.startsWith(address) && !url.startsWith('data:'),
    );
    expect(strangers, 'requests to other hosts').toEqual([]);
    expect(asked.filter((url) => url.endsWith('service-worker.js'))).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
}

for (const mode of ['step', 'scroll']) {
  test(`in ${mode} mode the maps stay still where the browser saves data`, async ({
    page,
    host,
    baseURL,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }),
    );
    await page.goto(
      host.publish({ body: plainFrame(`${baseURL}/embed/en?chapter=rome&mode=${mode}`, { height: 700 }) }),
    );
    const story = storyIn(page);
    // What comes after the live map's turn has come.
    await expect.poll(() => asked.some((url) => /\/views-after-load\./.test(url))).toBe(true);
    await expect(story.locator('#rome [data-still]')).toBeVisible();
    await expect(story.locator('[data-map] [data-leaflet]')).toBeHidden();
    expect(asked.filter((url) => /live-map/.test(url))).toEqual([]);
  });
}

test('nothing is stored from inside a frame, no worker is registered, and the full story opens in a tab of its own', async ({
  page,
  context,
  host,
  baseURL,
}) => {
  // Another origin of the same site, where the browser would allow both.
  const address = host.publish({ body: plainFrame(`${baseURL}/embed?chapter=rome`) });
  await page.goto(address.replace('127.0.0.1', 'localhost'));
  await readsTwoChapters(page);
  const kept = await storyFrame(page).evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    caches: (await caches.keys()).length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
    state: document.documentElement.dataset.offline,
  }));
  expect(kept).toEqual({
    local: 0,
    session: 0,
    caches: 0,
    databases: 0,
    workers: 0,
    cookies: '',
    state: 'unsupported',
  });
  const [tab] = await Promise.all([context.waitForEvent('page'), storyIn(page).locator('.brand a').click()]);
  await expect(tab).toHaveURL(`${baseURL ?? ''}/`);
  expect(await tab.evaluate(() => window.opener === null)).toBe(true);
});
