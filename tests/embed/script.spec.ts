import type { Page } from '@playwright/test';
import { article, type HostPage } from '../setup/host';
import { currentIn, frameRestsAt, isLive, scripted, storyIn, test } from '../setup/embed';
import { seeded, stopped } from '../setup/reader';
import { countShifts, shiftsOf } from '../setup/shifts';
import { DESK, PHONE } from '../setup/screens';
import { CHAPTERS } from '../setup/story';
import { expect } from '../setup/test';

/** Notes the story's events in the page, from the start. */
const HEAR = `<script>
  window.heard = [];
  for (const type of ['ready', 'height', 'chapter', 'open'])
    addEventListener('khuyut:' + type, ({ detail }) => heard.push({ type, ...detail }));
</script>`;

interface Heard {
  type: string;
  id?: string;
  index?: number;
  count?: number;
  height?: number;
  lang?: string;
  url?: string;
}
const heard = (page: Page) => page.evaluate(() => Reflect.get(window, 'heard') as Heard[]);
const chaptersHeard = async (page: Page) =>
  (await heard(page)).flatMap(({ type, id }) => (type === 'chapter' ? [id] : []));

/** Where something in the frame is in the partner's window, in px; the page may have scaled the frame. */
async function inWindow(page: Page, selector: string) {
  const outer = await page.locator('iframe').evaluate((frame) => {
    const { x, y, height } = frame.getBoundingClientRect();
    return { x, y, scale: height / frame.clientHeight };
  });
  const inner = await storyIn(page)
    .locator(selector)
    .evaluate((element) => {
      const { y, height } = element.getBoundingClientRect();
      return { y, height };
    });
  return { y: outer.y + inner.y * outer.scale, height: inner.height * outer.scale };
}

const partnerPage = (site: string, attributes = '', more: Partial<HostPage> = {}): HostPage => ({
  head: `${HEAR}<style>body { margin: 0 } p { margin: 1rem }</style>`,
  body: `${article(8)}${scripted(site, attributes)}${article(12)}`,
  ...more,
});

/** Scrolls the partner's page by the wheel until a chapter's heading is well in the window. */
async function scrollTo(page: Page, id: string): Promise<void> {
  const height = page.viewportSize()?.height ?? 0;
  for (;;) {
    const left = (await inWindow(page, `#title-${id}`)).y - height * 0.55;
    if (Math.abs(left) < 20) return;
    await page.mouse.wheel(0, Math.sign(left) * Math.min(Math.abs(left), 700));
    await stopped(page);
  }
}

for (const [device, screen] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  test.describe(device, () => {
    test.use(screen);

    for (const lang of ['ar', 'en'] as const) {
      test(`${lang}: the page’s own scroll reads the story, and its map stays in sight`, async ({
        page,
        host,
        baseURL,
      }) => {
        await countShifts(page);
        await page.goto(host.publish(partnerPage(baseURL ?? '', `data-lang="${lang}"`)));
        await page.mouse.move(200, 300);
        const story = storyIn(page);
        await isLive(story);
        const sizes = () =>
          Promise.all([
            page.locator('iframe').evaluate((frame) => frame.clientHeight),
            story.locator('.track').evaluate((track) => Math.ceil(track.getBoundingClientRect().height)),
          ]);
        await expect
          .poll(async () => new Set(await sizes()).size, 'the frame is as long as its story')
          .toBe(1);
        expect((await sizes())[0]).toBeGreaterThan(5 * (page.viewportSize()?.height ?? 0));
        for (const id of ['rome', 'rhodes-2017', 'unresolved', 'before-rome']) {
          await scrollTo(page, id);
          await frameRestsAt(story, id);
          const map = await inWindow(page, '[data-map]');
          expect(Math.abs(map.y), `${id}: the map is at the window’s top`).toBeLessThanOrEqual(1);
          await expect(story.locator('[data-map] [data-place]').first()).toBeInViewport({ ratio: 1 });
        }
        const ids = CHAPTERS.map(({ id }) => id);
        expect(new Set(await chaptersHeard(page))).toEqual(new Set(ids));
        const [ready] = await heard(page);
        expect(ready).toMatchObject({ type: 'ready', lang });
        for (const { type, id, index, count } of await heard(page)) {
          if (type === 'chapter') expect([ids[index ?? -1], count]).toEqual([id, ids.length]);
        }
        const nested = await story
          .locator('html')
          .evaluate((root) => [root.scrollHeight - root.clientHeight, root.scrollTop]);
        expect(nested, 'nothing to scroll inside').toEqual([0, 0]);
        expect(await shiftsOf(page), 'the partner’s page is not shifted').toBe(0);
      });
    }
  });
}

