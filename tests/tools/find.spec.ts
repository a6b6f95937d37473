import type { Page } from '@playwright/test';
import { violations } from '../setup/axe';
import {
  currentChapter,
  jumpTo,
  openAt,
  REDUCED_MOTION,
  resizeTo,
  restsAt,
  scrollY,
  stopped,
} from '../setup/reader';
import { expect, test } from '../setup/test';

test.use({ ...REDUCED_MOTION, viewport: { width: 320, height: 568 } });

const results = (page: Page) => page.locator('[data-result]');

async function find(page: Page, query: string): Promise<void> {
  await page.locator('[data-tools]').click();
  await page.locator('[data-find]').click();
  await page.locator('input[type=search]').fill(query);
}

/** The words that are marked in the text, and whether they are in the window and below the map. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('found') ?? [])];
    if (!(range instanceof Range)) return undefined;
    const { top, bottom } = range.getBoundingClientRect();
    const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
    return { words: range.toString(), isInView: top >= edge && bottom <= window.innerHeight };
  });

test('a reader of a narrow phone finds a sentence, among results with names and contrast, goes there and comes back', async ({
  page,
}) => {
  const [query, words, nothing] = ['بطرابلس', 'طرابلس', 'خخخخ'];
  await openAt(page, '/', 'motives');
  const before = await stopped(page);
  await find(page, nothing);
  await expect(page.locator('.outcome')).toContainText(nothing);
  await expect(results(page)).toHaveCount(0);

  await page.locator('input[type=search]').fill(query);
  await expect(results(page).first()).toBeVisible();
  await expect(results(page).first().locator('mark').first()).toContainText(words);
  expect(await violations(page, (axe) => axe.include('dialog[open]'))).toEqual([]);
  const sideways = await page
    .locator('dialog[open]')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(sideways, 'px beside the results').toBe(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await restsAt(page, 'rome');
  await expect
    .poll(() => marked(page))
    .toMatchObject({ words: expect.stringContaining(words), isInView: true });

  await page.goBack();
  await expect(page.locator('input[type=search]')).toBeVisible();
  await expect(results(page)).not.toHaveCount(0);
  await page.goBack();
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await expect(currentChapter(page)).toHaveAttribute('data-chapter', 'motives');
  await expect.poll(() => scrollY(page)).toBeCloseTo(before, -1);
});

test('a note, a person and a place are found and shown', async ({ page }) => {
  await openAt(page, '/en', 'opening');
  await find(page, 'luzon');
  const person = results(page).filter({ hasText: 'Union of Libyan Jews' }).last();
  await person.click();
  await expect(page.getByRole('dialog')).toContainText('Union of Libyan Jews');
  await page.keyboard.press('Escape');

  await page.goBack();
  await page.locator('input[type=search]').fill('rhodes');
  await results(page)
    .filter({ has: page.locator('.kind', { hasText: 'On the map' }) })
    .first()
    .click();
  await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'settled');
  await expect(currentChapter(page)).not.toHaveAttribute('data-chapter', 'opening');

  // Where the note of another chapter is above the next one, its own chapter is being read.
  await resizeTo(page, { width: 1440, height: 900 });
  await jumpTo(page, 'motives');
  await restsAt(page, 'motives');
  await find(page, 'unhelpful');
  await results(page).first().click();
  await restsAt(page, 'before-rome');
});
