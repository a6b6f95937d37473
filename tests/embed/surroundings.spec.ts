import type { Page } from '@playwright/test';
import { violations } from '../setup/axe';
import { article, type Host } from '../setup/host';
import { frameRestsAt, isLive, plainFrame, storyIn, test } from '../setup/embed';
import { faded } from '../setup/map';
import { CHAPTERS } from '../setup/story';
import { expect } from '../setup/test';

const CLAIMS = CHAPTERS.flatMap(({ claims }) => claims).length;

/** The frame's document, where its own scripts can be asked. */
const storyFrame = (page: Page) => {
  const frame = page.frames().find((one) => one.url().includes('/embed'));
  if (!frame) throw new Error('the page has no frame of the story');
  return frame;
};

async function readsTwoChapters(page: Page): Promise<void> {
  const story = storyIn(page);
  await isLive(story);
  await frameRestsAt(story, 'rome');
  await expect(story.locator('[data-claim]')).toHaveCount(CLAIMS);
  await story.locator('.where').click();
  await story.locator('[data-jump=go-between]').click();
  await frameRestsAt(story, 'go-between');
  await story.locator('#claim-go-between').click();
  await expect(story.locator('[data-sheet]')).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Pages that a partner's frame may stand in. */
const PAGES: readonly [name: string, page: (story: string) => Parameters<Host['publish']>[0]][] = [
  ['a plain page', (story) => ({ body: plainFrame(story) })],
  [
    'WordPress’s sandbox, without an origin',
    (story) => ({ body: plainFrame(story, { more: 'sandbox="allow-scripts" security="restricted"' }) }),
  ],
  [
    'a page that is isolated (COEP)',
    (story) => ({
      body: plainFrame(story),
      headers: {
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    }),
  ],
  [
    'a page with a strict policy',
    (story) => ({
      body: `<iframe src="${story}" title="Khuyut" width="600" height="640"></iframe>`,
      headers: {
        'Content-Security-Policy': `default-src 'none'; img-src data:; frame-src ${new URL(story).origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    }),
  ],
  ['a column of 320 px', (story) => ({ body: `<div style="width:320px">${plainFrame(story)}</div>` })],
  ['a frame of 360 px', (story) => ({ body: plainFrame(story, { height: 360 }) })],
];

for (const path of ['/embed', '/embed/en']) {
  for (const [name, pageFor] of PAGES) {
    test(`${path} works in ${name}`, async ({ page, host, baseURL }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const address = host.publish(pageFor(`${baseURL}${path}?chapter=rome`));
      await page.goto(address);
      await readsTwoChapters(page);
      const strangers = asked.filter(
        (url) => !url.startsWith(baseURL ?? '') && !url.startsWith(address) && !url.startsWith('data:'),
      );
      expect(strangers, 'requests to other hosts').toEqual([]);
      expect(asked.filter((url) => url.endsWith('service-worker.js'))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
    });
  }

  test(`${path} in a tab that is opened later begins where its address says`, async ({
    page,
    host,
    baseURL,
  }) => {
    const body = `<div hidden>${plainFrame(`${baseURL}${path}?chapter=rome`)}</div>`;
    await page.goto(host.publish({ body }));
    await expect(storyIn(page).locator('html.wired')).toBeAttached();
    await page.locator('[hidden]').evaluate((tab) => tab.removeAttribute('hidden'));
    await readsTwoChapters(page);
  });
}

test('nothing is stored from inside a frame, and no worker is registered', async ({
  page,
  host,
  baseURL,
}) => {
  // The same site, another origin: there the browser would let it.
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
});

test('the story works where the browser refuses frames all storage', async ({ page, host, baseURL }) => {
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed?chapter=rome`) }));
  const refused = await storyFrame(page).evaluate(() => {
    try {
      return localStorage.length < 0;
    } catch {
      return true;
    }
  });
  expect(refused, 'the browser refuses storage in frames of another site').toBe(true);
  await readsTwoChapters(page);
});

test('without JavaScript the frame holds the whole text with its still maps', async ({
  browser,
  host,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['/embed', '/embed/en']) {
    await page.goto(host.publish({ body: plainFrame(`${baseURL}${path}`) }));
    const story = storyIn(page);
    await expect(story.locator('[data-claim]')).toHaveCount(CLAIMS);
    for (const { id } of CHAPTERS) {
      const chapter = story.locator(`section[data-chapter=${id}]`);
      await chapter.scrollIntoViewIfNeeded();
      await expect(chapter.locator('h2')).toBeVisible();
      await expect(chapter.locator('.still svg')).toBeVisible();
    }
    await expect(story.locator('#note-go-between')).toBeVisible();
    await expect(story.locator('a[data-open]').first()).toBeVisible();
    await expect(story.locator('[data-bar]')).toBeHidden();
  }
  await context.close();
});

test('the full story and the sources open in tabs of their own', async ({ page, context, host, baseURL }) => {
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed/en`) }));
  const story = storyIn(page);
  await isLive(story);
  const [tab] = await Promise.all([context.waitForEvent('page'), story.locator('.brand a').click()]);
  await tab.waitForURL(/\/en\/?$/);
  expect(await tab.evaluate(() => window.opener === null)).toBe(true);
  const elsewhere = await story
    .locator('a[href]')
    .evaluateAll((links) =>
      links
        .filter((link) => !link.getAttribute('href')?.startsWith('#'))
        .map((link) => [link.getAttribute('target'), link.getAttribute('rel')].join(' ')),
    );
  expect(new Set(elsewhere)).toEqual(new Set(['_blank noopener']));
});

test('search engines are led to the story', async ({ page }) => {
  for (const [path, story] of [
    ['/embed', '/'],
    ['/embed/en', '/en'],
  ]) {
    await page.goto(path ?? '');
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname).toBe(story);
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  }
});

for (const [width, height] of [
  [320, 360],
  [360, 640],
  [700, 500],
  [1000, 640],
] as const) {
  for (const path of ['/embed', '/embed/en']) {
    test(`${path} in a frame of ${width}x${height}: every name lies in sight, axe finds nothing`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
      for (const { id, places } of CHAPTERS) {
        await page.evaluate((chapter) => {
          document.querySelector<HTMLElement>(`[data-jump="${chapter}"]`)?.click();
        }, id);
        await expect(page.locator('[data-map]')).toHaveAttribute('data-chapter', id);
        await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'settled');
        expect(await hidden(page), id).toEqual([]);
        await expect(page.locator('[data-map] [data-place]')).toHaveCount(places.length);
      }
      await faded(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
}

/** Names on the map that leave it, meet, or lie under a button. */
const hidden = (page: Page): Promise<string[]> =>
  page.locator('[data-map]').evaluate((map) => {
    const outer = map.getBoundingClientRect();
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    const buttons = [...map.querySelectorAll('.controls button, .brand a')]
      .map((button) => button.getBoundingClientRect())
      .filter(({ width }) => width > 0);
    const labels = [...map.querySelectorAll<HTMLElement>('[data-place]')];
    return labels.flatMap((label) => {
      const box = label.getBoundingClientRect();
      const name = label.dataset.place ?? '';
      const leaves =
        box.left < outer.left ||
        box.right > outer.right + 0.5 ||
        box.top < outer.top ||
        box.bottom > outer.bottom + 0.5;
      const under = buttons.some((button) => meet(button, box));
      const met = labels.find((other) => other !== label && meet(other.getBoundingClientRect(), box));
      return [
        ...(met ? [`${name} meets ${met.dataset.place ?? ''}`] : []),
        ...(leaves ? [`${name} leaves the map`] : []),
        ...(under ? [`${name} lies under a button`] : []),
      ];
    });
  });

for (const [width, height, text] of [
  [320, 360, 2],
  [320, 240, 1],
  [320, 200, 1],
  [700, 500, 2],
] as const) {
  test(`a frame of ${width}x${height} with text at ${text * 100} % turns its pages, and shows words`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/embed');
    await page.evaluate((size) => (document.documentElement.style.fontSize = `${size * 100}%`), text);
    const track = page.locator('[data-track]');
    await expect.poll(() => track.evaluate((element) => element.clientHeight)).toBeGreaterThan(140);
    await page.locator('[data-jump=go-between]').evaluate((link: HTMLElement) => link.click());
    await expect(page.locator('#title-go-between')).toBeInViewport({ ratio: 1 });
    await page.locator('[data-next]').click();
    await expect(page.locator('#title-go-between')).not.toBeInViewport();
  });
}

test('a whole page of the partner’s is not shifted by a plain frame', async ({ page, host, baseURL }) => {
  await page.goto(host.publish({ body: `${article(2)}${plainFrame(`${baseURL}/embed`)}${article(2)}` }));
  const below = () => page.locator('iframe + p').evaluate((element) => element.getBoundingClientRect().top);
  const before = await below();
  await isLive(storyIn(page));
  expect(await below()).toBe(before);
});
