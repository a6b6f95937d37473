import {
  currentIn,
  frameRestsAt,
  isLive,
  REDUCED_MOTION,
  scripted,
  soon,
  storyIn,
  test,
} from '../setup/embed';
import { holdFonts, LETTERS_LOADED } from '../setup/fonts';
import { article } from '../setup/host';
import { PHONE } from '../setup/screens';
import { countShifts, expectNoShift } from '../setup/shifts';
import { expect } from '../setup/test';
import { chaptersIn, eventsIn, paperIn, RECORD_EVENTS, wheelTo } from './host-page';

test.use(REDUCED_MOTION);

test('nothing but the script is loaded until the reader comes near; then the link stays until the story is there', async ({
  page,
  host,
  baseURL,
}) => {
  await countShifts(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(baseURL ?? '')) asked.push(new URL(request.url()).pathname);
  });
  let arrive: (() => void) | undefined;
  const late = new Promise<void>((done) => (arrive = done));
  await page.route(/\/embed\?/, async (route) => {
    await late;
    await route.continue();
  });
  const body = `${article(60)}${scripted(baseURL ?? '')}${article(3)}`;
  await page.goto(host.publish({ body }), { waitUntil: 'networkidle' });
  expect(asked).toEqual(['/embed.js']);
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.locator('[data-khuyut]').evaluate((container) => container.scrollIntoView());
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('[data-khuyut] > a')).toBeVisible();
  arrive?.();
  await isLive(storyIn(page));
  await expect(page.locator('[data-khuyut] > a')).toBeHidden();
  await expectNoShift(page);
});

test.describe('late fonts', () => {
  test.use(PHONE);

  test('move nothing above the first chapter', async ({ page, host, baseURL }) => {
    const arrive = await holdFonts(page);
    await page.goto(host.publish({ body: scripted(baseURL ?? '') }), { waitUntil: 'commit' });
    const story = storyIn(page);
    const tops = () =>
      story
        .locator('.standfirst, .intro .open-story, #opening')
        .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top)));
    await expect(story.locator('html')).toHaveClass(/wired/);
    const before = await tops();
    expect(before).toHaveLength(3);
    arrive();
    await story.locator('html').evaluate(() => document.fonts.ready.then(() => undefined));
    await isLive(story);
    await expect.poll(() => story.locator('html').evaluate(LETTERS_LOADED)).toBe(true);
    expect(await tops()).toEqual(before);
  });
});

test('a story that starts in a closed tab of the host page is ready once the tab is opened', async ({
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
  const body = `<div>${scripted(baseURL ?? '', 'data-lang="en"')}</div>`;
  await page.goto(host.publish({ head: RECORD_EVENTS + close, body }));
  const story = storyIn(page);
  await expect(story.locator('html.wired')).toBeAttached();
  expect(await eventsIn(page), 'nothing to report yet').toEqual([]);
  await page.locator('[hidden]').evaluate((tab) => tab.removeAttribute('hidden'));
  await expect.poll(async () => (await eventsIn(page))[0]?.type, soon('the first event')).toBe('ready');
  await isLive(story);
  await wheelTo(page, 'motives');
  await frameRestsAt(story, 'motives');
});

test('in paged mode the frame keeps the height it was given, and follows theme and chapter', async ({
  page,
  host,
  baseURL,
}) => {
  const attributes =
    'data-lang="en" data-mode="step" data-height="520" data-chapter="motives" data-theme="dark"';
  await page.emulateMedia({ colorScheme: 'light' });
  const body = `${article(1)}${scripted(baseURL ?? '', attributes, '520px')}${article(9)}`;
  await page.goto(host.publish({ head: RECORD_EVENTS, body }));
  const story = storyIn(page);
  await isLive(story);
  await frameRestsAt(story, 'motives');
  const container = page.locator('[data-khuyut]');
  expect(await container.evaluate((element) => element.clientHeight)).toBe(520);
  const dark = await paperIn(story);
  await container.evaluate((element) => (element.dataset.theme = 'light'));
  await expect.poll(() => paperIn(story), soon('the theme follows the attribute')).not.toBe(dark);
  await container.evaluate((element) => (element.dataset.theme = 'dark'));
  await expect.poll(() => paperIn(story), soon('and again')).toBe(dark);
  await container.evaluate((element) => (element.dataset.chapter = 'obstacles'));
  await frameRestsAt(story, 'obstacles');
  expect((await chaptersIn(page)).at(-1)).toBe('obstacles');
  const [tab] = await Promise.all([page.context().waitForEvent('page'), story.locator('.brand a').click()]);
  await tab.close();
  expect((await eventsIn(page)).at(-1)).toEqual({ type: 'open', url: `${baseURL}/en/` });
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
  await story(0).locator('[data-bar] .where').press('Enter');
  await story(0).locator('[data-jump=go-between]').press('Enter');
  await frameRestsAt(story(0), 'go-between');
  await frameRestsAt(story(1), 'motives');
  await expect(story(1).locator('html')).toHaveAttribute('lang', 'en');
  await expect(currentIn(story(2))).toHaveCount(0);
});

test('a page that is put together by script gets its story, is rid of it again, and gets another', async ({
  page,
  host,
  baseURL,
}) => {
  const body = scripted(baseURL ?? '', 'id="khuyut"', '700px; position: sticky');
  await page.goto(host.publish({ body: `${article(3)}<main></main>${body}` }));
  await isLive(storyIn(page));
  const gone = await page.locator('[data-khuyut]').elementHandle();
  await page.evaluate(() => document.querySelector('[data-khuyut]')?.remove());
  await expect(page.locator('iframe')).toHaveCount(0);
  const left = await gone.evaluate((container: HTMLElement) => [
    container.innerHTML,
    container.style.position,
  ]);
  expect(left[0], 'the link is there again').toMatch(/^<a href="[^"]*"(?: style="")?>/);
  expect(left[1]).toBe('sticky');
  await page.evaluate(() => {
    const view = document.createElement('section');
    view.innerHTML = '<div data-khuyut data-lang="en" data-mode="step"></div>';
    document.querySelector('main')?.append(view);
  });
  await isLive(storyIn(page));
  await expect(storyIn(page).locator('html')).toHaveAttribute('lang', 'en');
});

test('the pinned version runs under its hash and a strict policy', async ({ page, host, baseURL }) => {
  await page.goto(`${baseURL}/en/partners`);
  const code = (await page.locator('[data-code=pinned] code').textContent()) ?? '';
  const [, file = '', integrity = ''] = /src="[^"]*\/(embed\.[^"]+)" integrity="([^"]+)"/.exec(code) ?? [];
  const origin = baseURL ?? '';
  const body = `<div data-khuyut><a href="${origin}/">x</a></div>
    <script async src="${origin}/${file}" integrity="${integrity}" crossorigin="anonymous"></script>`;
  const headers = {
    'Content-Security-Policy': `default-src 'none'; img-src data:; script-src ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
  };
  await page.goto(host.publish({ body, headers }));
  await isLive(storyIn(page));
});
