import type { Page } from '@playwright/test';
import { frameRestsAt, isLive, plainFrame, REDUCED_MOTION, soon, storyIn, test } from '../setup/embed';
import { article } from '../setup/host';
import { scrollY, stopped } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect } from '../setup/test';
import { progressIn } from './host-page';

test.use(REDUCED_MOTION);

/** Draws a finger over the screen. */
async function drag(page: Page, from: { x: number; y: number }, by: { x?: number; y?: number }) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', done?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        done === undefined ? [] : [{ x: from.x + (by.x ?? 0) * done, y: from.y + (by.y ?? 0) * done }],
    });
  await touch('touchStart', 0);
  for (let step = 1; step <= 12; step += 1) await touch('touchMove', step / 12);
  await touch('touchEnd');
  await session.detach();
}

test.describe('by finger', () => {
  test.use(PHONE);

  for (const [path, start, way] of [
    ['/embed', 0.2, 0.6],
    ['/embed/en', 0.8, -0.6],
  ] as const) {
    test(`${path}: a swipe along the direction of reading turns one page, and one down the page moves the host page`, async ({
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
      const before = await progressIn(story);
      // More than half a page: on a busy machine Chromium takes a quick finger for a slow one, which snaps back.
      const swipe = { x: box.x + box.width * start, y: box.y + box.height * 0.7 };
      await drag(page, swipe, { x: way * box.width });
      await expect.poll(() => progressIn(story), soon('a page further')).toBeGreaterThan(before);
      const pastPage = () =>
        story.locator('[data-track]').evaluate(({ scrollLeft, clientWidth }) => {
          const pages = Math.abs(scrollLeft) / clientWidth;
          return Math.abs(pages - Math.round(pages)) * clientWidth;
        });
      await expect.poll(pastPage, soon('the track rests at a page')).toBeLessThan(1);
      const top = await scrollY(page);
      for (const part of [0.2, 0.7]) {
        const from = await scrollY(page);
        await drag(
          page,
          { x: box.x + box.width / 2, y: box.y + box.height * part - (from - top) },
          { y: -120 },
        );
        await expect
          .poll(() => scrollY(page), soon(`the host page moves under a finger at ${part}`))
          .toBeGreaterThan(from + 50);
        await stopped(page);
      }
    });
  }
});

test('wheel and keys over the frame move the host page', async ({ page, host, baseURL }) => {
  const body = `${article(2)}${plainFrame(`${baseURL}/embed?chapter=rome`)}${article(30)}`;
  await page.goto(host.publish({ body }));
  const story = storyIn(page);
  await frameRestsAt(story, 'rome');
  for (const part of ['[data-map]', '.track', '[data-bar]']) {
    // To get there the mouse may scroll the page itself, by how long the article is in this machine's fonts.
    await story.locator(part).hover({ position: { x: 60, y: 20 }, force: true });
    const before = await stopped(page);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => scrollY(page), soon(`the wheel over ${part}`)).toBeGreaterThan(before + 50);
    await stopped(page);
  }
  await page.evaluate(() => window.scrollTo({ top: 200, behavior: 'instant' }));
  await story.locator('#title-rome').click();
  for (const key of ['ArrowDown', 'PageDown', 'End']) {
    const before = await scrollY(page);
    await page.keyboard.press(key);
    await expect.poll(() => scrollY(page), soon(key)).toBeGreaterThan(before);
    await stopped(page);
  }
});

test('Tab goes into the frame, shows the page of what it comes to, and leaves the frame', async ({
  page,
  host,
  baseURL,
}) => {
  const body = `<button id="before">before</button>${plainFrame(`${baseURL}/embed/en`)}<button id="after">after</button>`;
  await page.goto(host.publish({ body }));
  const story = storyIn(page);
  await isLive(story);
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('iframe')).toBeFocused();
  const first = story.locator('#opening a.mark').first();
  for (let tabs = 0; !(await first.evaluate((mark) => mark === document.activeElement)); tabs += 1) {
    expect(tabs, 'Tab comes to the first chapter').toBeLessThan(20);
    await page.keyboard.press('Tab');
  }
  await frameRestsAt(story, 'opening');
  await expect(first).toBeInViewport({ ratio: 1 });

  await story.locator('#claim-go-between').focus();
  await frameRestsAt(story, 'go-between');
  await expect(story.locator('#claim-go-between')).toBeInViewport({ ratio: 1 });

  await story.locator('.outro a').last().focus();
  for (
    let tabs = 0;
    !(await page.locator('#after').evaluate((it) => it === document.activeElement));
    tabs += 1
  ) {
    expect(tabs, 'Tab leaves the frame').toBeLessThan(20);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('iframe')).toBeFocused();
});
