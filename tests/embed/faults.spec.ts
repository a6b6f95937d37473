import type { Locator } from '@playwright/test';
import { frameRestsAt, isLive, plainFrame, storyIn, test as base } from '../setup/embed';
import { expect } from '../setup/test';

/** What is cut off is told in the console; a page that breaks is not to be. */
const test = base.extend<object>({
  calm: async ({ page }, use) => {
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    await use(undefined);
    expect(trouble, 'errors on the page').toEqual([]);
  },
});

test('a script that does not come leaves the reader the whole text', async ({ page, host, baseURL }) => {
  await page.route(/\/embed\.[\w-]+\.js$/, (route) => route.abort());
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed`) }));
  await expect(storyIn(page).locator('html')).not.toHaveClass(/paged-mode/);
  await expect(storyIn(page).locator('#note-go-between')).toBeVisible();
});

test('without Leaflet each page has its chapter’s still map', async ({ page, host, baseURL }) => {
  await page.route(/live-map/, (route) => route.abort());
  await page.goto(host.publish({ body: plainFrame(`${baseURL}/embed?chapter=rome`) }));
  const story = storyIn(page);
  await expect(story.locator('#rome .still svg')).toBeVisible();
  await expect(story.locator('#opening .still')).toBeVisible();
  await expect(story.locator('#go-between .still')).toBeHidden();
  await story.locator('.where').click();
  await story.locator('[data-jump=go-between]').click();
  await expect(story.locator('#go-between .still svg')).toBeVisible();
});

test('a sandbox that lets no tab open shows the address instead', async ({ page, host, baseURL }) => {
  await page.goto(
    host.publish({ body: plainFrame(`${baseURL}/embed/en`, { more: 'sandbox="allow-scripts"' }) }),
  );
  const story = storyIn(page);
  await isLive(story);
  await story.locator('.brand a').click();
  const notice = story.locator('[data-blocked]');
  await expect(notice).toBeVisible();
  await expect(notice.locator('a')).toHaveText(`${baseURL}/en`);
  await page.keyboard.press('Escape');
  await expect(notice).toBeHidden();
});

/** A frame as WordPress leaves it, in a column. */
const sandboxed = (story: string, width: number) =>
  `<div style="width:${width}px">${plainFrame(story, { more: 'sandbox="allow-scripts"' })}</div>`;

/** Whether a reader who touches the middle of something touches it, and nothing that lies over it. */
const isOnTop = (part: Locator) =>
  part.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

for (const path of ['/embed', '/embed/en']) {
  test(`${path}: in such a sandbox the address of a note’s source is shown in the note`, async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(host.publish({ body: sandboxed(`${baseURL}${path}?chapter=rome`, 400) }));
    const story = storyIn(page);
    const sheet = story.locator('[data-sheet]');
    const source = sheet.locator('a.source').first();
    const notice = story.locator('[data-blocked]');
    await frameRestsAt(story, 'rome');
    await story.locator('#claim-rome-meeting').click();
    await source.click();
    await expect(notice).toBeVisible();
    await expect(notice.locator('a')).toHaveText((await source.getAttribute('href')) ?? '');
    expect(await isOnTop(notice), 'the address can be touched').toBe(true);
    await expect(notice).toBeFocused();

    await page.keyboard.press('Escape');
    await expect(notice).toBeHidden();
    await expect(sheet, 'Escape closes one thing at a time').toBeVisible();
    await expect(source).toBeFocused();

    await source.click();
    await notice.locator('[data-dismiss]').click();
    await expect(notice).toBeHidden();
    await expect(sheet).toBeVisible();

    await source.click();
    await sheet.locator('[data-close]').click();
    await expect(sheet).toBeHidden();
    await story.locator('#claim-rome-place').click();
    await expect(sheet).toBeVisible();
    await expect(notice, 'the next note begins without it').toBeHidden();
  });

  for (const width of [320, 1000]) {
    test(`${path} ${width} px wide: that address leaves the bar free, is closed by touch, and goes with its page`, async ({
      page,
      host,
      baseURL,
    }) => {
      await page.goto(host.publish({ body: sandboxed(`${baseURL}${path}?chapter=rome`, width) }));
      const story = storyIn(page);
      const notice = story.locator('[data-blocked]');
      const dismiss = notice.locator('[data-dismiss]');
      const next = story.locator('[data-next]');
      await frameRestsAt(story, 'rome');
      await story.locator('.brand a').click();
      await expect(notice).toBeVisible();
      for (const part of ['[data-previous]', '.where', '[data-next]']) {
        expect(await isOnTop(story.locator(part)), part).toBe(true);
      }
      await expect(dismiss).toHaveAttribute('aria-label', path === '/embed' ? 'إغلاق' : 'Close');
      const box = await dismiss.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      await dismiss.click();
      await expect(notice).toBeHidden();
      await story.locator('.brand a').click();
      await expect(notice).toBeVisible();
      await next.click();
      await expect(notice).toBeHidden();
    });
  }
}
