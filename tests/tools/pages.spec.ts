import {
  currentChapter,
  jumpTo,
  openLive,
  REDUCED_MOTION,
  restsAt,
  scrollY,
  stopped,
  topOf,
  wheel,
} from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { ENGLISH } from '../setup/story';
import { expect, test } from '../setup/test';
import { openTool, toolsSheet } from '../setup/tools';
import { countShifts, expectNoShift, UNSEEN } from '../setup/shifts';

test.use(REDUCED_MOTION);

test.describe('on a desk', () => {
  test.use(DESK);

  test('a reader goes over to pages where they are, turns them, and scrolls on from there', async ({
    page,
  }) => {
    await openLive(page, '/en/');
    await jumpTo(page, 'before-rome');
    await restsAt(page, 'before-rome');

    await openTool(page, 'pages');
    await page.locator('[data-paged]').click();
    await expect(toolsSheet(page)).toBeHidden();
    await expect(page.locator('html')).toHaveClass(/paged-mode/);
    await restsAt(page, 'before-rome');
    const heading = page.locator('#before-rome h2');
    await expect(heading).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);

    await page.locator('[data-next]').click();
    await expect(heading).not.toBeInViewport();
    await page.keyboard.press(ENGLISH.backward);
    await expect(heading).toBeInViewport();
    while ((await currentChapter(page).getAttribute('id')) === 'before-rome') {
      const at = await page.locator('main').evaluate(({ scrollLeft }) => scrollLeft);
      await page.keyboard.press(ENGLISH.forward);
      await expect.poll(() => page.locator('main').evaluate(({ scrollLeft }) => scrollLeft)).not.toBe(at);
    }
    const next = (await currentChapter(page).getAttribute('id')) ?? '';
    await restsAt(page, next);

    await page.locator('[popovertarget=contents]').click();
    await page.locator('[data-jump=obstacles]').click();
    await restsAt(page, 'obstacles');
    await expect(page.locator('#obstacles h2')).toBeInViewport();

    await openTool(page, 'pages');
    await page.locator('[data-paged]').click();
    await expect(toolsSheet(page)).toBeHidden();
    await expect(page.locator('html')).not.toHaveClass(/paged-mode/);
    await restsAt(page, 'obstacles');
    await expect(page.locator('#obstacles h2')).toBeInViewport();
    await stopped(page);
    expect(await scrollY(page)).toBeGreaterThan(0);
    await wheel(page, 200);
    expect(await topOf(page, 'obstacles')).toBeLessThan(await page.evaluate(() => innerHeight));

    await page.goBack();
    await restsAt(page, next);
    await expect(page.locator(`#${next} h2`)).toBeInViewport();
  });
});

test('pages stay pages after a reload and in the other edition, at the same words, and nothing else is seen before', async ({
  page,
}) => {
  const seen = () => page.evaluate(() => [...(Reflect.get(window, 'seen') as Set<string>)]);
  const blockShown = () =>
    page.evaluate(() => {
      const track = document.querySelector('main')?.getBoundingClientRect();
      const blocks = [...document.querySelectorAll('#before-rome .card :is(h2, p)')];
      return blocks.findIndex((block) => {
        const [box] = block.getClientRects();
        return track && box && box.left >= track.left - 1 && box.right <= track.right + 1;
      });
    });
  await page.setViewportSize(PHONE.viewport);
  await countShifts(page);
  await openLive(page, '/');
  await jumpTo(page, 'before-rome');
  await restsAt(page, 'before-rome');
  await openTool(page, 'pages');
  await page.locator('[data-paged]').click();
  await expect(page.locator('html')).toHaveClass(/paged-mode/);
  await page.locator('[data-next]').click();
  await expect.poll(blockShown).toBeGreaterThan(0);
  const block = await blockShown();

  /** What each frame shows until the page is at rest: the story's words as they are scrolled, or in pages. */
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const look = () => {
      const heading = document.querySelector('section[data-chapter] h2');
      if (heading?.checkVisibility({ visibilityProperty: true })) {
        seen.add(document.documentElement.classList.contains('paged-mode') ? 'in pages' : 'scrolled');
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await page.reload();
  await restsAt(page, 'before-rome');
  await expect.poll(blockShown).toBe(block);
  expect(await seen()).toEqual(['in pages']);
  await expectNoShift(page, UNSEEN);

  await page.locator('[popovertarget=contents]').click();
  await page.locator('.contents a[data-edition]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await restsAt(page, 'before-rome');
  await expect.poll(blockShown).toBe(block);
  expect(await seen()).toEqual(['in pages']);

  // What the search finds is on the page that it opens, and evidence over the page of its claim.
  const isMarkedShown = () =>
    page.evaluate(() => {
      const track = document.querySelector('main')?.getBoundingClientRect();
      const [range] = [...(CSS.highlights.get('found') ?? [])];
      const [box] = range instanceof Range ? range.getClientRects() : [];
      return track && box && box.left >= track.left - 1 && box.right <= track.right + 1;
    });
  await openTool(page, 'find');
  await page.locator('input[type=search]').fill('shore up');
  const result = page.locator('[data-result=motives]');
  await result
    .filter({ hasNot: page.locator('.kind') })
    .first()
    .click();
  await restsAt(page, 'motives');
  await expect.poll(isMarkedShown).toBe(true);
  await page.goBack();
  await page.locator('input[type=search]').fill('normalisation');
  await result
    .filter({ has: page.getByText('Evidence', { exact: true }) })
    .first()
    .click();
  await expect(page.locator('[data-sheet]')).toBeVisible();
  await page.keyboard.press('Escape');
  await restsAt(page, 'motives');
  await expect(page.locator('html')).toHaveClass(/paged-mode/);

  // So is what stands around the chapters, and there the reader is after a reload too.
  await openTool(page, 'find');
  await page.locator('input[type=search]').fill('byline');
  await page.locator('[data-result=method]').first().click();
  await expect.poll(isMarkedShown).toBe(true);
  await expect(page.locator('html')).toHaveClass(/paged-mode/);
  await expect(page.locator('[data-current-title]')).toHaveText('Sources and method');
  await page.reload();
  await expect(page.locator('html')).toHaveClass(/paged-mode/);
  await expect(page.locator('#method h2')).toBeInViewport();
  await page.locator('[popovertarget=contents]').click();
  await page.locator('[data-jump=motives]').click();
  await restsAt(page, 'motives');

  await openTool(page, 'pages');
  await page.locator('[data-paged]').click();
  await expect(page.locator('html')).not.toHaveClass(/paged-mode/);
  // At once: the sheet's history entry is still being removed, and no entry restores a scroll meanwhile.
  await page.reload();
  await restsAt(page, 'motives');
  expect(await seen()).toEqual(['scrolled']);
});
