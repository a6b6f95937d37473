import type { Page } from '@playwright/test';
import { LESS_MOTION, mapLook, middleOfMap, viewOf } from '../setup/map';
import { jumpTo, openLive, restsAt, scrollY, stopped, swipe, wheel } from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

test.use(LESS_MOTION);

const view = async (page: Page) => viewOf((await mapLook(page)).viewBox);
const enter = (page: Page) => page.locator('[data-explore]');
const backToStory = (page: Page) => page.locator('[data-return]');

test.describe('exploring on a desk', () => {
  test.use(DESK);

  test('the map is moved and zoomed by hand, buttons and keys, and returns to the chapter, where Tab goes on', async ({
    page,
  }) => {
    await openLive(page, '/');
    await jumpTo(page, 'rhodes-2017');
    await restsAt(page, 'rhodes-2017');
    const place = await scrollY(page);
    const { viewBox } = await mapLook(page);
    await enter(page).click();
    await expect(backToStory(page)).toBeVisible();
    await expect(enter(page)).toBeHidden();

    const first = await view(page);
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y - 30, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await view(page)).x, 'dragged').toBeGreaterThan(first.x);

    const { width } = await atRest(page);
    await page.locator('[data-zoom="1"]').click();
    await expect.poll(async () => (await view(page)).width, 'zoomed in').toBeCloseTo(width / 2, 0);
    await page.locator('[data-zoom="-1"]').click();
    await expect.poll(async () => (await view(page)).width, 'zoomed out').toBeCloseTo(width, 0);

    await page.locator('[data-leaflet]').focus();
    const { x: west } = await atRest(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await view(page)).x, 'arrow').toBeGreaterThan(west);
    const { width: far } = await atRest(page);
    await page.keyboard.press('+');
    await expect.poll(async () => (await view(page)).width, 'plus').toBeLessThan(far * 0.9);
    expect(await scrollY(page), 'the story waits').toBe(place);

    await page.keyboard.press('Escape');
    await expect(backToStory(page)).toBeHidden();
    await expect(enter(page)).toBeFocused();
    await restsAt(page, 'rhodes-2017');
    expect(viewOf(viewBox).width / (await view(page)).width).toBeCloseTo(1, 3);
    expect(await scrollY(page)).toBe(place);

    // Its keys and its wheel are the story’s again.
    await expect(page.locator('[data-map] [tabindex]')).toHaveCount(0);
    await page.mouse.move(x, y);
    await wheel(page, 100);

    // Tab stops at the way into explore mode alone, stays in it, and goes on in the chapter being read.
    await jumpTo(page, 'obstacles');
    await restsAt(page, 'obstacles');
    const there = await stopped(page);
    await expect(page.locator('[data-map] :is(a, button, [tabindex]):visible')).toHaveCount(1);
    await enter(page).press('Enter');
    const map = page.getByRole('application');
    await expect(map).toBeFocused();
    await expect(map).toHaveAccessibleName(/./);
    for (const control of ['[data-return]', '[data-zoom="1"]', '[data-zoom="-1"]', '[data-leaflet]']) {
      await page.keyboard.press('Tab');
      await expect(page.locator(control)).toBeFocused();
    }
    await page.keyboard.press('Shift+Tab');
    await expect(page.locator('[data-zoom="-1"]')).toBeFocused();
    expect(await scrollY(page)).toBe(there);
    await page.keyboard.press('Escape');
    await expect(enter(page)).toBeFocused();
    await expect(map).toHaveCount(0);
    // Its history entry goes later; then the browser drops the focus, and it is set again.
    await expect.poll(() => page.evaluate(() => history.state as unknown)).not.toHaveProperty('explore');
    await stopped(page);
    const chapterInFocus = () =>
      page.evaluate(() => document.activeElement?.closest('section[data-chapter]')?.id);
    await page.keyboard.press('Tab');
    expect(await chapterInFocus(), 'the chapter that Tab leads to').toBe('obstacles');
  });
});

