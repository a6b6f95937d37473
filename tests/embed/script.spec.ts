import { currentIn, frameRestsAt, isLive, scripted, storyIn, test } from '../setup/embed';
import { article } from '../setup/host';
import { expect } from '../setup/test';
import { HEAR, chaptersHeard, heard, scrollTo } from './partner';

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

for (const mode of ['scroll', 'step'] as const) {
  test(`${mode}: a story that starts in a closed tab is ready once the tab is opened`, async ({
    page,
    host,
    baseURL,
  }) => {
    // Closed as soon as the frame is in it.
    const close = `<script>
      new MutationObserver((_, seen) => {
        if (!document.querySelector('iframe')) return;
        seen.disconnect();
        document.querySelector('[data-khuyut]').parentElement.hidden = true;
      }).observe(document, { subtree: true, childList: true });
    </script>`;
    const place = `data-mode="${mode}" data-lang="en"${mode === 'step' ? ' data-chapter="rome"' : ''}`;
    const body = `<div>${scripted(baseURL ?? '', place)}</div>`;
    await page.goto(host.publish({ head: HEAR + close, body }));
    const story = storyIn(page);
    await expect(story.locator('html.wired')).toBeAttached();
    expect(await heard(page), 'nothing to tell yet').toEqual([]);
    await page.locator('[hidden]').evaluate((tab) => tab.removeAttribute('hidden'));
    await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toContain('ready');
    await isLive(story);
    if (mode === 'step') {
      await frameRestsAt(story, 'rome');
      expect((await heard(page))[0]?.type, 'it is ready before it is anywhere').toBe('ready');
      await page.locator('[data-khuyut]').evaluate((place) => (place.dataset.chapter = 'motives'));
    } else {
      await page.mouse.move(200, 300);
      await scrollTo(page, 'motives');
    }
    await frameRestsAt(story, 'motives');
  });
}

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

test('a place that is far and then near before its script hears of either is filled', async ({
  page,
  host,
  baseURL,
}) => {
  // As on a busy page: the first crossing is told together with the second.
  const busy = `<script>
    const Observer = IntersectionObserver;
    window.IntersectionObserver = class extends Observer {
      constructor(onCross, options) {
        const crossings = [];
        super((entries) => crossings.push(...entries) > 1 && onCross(crossings), options);
        window.crossings = crossings;
      }
    };
  </script>`;
  await page.goto(host.publish({ head: busy, body: `${article(60)}${scripted(baseURL ?? '')}` }));
  const told = () => page.evaluate(() => (Reflect.get(window, 'crossings') as unknown[] | undefined)?.length);
  await expect.poll(told, 'it is far').toBe(1);
  await page.locator('[data-khuyut]').evaluate((place) => place.scrollIntoView());
  await isLive(storyIn(page));
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
  const day = await paper();
  await place.evaluate((element) => (element.dataset.theme = 'dark'));
  await expect.poll(paper).toBe(night);
  await place.evaluate((element) => element.removeAttribute('data-theme'));
  await expect.poll(paper, 'without the attribute it follows the device').toBe(day);
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
  const own = '<p hidden>Ours</p></div>';
  const body = scripted(baseURL ?? '', 'id="khuyut"', '700px; position: sticky').replace('</div>', own);
  await page.goto(host.publish({ body: `${article(3)}<main></main>${body}` }));
  await isLive(storyIn(page));
  const listening = await page.evaluate(() => (Reflect.get(window, 'signals') as unknown[]).length);
  expect(listening).toBeGreaterThan(2);
  const gone = await page.locator('[data-khuyut]').elementHandle();
  await page.evaluate(() => document.querySelector('[data-khuyut]')?.remove());
  await expect(page.locator('iframe')).toHaveCount(0);
  const kept = await gone.evaluate((place) => (place as HTMLElement).innerHTML);
  expect(kept, 'the link is there again').toMatch(/^<a href="[^"]*">/);
  expect(kept, 'and what was hidden is so still').toContain('<p hidden="">Ours</p>');
  expect(await gone.evaluate((place) => (place as HTMLElement).style.position)).toBe('sticky');
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
