import type { FrameLocator } from '@playwright/test';
import { frameRestsAt, plainFrame, REDUCED_MOTION, scripted, storyIn, test as base } from '../setup/embed';
import { article } from '../setup/host';
import { CHAPTERS, WITH_NETWORK } from '../setup/story';
import { expect } from '../setup/test';

/** The console reports what is not loaded or may not run: no failure here. */
const test = base.extend<object>({
  calm: async ({ page }, use) => {
    await use(undefined);
    expect(page.isClosed()).toBe(false);
  },
});

test.use(REDUCED_MOTION);

/** The frame shows all of its text, and each chapter its own picture: a still map, or the network in its place. */
async function isWhole(story: FrameLocator): Promise<void> {
  await expect(story.locator('html')).not.toHaveClass(/-mode/);
  for (const { id } of CHAPTERS) {
    const chapter = story.locator(`section[data-chapter=${id}]`);
    await chapter.scrollIntoViewIfNeeded();
    await expect(chapter.locator('h2')).toBeVisible();
    const picture = WITH_NETWORK.includes(id) ? '.network-room' : '.still svg.map';
    await expect(chapter.locator(picture)).toBeVisible();
  }
  await expect(story.locator('#note-go-between')).toBeVisible();
  await expect(story.locator('a[data-open]').first()).toBeVisible();
  await expect(story.locator('[data-bar]')).toBeHidden();
}

test('a frame whose sandbox allows no script holds the whole text with its still maps', async ({
  page,
  host,
  baseURL,
}) => {
  // Not by `javaScriptEnabled: false`: Playwright tells a frame of another site so too late now and then,
  // when the scripts in its head have run already.
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed`, { more: 'sandbox=""' }) }));
  await isWhole(storyIn(page));
});

test('a script that does not load leaves the reader the whole text, and so does one that fails', async ({
  page,
  host,
  baseURL,
}) => {
  const script = /\/embed\.[\w-]+\.js$/;
  await page.route(script, (route) => route.abort());
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed`) }));
  await isWhole(storyIn(page));

  // In a browser that lacks what it needs.
  await page.unroute(script);
  await page.addInitScript(() => Reflect.set(document.fonts, 'addEventListener', undefined));
  const failed = page.waitForEvent('pageerror');
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed/en`) }));
  await failed;
  await isWhole(storyIn(page));
});

test('without Leaflet each page has its chapter’s still map', async ({ page, host, baseURL }) => {
  await page.route(/live-map/, (route) => route.abort());
  const asked = page.waitForRequest(/live-map/);
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed?chapter=rome`) }));
  await asked;
  const story = storyIn(page);
  await expect(story.locator('#rome .still svg.map')).toBeVisible();
  await expect(story.locator('#opening .still')).toBeVisible();
  await expect(story.locator('#go-between .still')).toBeHidden();
  await story.locator('[data-bar] .where').click();
  await story.locator('[data-jump=go-between]').click();
  await expect(story.locator('#go-between .still svg.map')).toBeVisible();
});

test('while the story’s host is down, the host page keeps its link and its room', async ({
  page,
  host,
  baseURL,
}) => {
  await page.route(`${baseURL}/**`, (route) => route.abort());
  await page.goto(host.publish({ body: `${article(1)}${scripted(baseURL ?? '')}${article(1)}` }));
  await expect(page.getByRole('link', { name: 'Read the full story' })).toBeVisible();
  const container = page.locator('[data-khuyut]');
  expect(await container.evaluate((element) => element.clientHeight - innerHeight)).toBe(0);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('while the frame does not answer its link can be followed; after ten seconds the link alone stands there, until the story comes', async ({
  page,
  host,
  baseURL,
}) => {
  await page.clock.install();
  let arrive: (() => void) | undefined;
  const late = new Promise<void>((done) => (arrive = done));
  await page.route(/\/embed\/\?/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(host.publish({ body: scripted(baseURL ?? '') }), { waitUntil: 'commit' });
  const frame = page.locator('iframe');
  const link = page.locator('[data-khuyut] > a');
  await expect(frame).toBeAttached();
  // Playwright clicks only what a reader's click would reach.
  await link.click({ trial: true });
  await page.clock.fastForward(10_000);
  await expect(frame).toBeHidden();
  await link.click({ trial: true });
  arrive?.();
  await page.clock.runFor(2000);
  await expect(frame).toBeVisible();
  await expect(link).toBeHidden();
});

test('a script that comes when the reader is in the whole text leaves it as it is', async ({
  page,
  host,
  baseURL,
}) => {
  await page.clock.install();
  let arrive: (() => void) | undefined;
  const late = new Promise<void>((done) => (arrive = done));
  await page.route(/\/embed\.[\w-]+\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed`) }), { waitUntil: 'commit' });
  const story = storyIn(page);
  const heading = story.locator('#title-motives');
  await expect(story.locator('html')).toHaveClass(/paged-mode/);
  await page.clock.fastForward(10_000);
  await expect(story.locator('html')).not.toHaveClass(/-mode/);
  await heading.evaluate((element) => element.scrollIntoView());
  arrive?.();
  await expect(story.locator('html')).toHaveClass('wired');
  await expect(heading).toBeInViewport();
});

test('a frame that begins before its host goes down is read on', async ({ page, host, baseURL }) => {
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed?chapter=rome`) }));
  const story = storyIn(page);
  await frameRestsAt(story, 'rome');
  await expect(story.locator('[data-explore]:not([hidden])')).toBeAttached();
  await page.context().setOffline(true);
  await story.locator('[data-bar] .where').click();
  await story.locator('[data-jump=go-between]').click();
  await frameRestsAt(story, 'go-between');
  await story.locator('#claim-go-between').click();
  await expect(story.locator('[data-sheet] a.source').first()).toBeVisible();
});

test.describe('in a browser without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the links of the evidence lead to its sentences and back', async ({ page }) => {
    await page.goto('/embed/en');
    await page.locator('#claim-rome-meeting').click();
    await expect(page.locator('#note-rome-meeting')).toBeInViewport();
    await page.locator('#note-rome-meeting .back').click();
    await expect(page.locator('#claim-rome-meeting')).toBeInViewport();
  });
});
