import { article } from '../setup/host';
import { currentIn, frameRestsAt, isLive, plainFrame, storyIn, test } from '../setup/embed';
import { scrollY, stopped } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { CHAPTERS } from '../setup/story';
import { expect } from '../setup/test';

const IDS = CHAPTERS.map(({ id }) => id);
const FORMS = [
  { path: '/embed', dir: 'rtl', onward: 'ArrowLeft' },
  { path: '/embed/en', dir: 'ltr', onward: 'ArrowRight' },
] as const;

for (const { path, dir, onward } of FORMS) {
  for (const hostDir of ['ltr', 'rtl'] as const) {
    test(`${path} in a ${hostDir} page: buttons turn from the introduction to the sources and back`, async ({
      page,
      host,
      baseURL,
    }) => {
      // Turned at once, without a glide: there are many pages.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(host.publish({ dir: hostDir, body: plainFrame(`${baseURL}${path}`) }));
      const story = storyIn(page);
      await isLive(story);
      await expect(story.locator('html')).toHaveAttribute('dir', dir);
      await expect(currentIn(story)).toHaveCount(0);
      const next = story.locator('[data-next]');
      const title = story.locator('[data-current-title]');
      const last = await title.getAttribute('data-last');
      const read = new Set<string>();
      for (;;) {
        const where = story.locator('[data-bar]');
        const wound = await where.evaluate((bar) => bar.style.getPropertyValue('--wound'));
        if ((await currentIn(story).count()) === 1) {
          read.add((await currentIn(story).getAttribute('data-chapter')) ?? '');
        }
        if ((await next.getAttribute('aria-disabled')) === 'true') break;
        await next.click();
        await expect
          .poll(() => where.evaluate((bar) => bar.style.getPropertyValue('--wound')), 'a page further')
          .not.toBe(wound);
      }
      expect([...read]).toEqual(IDS);
      await expect(title).toHaveText(last ?? '');
      await frameRestsAt(story, IDS.at(-1) ?? '');
      await expect(story.locator('.outro .licence')).toBeInViewport();
      await story.locator('[data-previous]').click();
      await expect(next).toHaveAttribute('aria-disabled', 'false');
    });
  }

  test(`${path}: a turn is not lost to fonts that come in the middle of it`, async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(host.publish({ body: plainFrame(`${baseURL}${path}`) }));
    const story = storyIn(page);
    await isLive(story);
    const wound = () => story.locator('[data-bar]').evaluate((bar) => bar.style.getPropertyValue('--wound'));
    const before = await wound();
    await story.locator('[data-next]').evaluate((next: HTMLElement) => {
      next.click();
      document.fonts.dispatchEvent(new Event('loadingdone'));
    });
    await expect.poll(wound, 'a page further').not.toBe(before);
  });

  test(`${path}: a turn ends where the pages are made anew, and the next one goes on from there`, async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(host.publish({ body: plainFrame(`${baseURL}${path}?chapter=go-between`) }));
    const story = storyIn(page);
    await isLive(story);
    await frameRestsAt(story, 'go-between');
    const wound = () =>
      story.locator('[data-bar]').evaluate((bar) => Number(bar.style.getPropertyValue('--wound')));
    // Larger text: what is being turned to is several pages further on, and the next turn comes at once.
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
    await expect.poll(wound, 'a page further').toBeGreaterThan(before);
  });

  test(`${path}: arrow keys turn with the direction of reading, and the list leads to a chapter`, async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(host.publish({ body: plainFrame(`${baseURL}${path}`) }));
    const story = storyIn(page);
    await isLive(story);
    await story.locator('h1').click();
    const wound = () =>
      story.locator('[data-bar]').evaluate((bar) => Number(bar.style.getPropertyValue('--wound')));
    for (let turns = 0; (await currentIn(story).count()) === 0; turns += 1) {
      expect(turns, 'turns until the first chapter').toBeLessThan(10);
      const before = await wound();
      await page.keyboard.press(onward);
      await expect.poll(wound, 'a page further').toBeGreaterThan(before);
    }
    await frameRestsAt(story, 'opening');
    await story.locator('.where').click();
    await story.locator('[data-jump=rhodes-2017]').click();
    await frameRestsAt(story, 'rhodes-2017');
    await expect(story.locator('#title-rhodes-2017')).toBeInViewport();
    await story.locator('#title-rhodes-2017').click();
    await page.keyboard.press(onward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft');
    await frameRestsAt(story, 'visit-2021');
  });

  test.describe('by finger', () => {
    test.use(PHONE);

    test(`${path}: a swipe along the direction of reading turns one page, and one down the page moves the host`, async ({
      page,
      host,
      baseURL,
    }) => {
      const body = `${article(3)}${plainFrame(`${baseURL}${path}?chapter=rome`, { height: 560 })}${article(12)}`;
      await page.goto(host.publish({ body }));
      const story = storyIn(page);
      await isLive(story);
      await frameRestsAt(story, 'rome');
      await page.locator('iframe').evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
      const box = await page.locator('iframe').boundingBox();
      if (!box) throw new Error('the frame is not there');
      const wound = () =>
        story.locator('[data-bar]').evaluate((bar) => Number(bar.style.getPropertyValue('--wound')));
      const before = await wound();
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, y?: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints: x === undefined || y === undefined ? [] : [{ x, y }],
        });
      const drag = async (from: [number, number], by: [number, number]) => {
        await touch('touchStart', ...from);
        for (let step = 1; step <= 12; step += 1) {
          await touch('touchMove', from[0] + (by[0] * step) / 12, from[1] + (by[1] * step) / 12);
        }
        await touch('touchEnd');
      };
      const text = [box.x + box.width / 2, box.y + box.height * 0.7] as const;
      // More than half a page: less snaps back, where a busy machine does not see how quick the finger was.
      const [side, way] = dir === 'rtl' ? [0.2, 0.6] : [0.8, -0.6];
      await drag([box.x + box.width * side, text[1]], [way * box.width, 0]);
      await expect.poll(wound, 'a page further').toBeGreaterThan(before);
      const top = await scrollY(page);
      for (const y of [0.2, 0.7]) {
        const from = await scrollY(page);
        await drag([text[0], box.y + box.height * y - (from - top)], [0, -120]);
        await expect
          .poll(() => scrollY(page), `the host moves under a finger at ${y}`)
          .toBeGreaterThan(from + 50);
        await stopped(page);
      }
    });
  });
}

