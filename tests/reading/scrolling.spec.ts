import type { Page } from '@playwright/test';
import { holdFonts, LETTERS_LOADED } from '../setup/fonts';
import {
  arrived,
  chapterOf,
  currentChapter,
  jumpTo,
  openLive,
  REDUCED_MOTION,
  restsAt,
  scrollY,
  shuffled,
  stopped,
  swipe,
  topOf,
  wheel,
} from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { IDS } from '../setup/story';
import { expect, test } from '../setup/test';

test.use(REDUCED_MOTION);

/** Reads on by one step after the other to the end of the story, and tells the chapters that became current. */
async function readToTheEnd(page: Page, step: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  const end = () =>
    page.evaluate(() => document.querySelector('.chapters')?.getBoundingClientRect().bottom ?? 0);
  while ((await end()) > 0) {
    await step();
    const ids = await currentChapter(page).evaluateAll((all) => all.map(({ id }) => id));
    if (ids.length === 0 && seen.length === 0) continue;
    expect(ids, 'one chapter is current').toHaveLength(1);
    if (ids[0] !== undefined && ids[0] !== seen.at(-1)) seen.push(ids[0]);
  }
  return seen;
}

test.describe('on a desk', () => {
  test.use(DESK);

  test('the wheel leads through the chapters in order, one at a time, and End and Home leave one', async ({
    page,
  }) => {
    await openLive(page, '/');
    await expect(currentChapter(page)).toHaveCount(0);
    await page.mouse.move(200, 200);
    expect(await readToTheEnd(page, () => wheel(page, 700))).toEqual(IDS);

    await page.keyboard.press('End');
    await stopped(page);
    await restsAt(page, 'unresolved');
    await page.keyboard.press('Home');
    await stopped(page);
    await restsAt(page, 'opening');
    expect(await scrollY(page)).toBe(0);
    await expect(currentChapter(page)).toHaveCount(1);
  });

  test('a link to a chapter leads to where it begins, also once late fonts have come', async ({ page }) => {
    const arrive = await holdFonts(page);
    await page.goto('/#go-between', { waitUntil: 'commit' });
    const distance = async () => Math.abs(await topOf(page, 'go-between'));
    await expect.poll(distance, 'with the system’s fonts').toBeLessThan(1);
    arrive();
    await expect.poll(() => page.evaluate(LETTERS_LOADED), 'our typeface').toBe(true);
    await stopped(page);
    expect(await distance()).toBeLessThan(1);
  });

  test('Back returns from a link, a reload returns, and the other edition opens, in another tab too, at the exact place', async ({
    page,
    context,
  }) => {
    await openLive(page, '/en');
    await jumpTo(page, 'before-rome');
    await page.mouse.move(200, 200);
    await wheel(page, 333);
    await restsAt(page, 'before-rome');
    const place = await scrollY(page);
    const link = page.locator('[data-contents] a[href="#obstacles"]');
    if (!(await link.isVisible())) await page.locator('[data-bar] [popovertarget]').click();
    await link.click();
    await restsAt(page, 'obstacles');
    await wheel(page, 450);
    await page.goBack();
    await restsAt(page, 'before-rome');
    expect(Math.abs((await stopped(page)) - place)).toBeLessThanOrEqual(2);

    await page.reload();
    await restsAt(page, 'before-rome');
    expect(Math.abs((await stopped(page)) - place), 'after a reload').toBeLessThanOrEqual(2);
    await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
    expect(Math.abs((await stopped(page)) - place), 'with the live map').toBeLessThanOrEqual(2);

    await arrived(page);
    const words = chapterOf(page, 'motives').locator('.card p').nth(2);
    await words.evaluate((p) => p.scrollIntoView({ behavior: 'instant' }));
    await restsAt(page, 'motives');
    const top = () => words.evaluate((p) => p.getBoundingClientRect().top);
    const before = await top();
    // In another tab it leaves nothing here for a reload to take up.
    const [other] = await Promise.all([
      context.waitForEvent('page'),
      page.locator('[data-bar] [data-edition]').click({ modifiers: ['Control'] }),
    ]);
    await expect(chapterOf(other, 'motives')).toHaveAttribute('aria-current', 'step');
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    await other.close();

    await page.locator('[data-bar] [data-edition]').click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    await restsAt(page, 'motives');
    expect(Math.abs((await top()) - before), 'in the other edition').toBeLessThanOrEqual(2);
  });
});

