import type { Page } from '@playwright/test';
import { mapLook, misplaced, type MapLook } from '../setup/map';
import { jumpTo, openLive, restsAt, stopped, wheelTo } from '../setup/reader';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { CHAPTERS, EDITIONS } from '../setup/story';
import { stored } from '../setup/stored';
import { expect, test } from '../setup/test';

const STAGE = '[data-map]';

/** The same picture: the view to half a thousandth, the very scene, names to half a px. */
function expectSame(actual: MapLook, expected: MapLook, how: string): void {
  const numbers = (look: MapLook) => look.viewBox.split(' ').map(Number);
  const [, , width = NaN] = numbers(expected);
  numbers(actual).forEach((value, index) => {
    expect(Math.abs(value - (numbers(expected)[index] ?? NaN)) / width, `${how}: view`).toBeLessThan(5e-4);
  });
  expect(actual.scene, `${how}: regions and threads`).toBe(expected.scene);
  expect(actual.scene, `${how}: regions and threads`).not.toBe('');
  expect(
    actual.labels.map(({ id }) => id),
    how,
  ).toEqual(expected.labels.map(({ id }) => id));
  actual.labels.forEach(({ id, box }, index) => {
    const other = expected.labels[index]?.box;
    expect(Math.abs(box.x - (other?.x ?? NaN)), `${how}: ${id} x`).toBeLessThanOrEqual(0.5);
    expect(Math.abs(box.y - (other?.y ?? NaN)), `${how}: ${id} y`).toBeLessThanOrEqual(0.5);
  });
}

for (const screen of [PHONE, DESK]) {
  test.describe(`on ${nameOf(screen)}`, () => {
    test.use(screen);

    test('a chapter’s picture is the same however it was come to', async ({ page }) => {
      const goal = 'rhodes-2017';
      await openLive(page, `/#${goal}`);
      await restsAt(page, goal);
      const opened = await mapLook(page);

      await jumpTo(page, 'opening');
      await restsAt(page, 'opening');
      await jumpTo(page, goal);
      await restsAt(page, goal);
      expectSame(await mapLook(page), opened, 'a jump forwards');

      await jumpTo(page, 'unresolved');
      await restsAt(page, 'unresolved');
      await wheelTo(page, goal, 3000);
      await restsAt(page, goal);
      expectSame(await mapLook(page), opened, 'a fast scroll backwards');

      await jumpTo(page, 'visit-2021');
      await restsAt(page, 'visit-2021');
      await wheelTo(page, goal, 60);
      await restsAt(page, goal);
      expectSame(await mapLook(page), opened, 'a slow scroll forwards');

      // Away and back before the first flight has landed.
      await jumpTo(page, 'rome');
      await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'moving');
      await jumpTo(page, 'obstacles');
      await jumpTo(page, goal);
      await restsAt(page, goal);
      expectSame(await mapLook(page), opened, 'a flight cut short');
    });

    test('turning the screen and larger text are fitted anew, as if the page had opened so', async ({
      page,
    }) => {
      const { width, height } = screen.viewport;
      await openLive(page, '/en#go-between');
      await restsAt(page, 'go-between');
      await page.setViewportSize({ width: height, height: width });
      await expect.poll(() => misplaced(page)).toEqual([]);
      await restsAt(page, 'go-between');
      await page.setViewportSize({ width, height });
      await expect.poll(() => misplaced(page)).toEqual([]);
      await restsAt(page, 'go-between');

      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
      await jumpTo(page, 'opening');
      await restsAt(page, 'opening');
      await expect.poll(() => misplaced(page)).toEqual([]);
    });

    test('the live map stays in its place while a chapter is read, and is large enough', async ({ page }) => {
      await openLive(page, '/');
      for (const { id } of CHAPTERS) {
        await jumpTo(page, id);
        const { y, height } = await boxOf(page, STAGE);
        expect(Math.abs(y), id).toBeLessThan(1);
        expect(height / screen.viewport.height, `${id}: share of the height`).toBeGreaterThanOrEqual(0.45);
        // Its last line can be read below the map or beside it.
        await page
          .locator(`section#${id} p`)
          .last()
          .evaluate((p) => p.scrollIntoView({ block: 'end', behavior: 'instant' }));
        await stopped(page);
        expect((await boxOf(page, STAGE)).height / screen.viewport.height, id).toBeGreaterThanOrEqual(0.45);
        expect((await boxOf(page, STAGE)).y, id).toBeGreaterThanOrEqual(-1);
      }
    });
  });
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return box;
}

test.describe('at the top of a chapter', () => {
  test.use(DESK);

  test('the chapter stays when the window gets another width, though the one before ends just above', async ({
    page,
  }) => {
    await openLive(page, '/');
    await jumpTo(page, 'motives');
    await page.evaluate(() => window.scrollBy({ top: -0.1 * window.innerHeight, behavior: 'instant' }));
    await restsAt(page, 'motives');
    await stopped(page);
    await page.setViewportSize({ width: 1300, height: 900 });
    await stopped(page);
    await restsAt(page, 'motives');
    expect(Math.abs((await boxOf(page, '#motives')).y)).toBeLessThan(150);
  });
});

test.describe('on a phone too low for a map when it lies on its side', () => {
  test.use({ ...PHONE, viewport: { width: 320, height: 568 } });

  test('a chapter that was come to without a map is shown once there is room again', async ({ page }) => {
    await openLive(page, '/#visit-2021');
    await restsAt(page, 'visit-2021');
    const opened = await mapLook(page);
    await jumpTo(page, 'before-rome');
    await restsAt(page, 'before-rome');
    await page.setViewportSize({ width: 568, height: 320 });
    await expect(page.locator('[data-map]')).toBeHidden();
    await jumpTo(page, 'visit-2021');
    await expect(page.locator('[data-map]')).toHaveAttribute('data-chapter', 'visit-2021');
    // The words that turning the phone keeps in the window are those at which the reader has come to rest.
    await expect.poll(() => stored(page, 'place')).toContain('visit-2021');
    await page.setViewportSize({ width: 320, height: 568 });
    await expect(page.locator('[data-map]')).toBeVisible();
    await restsAt(page, 'visit-2021');
    await expect.poll(() => misplaced(page)).toEqual([]);
    expectSame(await mapLook(page), opened, 'without a map');
  });
});

for (const { lang, path } of EDITIONS) {
  test(`the map is described, and what comes after the first view is announced when it rests (${lang})`, async ({
    page,
  }) => {
    await openLive(page, path);
    const announcer = page.locator('[data-map] [aria-live="polite"]');
    await expect(announcer).toHaveText('');
    for (const id of ['rome', 'rhodes-2017']) {
      await jumpTo(page, id);
      await restsAt(page, id);
      const description = await page.locator(`section#${id} svg[role="img"]`).getAttribute('aria-label');
      const title = await page.locator(`section#${id} h2`).innerText();
      await expect(announcer).toHaveText(`${title}. ${description ?? 'no description'}`);
      await expect(
        page.locator(`section#${id}`).getByRole('img'),
        'described in its place',
      ).toHaveAccessibleName(description ?? 'no description');
    }
  });
}