for (const [device, screen] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  test.describe(device, () => {
    test.use(screen);

    test('the free map stays in sight while the page moves, and so do a sentence’s evidence and the way back', async ({
      page,
      host,
      baseURL,
    }) => {
      await page.goto(host.publish(partnerPage(baseURL ?? '')));
      const story = storyIn(page);
      await page.mouse.move(200, 300);
      await isLive(story);
      await scrollTo(page, 'motives');
      await frameRestsAt(story, 'motives');
      await story.locator('[data-explore]').press('Enter');
      await page.evaluate(() => window.scrollBy({ top: 60, behavior: 'instant' }));
      const height = page.viewportSize()?.height ?? 0;
      await expect.poll(async () => Math.abs((await inWindow(page, '[data-map]')).y)).toBeLessThanOrEqual(1);
      expect((await inWindow(page, '[data-map]')).height).toBeLessThanOrEqual(height);
      await expect(story.locator('[data-return]')).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await frameRestsAt(story, 'motives');
      await expect.poll(async () => Math.abs((await inWindow(page, '[data-map]')).y)).toBeLessThanOrEqual(1);
      await story.locator('#claim-israeli-aim').press('Enter');
      await expect(story.locator('[data-close]')).toBeInViewport({ ratio: 1 });
      const foot = async () => {
        const { y, height: tall } = await inWindow(page, '[data-sheet]');
        return y + tall;
      };
      await expect.poll(foot, 'the note ends in the window').toBeLessThanOrEqual(height + 1);
      await page.keyboard.press('Escape');
      await expect(story.locator('[data-sheet]')).toBeHidden();
    });
  });
}

test('what has the focus is not left under the map', async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 600, height: 800 });
  await page.goto(host.publish(partnerPage(baseURL ?? '', 'data-lang="en"')));
  const story = storyIn(page);
  await isLive(story);
  await page.mouse.move(200, 300);
  await scrollTo(page, 'obstacles');
  await frameRestsAt(story, 'obstacles');
  await story.locator('#claim-outside-interference').focus();
  for (let back = 0; back < 12; back += 1) {
    await page.keyboard.press('Shift+Tab');
    const seen = () =>
      story.locator('html').evaluate(() => {
        const focused = document.activeElement;
        const box = focused?.getBoundingClientRect();
        const over = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return (
          !over || over.contains(focused) || focused?.contains(over) === true || !over.closest('[data-map]')
        );
      });
    await expect.poll(seen, `after ${back + 1} steps back`).toBe(true);
  }
});

test('a phone that is turned stays as far along the story', async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await page.goto(host.publish(partnerPage(baseURL ?? '')));
  const story = storyIn(page);
  await isLive(story);
  await page.mouse.move(200, 300);
  await scrollTo(page, 'visit-2021');
  const far = () =>
    page.locator('iframe').evaluate((frame) => {
      const { top, height } = frame.getBoundingClientRect();
      return -top / height;
    });
  const before = await far();
  const height = await page.locator('iframe').evaluate((frame) => frame.clientHeight);
  await page.setViewportSize({ width: 740, height: 390 });
  await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight)).not.toBe(height);
  await stopped(page);
  expect(Math.abs((await far()) - before)).toBeLessThan(0.02);
});

test('what is changed before the frame is there holds when it comes', async ({ page, host, baseURL }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const body = `${article(60)}${scripted(baseURL ?? '', 'data-mode="step"', '640px')}`;
  await page.goto(host.publish({ body }), { waitUntil: 'networkidle' });
  await page.locator('[data-khuyut]').evaluate((place) => {
    place.dataset.theme = 'dark';
    place.scrollIntoView();
  });
  await expect(page.locator('iframe')).toHaveAttribute('src', /theme=dark/);
  // And between its address and its script.
  await page.locator('[data-khuyut]').evaluate((place) => (place.dataset.chapter = 'motives'));
  await frameRestsAt(storyIn(page), 'motives');
});

