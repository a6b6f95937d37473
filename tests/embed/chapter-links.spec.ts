import type { FrameLocator, Page } from '@playwright/test';
import { frameRestsAt, isLive, plainFrame, storyIn, test } from '../setup/embed';
import { stopped } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect } from '../setup/test';
import { inWindow, partnerPage, scrollTo } from './partner';

const entries = (page: Page) => page.evaluate(() => history.length);

/** Writes a link to a chapter after a heading, as a correction's is written. */
const writeLink = (story: FrameLocator, heading: string, chapter: string) =>
  story.locator(heading).evaluate((element, id) => {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = id;
    link.dataset.written = '';
    element.after(link);
  }, chapter);

test.describe('links to chapters in a column', () => {
  test.use(PHONE);

  for (const lang of ['ar', 'en'] as const) {
    test(`${lang}: along the page’s scroll they show their chapter, and Back leaves the page at once`, async ({
      page,
      host,
      baseURL,
    }) => {
      await page.goto(host.publish(partnerPage(baseURL ?? '', `data-lang="${lang}"`)));
      const story = storyIn(page);
      await isLive(story);
      await page.mouse.move(200, 300);
      await scrollTo(page, 'motives');
      await frameRestsAt(story, 'motives');
      const before = await entries(page);
      const top = (id: string) => inWindow(page, `#${id}`).then(({ y }) => Math.round(Math.abs(y)));

      await story.locator('#motives .here').click();
      await expect
        .poll(() => top('motives'), 'the chapter begins at the window’s top')
        .toBeLessThanOrEqual(1);
      await writeLink(story, '#title-motives', 'rome');
      await story.locator('[data-written]').press('Enter');
      await expect.poll(() => top('rome')).toBeLessThanOrEqual(1);
      await frameRestsAt(story, 'rome');
      await expect(story.locator('#title-rome')).toBeFocused();
      await stopped(page);

      await story.locator('#claim-rome-meeting').click();
      await expect(story.locator('[data-sheet]')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(story.locator('#claim-rome-meeting')).toBeFocused();
      expect(await entries(page)).toBe(before);
    });
  }

  for (const path of ['/embed', '/embed/en']) {
    test(`${path}: in steps they turn to their chapter, and Back leaves the page at once`, async ({
      page,
      host,
      baseURL,
    }) => {
      await page.goto(host.publish({ body: plainFrame(`${baseURL}${path}?chapter=rome`) }));
      const story = storyIn(page);
      await isLive(story);
      await frameRestsAt(story, 'rome');
      const before = await entries(page);
      await writeLink(story, '#title-rome', 'obstacles');
      await story.locator('[data-written]').click();
      await frameRestsAt(story, 'obstacles');
      await expect(story.locator('#title-obstacles')).toBeInViewport();
      expect(await entries(page)).toBe(before);
      await expect(story.locator('#title-obstacles')).toBeFocused();
    });
  }
});

test('without script the links of the evidence lead to its sentences', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/embed/en`);
  await page.locator('#claim-rome-meeting').click();
  await expect(page.locator('#note-rome-meeting')).toBeInViewport();
  await page.locator('#note-rome-meeting .back').click();
  await expect(page.locator('#claim-rome-meeting')).toBeInViewport();
  await context.close();
});
