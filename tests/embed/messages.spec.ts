import type { FrameLocator, Locator, Page } from '@playwright/test';
import { frameRestsAt, isLive, REDUCED_MOTION, scripted, soon, storyIn, test } from '../setup/embed';
import { seeded } from '../setup/reader';
import { expect } from '../setup/test';
import { eventsIn, RECORD_EVENTS } from './host-page';

test.use(REDUCED_MOTION);

const VALUES = [
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
const TYPES = ['ready', 'viewport', 'theme', 'go', 'navigate', 'open', 'html', 7];
const FIELDS = ['height', 'top', 'value', 'chapter', 'url', 'lang', 'title', 'id', 'index'];

/** Messages of which none is one of ours, the same in every run. */
function nonsense(count: number): unknown[] {
  const random = seeded(4);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  return Array.from({ length: count }, () => {
    const message: Record<string, unknown> = {};
    if (random() < 0.8) message.khuyut = pick([1, 1, 1, 2, '1', true]);
    if (random() < 0.9) message.type = pick(TYPES);
    for (const field of FIELDS) if (random() < 0.4) message[field] = pick(VALUES);
    // Two of them could be right by chance.
    if (message.type === 'go' && message.chapter === 'rome') message.chapter = 'nowhere';
    if (message.type === 'theme' && message.value === 'dark') message.value = 'sepia';
    return random() < 0.1 ? pick(VALUES) : message;
  });
}

/** Counts the messages that a document is sent from now on. Its other listeners hear each of them before. */
const startCounting = (root: Locator) =>
  root.evaluate(() => {
    Reflect.set(window, 'posted', 0);
    addEventListener('message', () =>
      Reflect.set(window, 'posted', Number(Reflect.get(window, 'posted')) + 1),
    );
  });
const counted = (root: Locator) => root.evaluate(() => Number(Reflect.get(window, 'posted')));

/** All that a message could have changed. */
const lookAt = async (page: Page, story: FrameLocator) => ({
  inside: await story.locator('html').evaluate((root) => ({
    classes: [...root.classList],
    style: root.style.cssText,
    bar: root.querySelector<HTMLElement>('[data-bar]')?.style.cssText,
    current: root.querySelector('[aria-current="step"]')?.id,
    text: root.textContent,
    href: location.href,
    title: document.title,
  })),
  outside: await page.evaluate(() => {
    const container = document.querySelector<HTMLElement>('[data-khuyut]');
    return [container?.style.cssText, container?.innerHTML, location.href, document.title];
  }),
  events: await eventsIn(page),
});

test('a thousand random messages change nothing, on either side', async ({ page, host, baseURL }) => {
  const body = scripted(baseURL ?? '', 'data-mode="step" data-chapter="rome"', '640px');
  await page.goto(host.publish({ head: RECORD_EVENTS, body }));
  const story = storyIn(page);
  await isLive(story);
  await frameRestsAt(story, 'rome');
  await expect(story.locator('[data-announcer]'), 'the last words to come by themselves').not.toBeEmpty();
  const before = await lookAt(page, story);
  const inside = story.locator('html');
  const outside = page.locator('html');
  await startCounting(inside);
  await startCounting(outside);

  const messages = nonsense(1000);
  // From the host page into the frame; and to the host script, which awaits the frame's.
  await page.evaluate((all) => {
    const frame = document.querySelector('iframe');
    for (const message of all) {
      frame?.contentWindow?.postMessage(message, '*');
      window.postMessage(message, '*');
    }
  }, messages);
  // Well-formed, but not from the other side.
  await inside.evaluate(() => {
    window.postMessage({ khuyut: 1, type: 'theme', value: 'dark' }, '*');
    window.postMessage({ khuyut: 1, type: 'go', chapter: 'motives' }, '*');
  });
  await page.evaluate(() => {
    window.postMessage({ khuyut: 1, type: 'height', height: 5000 }, '*');
    window.postMessage({ khuyut: 1, type: 'open', url: 'https://example.org/' }, '*');
  });
  await expect.poll(() => counted(inside), soon('all have come into the frame')).toBe(messages.length + 2);
  await inside.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  // Messages keep their order: after this one, everything that the frame has said has arrived.
  await inside.evaluate(() => window.parent.postMessage('nothing', '*'));
  await expect.poll(() => counted(outside), soon('and all into the page')).toBe(messages.length + 3);
  expect(await lookAt(page, story)).toEqual(before);
});