for (const lang of ['ar', 'en'] as const) {
  test.describe('late fonts', () => {
    test.use(PHONE);

    test(`${lang}: move nothing above the first chapter`, async ({ page, host, baseURL }) => {
      let arrive: (() => void) | undefined;
      const fonts = new Promise<void>((done) => (arrive = done));
      await page.route(/\.woff2$/, async (route) => {
        await fonts;
        await route.continue();
      });
      await page.goto(host.publish({ body: scripted(baseURL ?? '', `data-lang="${lang}"`) }), {
        waitUntil: 'commit',
      });
      const story = storyIn(page);
      const tops = () =>
        story
          .locator('.standfirst, .intro .open-story, #opening')
          .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top)));
      await expect(story.locator('html')).toHaveClass(/wired/);
      const before = await tops();
      expect(before).toHaveLength(3);
      arrive?.();
      await story.locator('html').evaluate(() => document.fonts.ready.then(() => undefined));
      await isLive(story);
      const loaded = await story
        .locator('html')
        .evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
      expect(loaded).toBeGreaterThan(0);
      expect(await tops()).toEqual(before);
    });
  });
}

test('before and after the story the map stays at its ends', async ({ page, host, baseURL }) => {
  await page.goto(host.publish(partnerPage(baseURL ?? '')));
  await isLive(storyIn(page));
  const top = () => inWindow(page, '[data-map]').then(({ y }) => y);
  const chaptersTop = () => inWindow(page, '#opening').then(({ y }) => y);
  expect(await top()).toBeCloseTo(await chaptersTop(), 0);
  await page.keyboard.press('End');
  await stopped(page);
  const low = await inWindow(page, '#unresolved');
  const map = await inWindow(page, '[data-map]');
  expect(map.y + map.height).toBeLessThanOrEqual(low.y + low.height + 1);
});

test('nothing but the script is loaded until the reader comes near', async ({ page, host, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(baseURL ?? '')) asked.push(new URL(request.url()).pathname);
  });
  const body = `${article(60)}${scripted(baseURL ?? '')}`;
  await page.goto(host.publish({ body }), { waitUntil: 'networkidle' });
  expect(asked).toEqual(['/embed.js']);
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.locator('[data-khuyut] a'), 'the link stands in its place').toBeAttached();
  await page.locator('[data-khuyut]').evaluate((place) => place.scrollIntoView());
  await isLive(storyIn(page));
  await expect(page.locator('[data-khuyut] > a')).toBeHidden();
});

test('in steps the frame keeps the height it was given, and obeys theme and chapter', async ({
  page,
  host,
  baseURL,
}) => {
  const attributes =
    'data-lang="en" data-mode="step" data-height="520" data-chapter="motives" data-theme="dark"';
  await page.emulateMedia({ colorScheme: 'light' });
  const body = `${article(1)}${scripted(baseURL ?? '', attributes, '520px')}${article(9)}`;
  await page.goto(host.publish({ head: HEAR, body }));
  const story = storyIn(page);
  await isLive(story);
  await frameRestsAt(story, 'motives');
  const place = page.locator('[data-khuyut]');
  expect(await place.evaluate((element) => element.clientHeight)).toBe(520);
  const paper = () => story.locator('.track').evaluate((track) => getComputedStyle(track).backgroundColor);
  const night = await paper();
  await place.evaluate((element) => (element.dataset.theme = 'light'));
  await expect.poll(paper, 'the theme follows the attribute').not.toBe(night);
  await place.evaluate((element) => (element.dataset.chapter = 'obstacles'));
  await frameRestsAt(story, 'obstacles');
  expect((await chaptersHeard(page)).at(-1)).toBe('obstacles');
  const [tab] = await Promise.all([page.context().waitForEvent('page'), story.locator('.brand a').click()]);
  await tab.close();
  expect((await heard(page)).at(-1)).toEqual({ type: 'open', url: `${baseURL}/en` });
});

test('three in one page read each for itself', async ({ page, host, baseURL }) => {
  const one = (attributes: string) => scripted(baseURL ?? '', `data-mode="step" ${attributes}`, '640px');
  const body = [one('data-chapter="rome"'), one('data-lang="en" data-chapter="motives"'), one('')].join('');
  await page.goto(host.publish({ body }));
  const story = (index: number) => page.frameLocator(`[data-khuyut] >> nth=${index} >> iframe`);
  for (const index of [0, 1, 2]) {
    await page.locator('[data-khuyut]').nth(index).scrollIntoViewIfNeeded();
    await isLive(story(index));
  }
  await expect(page.locator('iframe')).toHaveCount(3);
  // By keys: a click right after a scroll may still be meant for what was there before it.
  await story(0).locator('.where').press('Enter');
  await story(0).locator('[data-jump=go-between]').press('Enter');
  await frameRestsAt(story(0), 'go-between');
  await frameRestsAt(story(1), 'motives');
  await expect(story(1).locator('html')).toHaveAttribute('lang', 'en');
  await expect(currentIn(story(2))).toHaveCount(0);
});

