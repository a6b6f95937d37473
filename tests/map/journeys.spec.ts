import { LESS_MOTION, mapLook, misplaced, type MapLook } from '../setup/map';
import { jumpTo, openLive, restsAt, stopped, wheelTo } from '../setup/reader';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { CHAPTERS } from '../setup/story';
import { stored } from '../setup/stored';
import { expect, test } from '../setup/test';

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

test.describe('with flights', () => {
  test.use(PHONE);

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
});

test.describe('with less motion', () => {
  for (const screen of [PHONE, DESK]) {
    test.describe(`on ${nameOf(screen)}`, () => {
      test.use({ ...screen, ...LESS_MOTION });

      test('turning the screen and larger text are fitted anew, as if the page had opened so', async ({
        page,
      }) => {
        const { width, height } = screen.viewport;
        await openLive(page, '/en#visit-2021');
        await restsAt(page, 'visit-2021');
        await page.setViewportSize({ width: height, height: width });
        await expect.poll(() => misplaced(page)).toEqual([]);
        await restsAt(page, 'visit-2021');
        await page.setViewportSize({ width, height });
        await expect.poll(() => misplaced(page)).toEqual([]);
        await restsAt(page, 'visit-2021');

        await page.evaluate(() =>
          document.documentElement.style.setProperty('font-size', '200%', 'important'),
        );
        await jumpTo(page, 'opening');
        await restsAt(page, 'opening');
        await expect.poll(() => misplaced(page)).toEqual([]);
      });
    });
  }

  test('the map stays, and is large enough, while the last line of a chapter is read', async ({ page }) => {
    for (const { viewport } of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      await openLive(page, '/');
      for (const { id } of CHAPTERS) {
        const lastLine = page.locator(`section#${id} p`).last();
        await lastLine.evaluate((p) => p.scrollIntoView({ block: 'end', behavior: 'instant' }));
        await stopped(page);
        const box = await page.locator('[data-map]').boundingBox();
        expect(box?.y, id).toBeGreaterThanOrEqual(-1);
        expect((box?.height ?? 0) / viewport.height, `${id}: share of the height`).toBeGreaterThanOrEqual(
          0.45,
        );
      }
    }
  });
});

test.describe('on a phone too low for a map when it lies on its side', () => {
  test.use({ ...PHONE, ...LESS_MOTION, viewport: { width: 320, height: 568 } });

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

test('the map is described in its chapter, and what comes after the first view is announced', async ({
  page,
}) => {
  await openLive(page, '/');
  const announcer = page.locator('[data-map] [aria-live="polite"]');
  await expect(announcer).toHaveText('');
  await jumpTo(page, 'rhodes-2017');
  await restsAt(page, 'rhodes-2017');
  const chapter = page.locator('section#rhodes-2017');
  const description = (await chapter.locator('.described').getAttribute('aria-label')) ?? 'no description';
  await expect(announcer).toHaveText(`${await chapter.locator('h2').innerText()}. ${description}`);
  await expect(chapter.getByRole('img'), 'described in its place').toHaveAccessibleName(description);
});