/** The view, once the map has moved no more for some frames: a drag goes on for a moment. */
async function atRest(page: Page) {
  await page.locator('[data-globe] svg.surface:not(.idle)').evaluate(
    (svg) =>
      new Promise<void>((done) => {
        let last = '';
        let calm = 0;
        const look = () => {
          const now = svg.getAttribute('viewBox') ?? '';
          calm = now === last ? calm + 1 : 0;
          last = now;
          if (calm >= 10) done();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
  return view(page);
}

test.describe('over the whole screen', () => {
  test.use(PHONE);

  test('a wheel and a finger on the map scroll the page until it is explored; that leaves nothing of the page behind it to be read nor over it, and returns to the chapter', async ({
    page,
  }) => {
    await openLive(page, '/');
    await jumpTo(page, 'rhodes-2017');
    await restsAt(page, 'rhodes-2017');
    const { x, y } = await middleOfMap(page);
    const untouched = await view(page);
    await page.mouse.move(x, y);
    await wheel(page, 120);
    expect(await view(page), 'by wheel').toEqual(untouched);
    const before = await scrollY(page);
    await swipe(page, x, y, 150);
    expect(await stopped(page)).toBeGreaterThan(before + 100);
    expect(await view(page), 'by finger').toEqual(untouched);
    await jumpTo(page, 'rhodes-2017');
    await restsAt(page, 'rhodes-2017');
    const place = await stopped(page);
    const first = await view(page);
    const session = await page.context().newCDPSession(page);
    const heard = async () => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes.filter(({ ignored, role }) => !ignored && role?.value === 'StaticText').length;
    };
    await expect.poll(heard).toBeGreaterThan(300);
    await enter(page).click();
    await expect(backToStory(page)).toBeVisible();
    // The way back, the two of the zoom, and what is announced.
    await expect.poll(heard).toBeLessThanOrEqual(4);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y - 30, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await view(page)).x, 'dragged').toBeGreaterThan(first.x);
    await page.keyboard.press('Escape');
    await expect.poll(heard).toBeGreaterThan(300);
    await restsAt(page, 'rhodes-2017');
    expect(first.width / (await view(page)).width).toBeCloseTo(1, 3);
    expect(await scrollY(page)).toBe(place);

    // Nor at the end of the story, where what follows is in the window.
    await page.evaluate(() => {
      const end = document.querySelector('.chapters')?.getBoundingClientRect().bottom ?? 0;
      window.scrollTo({ top: window.scrollY + end - window.innerHeight * 0.7, behavior: 'instant' });
    });
    await restsAt(page, 'unresolved');
    await stopped(page);
    await enter(page).click();
    await expect(backToStory(page)).toBeVisible();
    const above = await page.evaluate(() =>
      [0.5, 0.75, 0.95].map((part) => {
        const top = document.elementFromPoint(window.innerWidth / 2, window.innerHeight * part);
        return top?.closest('[data-map]') ? 'the map' : (top?.outerHTML.slice(0, 80) ?? 'nothing');
      }),
    );
    expect(above).toEqual(['the map', 'the map', 'the map']);
  });
});

test('scrolling on from explore mode leaves the keys to the reader, and Back to the page before', async ({
  page,
}) => {
  await page.goto('/partners');
  await openLive(page, '/en');
  await jumpTo(page, 'motives');
  await restsAt(page, 'motives');
  await enter(page).click();
  await page.locator('#title-motives').click();
  for (let turn = 0; turn < 12; turn += 1) {
    await wheel(page, 200);
    if (await enter(page).isVisible()) break;
  }
  await expect(enter(page), 'the next chapter ends it').toBeVisible();
  await expect(enter(page)).not.toBeFocused();

  // Entered again, it is left by the first Back, where the reader is by now.
  const place = await stopped(page);
  await enter(page).click();
  await expect(backToStory(page)).toBeVisible();
  await page.goBack();
  await expect(backToStory(page)).toBeHidden();
  expect(await stopped(page)).toBe(place);
  await page.goBack();
  await page.waitForURL(/partners/);
});
