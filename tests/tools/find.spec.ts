import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { currentChapter, openAt, REDUCED_MOTION, restsAt, scrollY, stopped } from '../setup/reader';
import { expect, test } from '../setup/test';

test.use({ ...REDUCED_MOTION, viewport: { width: 360, height: 740 } });

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

test('a reader finds a sentence, goes there and comes back', async ({ page }) => {
  const [query, words, nothing] = ['بطرابلس', 'طرابلس', 'خخخخ'];
  await openAt(page, '/', 'motives');
  const before = await stopped(page);
  await find(page, nothing);
  await expect(page.locator('.outcome')).toContainText(nothing);
  await expect(results(page)).toHaveCount(0);

  await page.locator('input[type=search]').fill(query);
  await expect(results(page).first()).toBeVisible();
  await expect(results(page).first().locator('mark').first()).toContainText(words);
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

test('where the note of another chapter is above the next one, its own chapter is being read', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAt(page, '/en', 'motives');
  await find(page, 'unhelpful');
  await results(page).first().click();
  await restsAt(page, 'before-rome');
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
});

test('the results have names and contrast, and nothing is wider than a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openAt(page, '/', 'rome');
  await find(page, 'ليبيا');
  await expect(results(page).first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  expect(
    await page.locator('dialog[open]').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBe(0);
});
