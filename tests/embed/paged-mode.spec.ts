import {
  currentIn,
  frameRestsAt,
  isLive,
  plainFrame,
  REDUCED_MOTION,
  soon,
  storyIn,
  test,
} from '../setup/embed';
import { IDS } from '../setup/story';
import { expect } from '../setup/test';
import { paperIn, progressIn } from './host-page';

test.use(REDUCED_MOTION);

test('the mouse turns from the introduction through every chapter to the sources, and back', async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed`) }));
  const story = storyIn(page);
  await isLive(story);
  await expect(currentIn(story)).toHaveCount(0);
  const next = story.locator('[data-next]');
  const title = story.locator('[data-current-title]');
  const state = () =>
    story.locator('html').evaluate((root) => ({
      current: root.querySelector('section[aria-current="step"]')?.id,
      isLast: root.querySelector('[data-next]')?.getAttribute('aria-disabled') === 'true',
    }));
  const read = new Set<string>();
  for (;;) {
    const { current, isLast } = await state();
    if (current !== undefined) read.add(current);
    if (isLast) break;
    const before = await progressIn(story);
    await next.click();
    await expect.poll(() => progressIn(story), soon('a page further')).toBeGreaterThan(before);
  }
  expect([...read]).toEqual(IDS);
  await expect(title).toHaveText((await title.getAttribute('data-last')) ?? '');
  await frameRestsAt(story, IDS.at(-1) ?? '');
  await expect(story.locator('.outro .licence')).toBeInViewport();
  await story.locator('[data-previous]').click();
  await expect(next).toHaveAttribute('aria-disabled', 'false');
});

test('arrow keys turn along the direction of reading, whatever that of the host page, and the list leads to a chapter', async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.publish({ dir: 'rtl', body: plainFrame(`${baseURL}/embed/en`) }));
  const story = storyIn(page);
  await isLive(story);
  await story.locator('h1').click();
  for (let turns = 0; (await currentIn(story).count()) === 0; turns += 1) {
    expect(turns, 'turns until the first chapter').toBeLessThan(10);
    const before = await progressIn(story);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => progressIn(story), soon('a page further')).toBeGreaterThan(before);
  }
  await frameRestsAt(story, 'opening');
  await story.locator('[data-bar] .where').click();
  await story.locator('[data-jump=rhodes-2017]').click();
  await frameRestsAt(story, 'rhodes-2017');
  await expect(story.locator('#title-rhodes-2017')).toBeInViewport();
  await story.locator('#title-rhodes-2017').click();
  await page.keyboard.press('ArrowLeft');
  await frameRestsAt(story, 'visit-2021');
});

test('the frame opens at a chapter and in a theme, and takes nonsense for the defaults', async ({
  page,
  host,
  baseURL,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const story = storyIn(page);
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed?chapter=obstacles&theme=dark`) }));
  await frameRestsAt(story, 'obstacles');
  const dark = await paperIn(story);
  await page.goto(
    host.publish({ body: plainFrame(`${baseURL}/embed/?chapter=%22]&theme=sepia&x=1#?secret=abc`) }),
  );
  await isLive(story);
  await expect(currentIn(story)).toHaveCount(0);
  const light = await paperIn(story);
  expect(light).not.toBe(dark);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paperIn(story), 'auto follows the system').toBe(dark);
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed/en?theme=light`) }));
  await isLive(story);
  expect(await paperIn(story), 'light stays light').toBe(light);
});

test('a frame in a tab of the host page that is opened later begins where its address says', async ({
  page,
  host,
  baseURL,
}) => {
  const body = `<div hidden>${plainFrame(`${baseURL}/embed?chapter=rome`)}</div>`;
  await page.goto(host.publish({ body }));
  const story = storyIn(page);
  await expect(story.locator('html.wired')).toBeAttached();
  await page.locator('[hidden]').evaluate((tab) => tab.removeAttribute('hidden'));
  await isLive(story);
  await frameRestsAt(story, 'rome');
  await expect(story.locator('#title-rome')).toBeInViewport();
});

test('a phone that is turned keeps the text being read, also in the middle of a long paragraph', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 640 });
  await page.goto('/embed');
  await expect(page.locator('html.wired')).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  const track = page.locator('[data-track]');
  const at = () => track.evaluate(({ scrollLeft, clientWidth }) => Math.abs(scrollLeft) / clientWidth);
  // The third page of the long introduction begins in the middle of a paragraph.
  for (const turn of [1, 2]) {
    await page.locator('[data-next]').click();
    await expect.poll(at, soon('a page further')).toBe(turn);
  }
  const width = () => track.evaluate(({ clientWidth }) => clientWidth);
  const before = await width();
  await page.setViewportSize({ width: 740, height: 640 });
  await expect.poll(width, soon('the frame is wider')).not.toBe(before);
  const settled = await track.evaluate(
    (element) =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done(Math.abs(element.scrollLeft))));
      }),
  );
  expect(settled).toBeGreaterThan(0);
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('a turn ends where the pages are made anew, and the next one goes on from there', async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed?chapter=go-between`) }));
    const story = storyIn(page);
    await isLive(story);
    await frameRestsAt(story, 'go-between');
    // Larger text: the page being turned to has another number, and the next turn comes at once.
    const before = await story.locator('html').evaluate((root) => {
      const next = root.querySelector<HTMLElement>('[data-next]');
      const bar = root.querySelector<HTMLElement>('[data-bar]');
      next?.click();
      root.style.fontSize = '200%';
      document.fonts.dispatchEvent(new Event('loadingdone'));
      const reached = Number(bar?.style.getPropertyValue('--wound'));
      next?.click();
      return reached;
    });
    await expect.poll(() => progressIn(story), soon('a page further')).toBeGreaterThan(before);
  });
});
