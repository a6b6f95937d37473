import type { Locator } from '@playwright/test';
import { frameRestsAt, isLive, plainFrame, scripted, storyIn, test } from '../setup/embed';
import { seeded } from '../setup/reader';
import { expect } from '../setup/test';
import { HEAR, heard } from './partner';

/** Counts from now on what a document is sent. What counts is the last to hear of it: all others have by then. */
const countMessages = (root: Locator) =>
  root.evaluate(() => {
    const posted: unknown[] = [];
    Reflect.set(window, 'posted', posted);
    addEventListener('message', ({ data }) => posted.push(data));
  });
const counted = (root: Locator) => root.evaluate(() => (Reflect.get(window, 'posted') as unknown[]).length);

test('a thousand random messages change nothing, on either side', async ({ page, host, baseURL }) => {
  const body = scripted(baseURL ?? '', 'data-mode="step" data-chapter="rome"', '640px');
  await page.goto(host.publish({ head: HEAR, body }));
  const story = storyIn(page);
  await isLive(story);
  await frameRestsAt(story, 'rome');
  await expect(story.locator('[data-announcer]'), 'the last words to come by themselves').not.toBeEmpty();
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
  const inside = story.locator('html');
  const outside = page.locator('html');
  await countMessages(inside);
  await countMessages(outside);
  // From its own page into the frame, and from the page itself to the script that awaits the frame's.
  await page.evaluate((all) => {
    const frame = document.querySelector('iframe');
    for (const message of all) {
      frame?.contentWindow?.postMessage(message, '*');
      window.postMessage(message, '*');
    }
  }, messages);
  // Well-formed messages from somebody else are none either.
  await inside.evaluate(() => {
    window.postMessage({ khuyut: 1, type: 'theme', value: 'dark' }, '*');
    window.postMessage({ khuyut: 1, type: 'go', chapter: 'motives' }, '*');
  });
  await page.evaluate(() => {
    window.postMessage({ khuyut: 1, type: 'height', height: 5000 }, '*');
    window.postMessage({ khuyut: 1, type: 'open', url: 'https://example.org/' }, '*');
  });
  await expect.poll(() => counted(inside), 'all have come into the frame').toBe(messages.length + 2);
  await inside.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  // Whatever the frame has said meanwhile came before this.
  await inside.evaluate(() => window.parent.postMessage('nothing', '*'));
  await expect.poll(() => counted(outside), 'and all into the page').toBe(messages.length + 3);
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

test('an AMP page is asked for the height that a page of the story needs', async ({
  page,
  host,
  baseURL,
}) => {
  const head = `<script>
    window.posted = [];
    addEventListener('message', ({ data }) => posted.push(data));
  </script>`;
  await page.goto(host.publish({ head, body: plainFrame(`${baseURL}/embed`, { height: 400 }) }));
  await isLive(storyIn(page));
  const posted = await page.evaluate(() => Reflect.get(window, 'posted') as unknown[]);
  expect(posted).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: 640 });
});