test('a page that is put together by script gets its story, and is rid of it again', async ({
  page,
  host,
  baseURL,
}) => {
  // What the script listens to in the window, and whether it still does.
  await page.addInitScript(() => {
    const signals: [string, AbortSignal][] = [];
    Reflect.set(window, 'signals', signals);
    const listen = window.addEventListener.bind(window);
    window.addEventListener = (...[type, listener, options]: Parameters<typeof listen>) => {
      if (typeof options === 'object' && options.signal) signals.push([type, options.signal]);
      listen(type, listener, options);
    };
  });
  await page.goto(host.publish({ body: `${article(3)}<main></main>${scripted(baseURL ?? '')}` }));
  await isLive(storyIn(page));
  const listening = await page.evaluate(() => (Reflect.get(window, 'signals') as unknown[]).length);
  expect(listening).toBeGreaterThan(2);
  const gone = await page.locator('[data-khuyut]').elementHandle();
  await page.evaluate(() => document.querySelector('[data-khuyut]')?.remove());
  await expect(page.locator('iframe')).toHaveCount(0);
  const kept = await gone.evaluate((place) => (place as HTMLElement).innerHTML);
  expect(kept, 'the link is there again').toMatch(/^<a href="[^"]*">/);
  await page.evaluate(() => {
    const view = document.createElement('section');
    view.innerHTML = '<div data-khuyut data-lang="en" data-mode="step"></div>';
    document.querySelector('main')?.append(view);
  });
  await isLive(storyIn(page));
  await expect(storyIn(page).locator('html')).toHaveAttribute('lang', 'en');
  await page.evaluate(() => document.querySelector('[data-khuyut]')?.remove());
  await expect(page.locator('iframe')).toHaveCount(0);
  const left = await page.evaluate(() =>
    (Reflect.get(window, 'signals') as [type: string, signal: AbortSignal][])
      .filter(([, signal]) => !signal.aborted)
      .map(([type]) => type),
  );
  expect(left, 'what the stories listened to').toEqual([]);
});

test('the script in a page twice fills each place once', async ({ page, host, baseURL }) => {
  await page.goto(
    host.publish({ body: `${scripted(baseURL ?? '')}<script src="${baseURL}/embed.js"></script>` }),
  );
  await isLive(storyIn(page));
  await expect(page.locator('iframe')).toHaveCount(1);
});

const HOSTS: readonly [name: string, change: (page: HostPage) => HostPage][] = [
  [
    'scrolls smoothly',
    (page) => ({ ...page, head: `${page.head}<style>html { scroll-behavior: smooth }</style>` }),
  ],
  [
    'scales an ancestor',
    (page) => ({
      ...page,
      body: `<div style="transform: scale(0.8); transform-origin: 0 0">${page.body}</div>`,
    }),
  ],
  ['is written from right to left', (page) => ({ ...page, dir: 'rtl', lang: 'ar' })],
  [
    'is isolated (COEP)',
    (page) => ({ ...page, headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } }),
  ],
  ['hides what overflows', (page) => ({ ...page, body: `<div style="overflow: hidden">${page.body}</div>` })],
];

for (const [name, change] of HOSTS) {
  test(`the map stays in sight in a page that ${name}`, async ({ page, host, baseURL }) => {
    await page.goto(host.publish(change(partnerPage(baseURL ?? ''))));
    const story = storyIn(page);
    await page.mouse.move(200, 300);
    await isLive(story);
    await scrollTo(page, 'motives');
    await frameRestsAt(story, 'motives');
    const map = await inWindow(page, '[data-map]');
    expect(Math.abs(map.y)).toBeLessThanOrEqual(1.5);
  });
}