test('wheel and keys over the frame move the page around it', async ({ page, host, baseURL }) => {
  const body = `${article(2)}${plainFrame(`${baseURL}/embed?chapter=rome`)}${article(30)}`;
  await page.goto(host.publish({ body }));
  const story = storyIn(page);
  await frameRestsAt(story, 'rome');
  for (const part of ['[data-map]', '.track', '[data-bar]']) {
    // To get there the mouse may scroll the page itself, by how long the article is in this machine's fonts.
    await story.locator(part).hover({ position: { x: 60, y: 20 }, force: true });
    const before = await stopped(page);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => scrollY(page), `the wheel over ${part}`).toBeGreaterThan(before + 50);
    await stopped(page);
  }
  await page.evaluate(() => window.scrollTo({ top: 200, behavior: 'instant' }));
  await story.locator('#title-rome').click();
  for (const key of ['ArrowDown', 'PageDown', 'End']) {
    const before = await scrollY(page);
    await page.keyboard.press(key);
    await expect.poll(() => scrollY(page), key).toBeGreaterThan(before);
    await stopped(page);
  }
});

test('Tab goes into the frame, through all of it, and out again', async ({ page, host, baseURL }) => {
  const body = `<button id="before">before</button>${plainFrame(`${baseURL}/embed/en`)}<button id="after">after</button>`;
  await page.goto(host.publish({ body }));
  await isLive(storyIn(page));
  await page.locator('#before').focus();
  const focused = new Set<string>();
  const out = page.locator('#after');
  for (let tabs = 0; !(await out.evaluate((button) => button === document.activeElement)); tabs += 1) {
    expect(tabs, 'Tab leaves the frame').toBeLessThan(150);
    await page.keyboard.press('Tab');
    focused.add(
      await storyIn(page)
        .locator('body')
        .evaluate(() => document.activeElement?.id || document.activeElement?.className || ''),
    );
  }
  expect(focused).toContain('claim-rhodes-2017');
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('iframe')).toBeFocused();
});

test('the page that holds what has the focus is shown', async ({ page, host, baseURL }) => {
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed`) }));
  const story = storyIn(page);
  await isLive(story);
  await story.locator('#claim-go-between').focus();
  await frameRestsAt(story, 'go-between');
  await expect(story.locator('#claim-go-between')).toBeInViewport({ ratio: 1 });
});

test('a sentence’s evidence opens over the page and closes again, without adding to Back', async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed/en?chapter=rome`) }));
  const story = storyIn(page);
  await frameRestsAt(story, 'rome');
  const entries = await page.evaluate(() => history.length);
  await story.locator('#claim-rome-meeting').click();
  const sheet = story.locator('[data-sheet]');
  await expect(sheet).toBeVisible();
  await expect(sheet.locator('a.source').first()).toHaveAttribute('target', '_blank');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('the frame opens at a chapter and in a theme, and takes nonsense for the defaults', async ({
  page,
  host,
  baseURL,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const paper = () =>
    storyIn(page)
      .locator('.track')
      .evaluate((track) => getComputedStyle(track).backgroundColor);
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed?chapter=obstacles&theme=dark`) }));
  await frameRestsAt(storyIn(page), 'obstacles');
  const night = await paper();
  await page.goto(
    host.publish({ body: plainFrame(`${baseURL}/embed/?chapter=%22]&theme=sepia&x=1#?secret=abc`) }),
  );
  await isLive(storyIn(page));
  await expect(currentIn(storyIn(page))).toHaveCount(0);
  const day = await paper();
  expect(day).not.toBe(night);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(), 'auto follows the system').toBe(night);
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed/en?theme=light`) }));
  await isLive(storyIn(page));
  expect(await paper(), 'light stays light by night').toBe(day);
});

test('a phone that is turned stays in the story also on a page where no paragraph begins', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 640 });
  await page.goto('/embed');
  await expect(page.locator('html.wired')).toBeAttached();
  await page.evaluate(() => document.fonts.ready);
  const track = page.locator('[data-track]');
  const at = () => track.evaluate(({ scrollLeft, clientWidth }) => Math.abs(scrollLeft) / clientWidth);
  // Of a long introduction the third page is in the midst of a paragraph.
  for (const turn of [1, 2]) {
    await page.locator('[data-next]').click();
    await expect.poll(at).toBe(turn);
  }
  const width = () => track.evaluate(({ clientWidth }) => clientWidth);
  const before = await width();
  await page.setViewportSize({ width: 740, height: 640 });
  await expect.poll(width).not.toBe(before);
  const settled = await track.evaluate(
    (element) =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done(Math.abs(element.scrollLeft))));
      }),
  );
  expect(settled).toBeGreaterThan(0);
});