test.describe('on a phone', () => {
  test.use(PHONE);

  test('the story is read from the cover to its end by swipes alone', async ({ page }) => {
    await openLive(page, '/en');
    expect(await readToTheEnd(page, () => swipe(page, 200, 800, 700, 6000))).toEqual(IDS);
  });

  test('chapters are reached in any order, also in large text, and the address follows without filling the Back list', async ({
    page,
  }) => {
    await openLive(page, '/');
    const before = await page.evaluate(() => history.length);
    for (const id of [...shuffled(IDS.slice(0, -1), 7).slice(0, 4), 'unresolved']) {
      await jumpTo(page, id);
      await restsAt(page, id);
      await expect(currentChapter(page)).toHaveCount(1);
      await expect(page).toHaveURL(new RegExp(`/#${id}$`));
    }
    expect(await page.evaluate(() => history.length)).toBe(before);

    await test.step('what grows above the window moves no words in it', async () => {
      const [top, scrolled] = [await topOf(page, 'unresolved'), await scrollY(page)];
      await chapterOf(page, 'rome').evaluate(({ style }) => (style.paddingBlockEnd = '300px'));
      await expect.poll(() => scrollY(page)).toBe(scrolled + 300);
      expect(await topOf(page, 'unresolved')).toBe(top);
    });

    await test.step('with text twice as large the bar leads on, and nothing lies beside the screen', async () => {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'));
      await jumpTo(page, 'opening');
      for (const id of ['opening', 'rome', 'before-rome']) {
        await restsAt(page, id);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways, id).toBe(0);
        await page.locator('[data-next]').click();
      }
      await restsAt(page, 'motives');
      await expect(page.locator('#title-motives')).toBeVisible();
    });
  });

  test('an address opens at its chapter, where a turn of the phone leaves the reader, and that of a part below the story stays', async ({
    page,
  }) => {
    await openLive(page, '/en#terminology');
    await restsAt(page, 'unresolved');
    await page.waitForLoadState('networkidle');
    await expect(page).toHaveURL(/#terminology$/);
    await jumpTo(page, 'rome');
    await expect(page, 'once the story is read again').toHaveURL(/#rome$/);
    // A search in the page leads below the story without an address of its own.
    await page.locator('#terminology').evaluate((part) => part.scrollIntoView({ behavior: 'instant' }));
    await restsAt(page, 'unresolved');
    await expect(page).toHaveURL(/#unresolved$/);

    for (const id of ['rome', 'obstacles']) {
      await page.goto('about:blank');
      await openLive(page, `/en#${id}`);
      await restsAt(page, id);
      expect(Math.abs(await topOf(page, id)), id).toBeLessThanOrEqual(2);
    }

    const words = chapterOf(page, 'obstacles').locator('.card p').nth(2);
    await words.evaluate((p) => p.scrollIntoView({ behavior: 'instant' }));
    await restsAt(page, 'obstacles');
    await expect(page).toHaveURL(/#obstacles$/);
    for (const viewport of [{ width: 915, height: 412 }, PHONE.viewport]) {
      await page.setViewportSize(viewport);
      await stopped(page);
      await restsAt(page, 'obstacles');
      await expect(words, `turned to ${viewport.width} px`).toBeInViewport();
    }
  });
});

test.describe('at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('a link to a chapter shows its heading and its first words, and nothing lies beside the screen', async ({
    page,
  }) => {
    for (const [path, ...ids] of [
      ['/', 'opening', 'motives'],
      ['/en/', 'before-rome'],
    ] as const) {
      for (const id of ids) {
        await page.goto('about:blank');
        await page.goto(`${path}#${id}`);
        await expect(currentChapter(page)).toHaveAttribute('id', id);
        await stopped(page);
        await expect(page.locator(`#title-${id}`), `${path} ${id}`).toBeInViewport({ ratio: 1 });
        const words = chapterOf(page, id).locator('.card > .when + *');
        const bar = await page.locator('[data-bar]').boundingBox();
        const { top, height } = await words.evaluate((each) => each.getBoundingClientRect());
        expect(top + Math.min(height, 24), `${path} ${id}: first line`).toBeLessThan(bar?.y ?? 256);
      }
      // A phone of that width, too.
      for (const height of [256, 568]) {
        await page.setViewportSize({ width: 320, height });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `${path}, 320x${height}`).toBe(320);
      }
      await page.setViewportSize({ width: 320, height: 256 });
    }
  });
});
