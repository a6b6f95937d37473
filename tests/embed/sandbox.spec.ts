import type { Locator } from '@playwright/test';
import { frameRestsAt, plainFrame, REDUCED_MOTION, storyIn, test as base } from '../setup/embed';
import { expect } from '../setup/test';

/** The console reports each tab that the sandbox does not let open. Errors of the page still fail the test. */
const test = base.extend<object>({
  calm: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await use(undefined);
    expect(errors).toEqual([]);
  },
});

test.use(REDUCED_MOTION);

/** A frame as WordPress leaves it, in a column. */
const sandboxed = (story: string, width: number) =>
  `<div style="width:${width}px">${plainFrame(story, { more: 'sandbox="allow-scripts"' })}</div>`;

/** Whether a reader who touches the middle of something touches it, and nothing that lies over it. */
const isOnTop = (part: Locator) =>
  part.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

test('in a sandbox that lets no tab open the address of a source is shown in the sheet', async ({
  page,
  host,
  baseURL,
}) => {
  await page.goto(host.publish({ body: sandboxed(`${baseURL}/embed/en?chapter=rome`, 400) }));
  const story = storyIn(page);
  const sheet = story.locator('[data-sheet]');
  const source = sheet.locator('a.source').first();
  const notice = story.locator('[data-blocked]');
  await frameRestsAt(story, 'rome');
  await story.locator('#claim-rome-meeting').click();
  await source.click();
  await expect(notice.locator('a')).toHaveText((await source.getAttribute('href')) ?? '');
  expect(await isOnTop(notice), 'the address can be touched').toBe(true);
  await expect(notice).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(notice).toBeHidden();
  await expect(sheet, 'Escape closes one thing at a time').toBeVisible();
  await expect(source).toBeFocused();
  await source.click();
  await sheet.locator('[data-close]').click();
  await expect(sheet).toBeHidden();
  await story.locator('#claim-rome-place').click();
  await expect(sheet).toBeVisible();
  await expect(notice, 'the next sheet begins without it').toBeHidden();
});

test('the address of the full story leaves the bar free there, and goes with its page', async ({
  page,
  host,
  baseURL,
}) => {
  for (const width of [320, 1000]) {
    await page.goto(host.publish({ body: sandboxed(`${baseURL}/embed?chapter=rome`, width) }));
    const story = storyIn(page);
    const notice = story.locator('[data-blocked]');
    const dismiss = notice.locator('[data-dismiss]');
    await frameRestsAt(story, 'rome');
    await story.locator('.brand a').click();
    await expect(notice.locator('a')).toHaveText(`${baseURL}/`);
    for (const part of ['[data-previous]', '[data-bar] .where', '[data-next]']) {
      expect(await isOnTop(story.locator(part)), part).toBe(true);
    }
    await expect(dismiss).toHaveAttribute('aria-label', 'إغلاق');
    const box = await dismiss.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await dismiss.click();
    await expect(notice).toBeHidden();
    await story.locator('.brand a').click();
    await expect(notice).toBeVisible();
    await story.locator('[data-next]').click();
    await expect(notice).toBeHidden();
  }
});