test('the pinned version runs under its hash and a strict policy', async ({ page, host, baseURL }) => {
  await page.goto(`${baseURL}/en/partners`);
  const code = (await page.locator('[data-code=pinned] code').textContent()) ?? '';
  const [, file = '', integrity = ''] = /src="[^"]*\/(embed\.[^"]+)" integrity="([^"]+)"/.exec(code) ?? [];
  const origin = baseURL ?? '';
  const place = `<div data-khuyut><a href="${origin}/">x</a></div>`;
  const headers = {
    'Content-Security-Policy': `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
  };
  const script = (hash: string) =>
    `<script async src="${origin}/${file}" integrity="${hash}" crossorigin="anonymous"></script>`;
  await page.goto(host.publish({ body: place + script(integrity), headers }));
  await isLive(storyIn(page));
});

test('on a slow connection the page keeps still, and its link until the story is there', async ({
  page,
  host,
  baseURL,
}) => {
  await countShifts(page);
  let arrive: (() => void) | undefined;
  const late = new Promise<void>((done) => (arrive = done));
  await page.route(/\/embed\?/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(host.publish(partnerPage(baseURL ?? '')), { waitUntil: 'commit' });
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('[data-khuyut] > a')).toBeVisible();
  arrive?.();
  await isLive(storyIn(page));
  await expect(page.locator('[data-khuyut] > a')).toBeHidden();
  expect(await shiftsOf(page)).toBe(0);
});

test('a thousand random messages change nothing, on either side', async ({ page, host, baseURL }) => {
  const body = scripted(baseURL ?? '', 'data-mode="step" data-chapter="rome"', '640px');
  await page.goto(host.publish({ head: HEAR, body }));
  const story = storyIn(page);
  await isLive(story);
  await frameRestsAt(story, 'rome');
  const look = async () => ({
    inside: await story.locator('html').evaluate((root) => {
      const bar = root.querySelector<HTMLElement>('[data-bar]')?.style.cssText;
      const current = root.querySelector('[aria-current="step"]')?.id;
      const { classList, style, textContent } = root;
      return {
        classes: [...classList],
        style: style.cssText,
        bar,
        current,
        textContent,
        href: location.href,
        title: document.title,
      };
    }),
    outside: await page.evaluate(() => {
      const place = document.querySelector<HTMLElement>('[data-khuyut]');
      return [place?.style.cssText, place?.innerHTML, location.href, document.title];
    }),
    heard: await heard(page),
  });
  const before = await look();
  const random = seeded(4);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  const values = [
    null,
    true,
    0,
    -1,
    1e12,
    NaN,
    '',
    'rome',
    'dark',
    '<img src=x onerror=alert(1)>',
    [],
    {},
    ['dark'],
  ];
  const messages = Array.from({ length: 1000 }, () => {
    const message: Record<string, unknown> = {};
    if (random() < 0.8) message.khuyut = pick([1, 1, 1, 2, '1', true]);
    if (random() < 0.9)
      message.type = pick(['ready', 'viewport', 'theme', 'go', 'navigate', 'open', 'html', 7]);
    for (const field of ['height', 'top', 'value', 'chapter', 'url', 'lang', 'title', 'id', 'index']) {
      if (random() < 0.4) message[field] = pick(values);
    }
    // What would be a message is not to be among them.
    if (message.type === 'go' && message.chapter === 'rome') message.chapter = 'nowhere';
    if (message.type === 'theme' && message.value === 'dark') message.value = 'sepia';
    return random() < 0.1 ? pick(values) : message;
  });
  // From its own page into the frame, and from the page itself to the script that awaits the frame's.
  await page.evaluate((all) => {
    const frame = document.querySelector('iframe');
    for (const message of all) {
      frame?.contentWindow?.postMessage(message, '*');
      window.postMessage(message, '*');
    }
  }, messages);
  // Well-formed messages from somebody else are none either.
  await story.locator('html').evaluate(() => {
    window.postMessage({ khuyut: 1, type: 'theme', value: 'dark' }, '*');
    window.postMessage({ khuyut: 1, type: 'go', chapter: 'motives' }, '*');
  });
  await page.evaluate(() => {
    window.postMessage({ khuyut: 1, type: 'height', height: 5000 }, '*');
    window.postMessage({ khuyut: 1, type: 'open', url: 'https://example.org/' }, '*');
  });
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  await story.locator('html').evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  expect(await look()).toEqual(before);
});

test('an address that is not the story’s own is not passed on as the full story', async ({
  page,
  host,
  baseURL,
}) => {
  const body = scripted(baseURL ?? '', 'data-mode="step"', '640px');
  await page.goto(host.publish({ head: HEAR, body }));
  const story = storyIn(page);
  await isLive(story);
  const before = await heard(page);
  await story.locator('html').evaluate(() => {
    window.parent.postMessage({ khuyut: 1, type: 'open', url: 'https://example.org/' }, '*');
    window.parent.postMessage({ khuyut: 1, type: 'chapter', id: 'last', index: 0, count: 1 }, '*');
  });
  await expect.poll(async () => (await heard(page)).at(-1)?.id).toBe('last');
  expect((await heard(page)).slice(before.length).map(({ type }) => type)).toEqual(['chapter']);
});
