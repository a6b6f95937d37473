import { frameRestsAt, isLive, REDUCED_MOTION, soon, storyIn, test } from '../setup/embed';
import { stopped } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect } from '../setup/test';
import { articlePage, boxInViewport, wheelTo } from './host-page';

test.use(REDUCED_MOTION);

test('the map steps aside from what has the focus', async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 600, height: 800 });
  await page.goto(host.publish(articlePage(baseURL ?? '', 'data-lang="en"')));
  const story = storyIn(page);
  await isLive(story);
  await wheelTo(page, 'obstacles');
  await frameRestsAt(story, 'obstacles');
  await story.locator('#claim-outside-interference').focus();
  for (let back = 1; back <= 6; back += 1) {
    await page.keyboard.press('Shift+Tab');
    const isUncovered = () =>
      story.locator('html').evaluate(() => {
        const focused = document.activeElement;
        const box = focused?.getBoundingClientRect();
        const over = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return (
          !over || over.contains(focused) || focused?.contains(over) === true || !over.closest('[data-map]')
        );
      });
    await expect.poll(isUncovered, soon(`after ${back} steps back`)).toBe(true);
  }
});

test('a reader who types in the host page keeps the keyboard while the story is scrolled', async ({
  page,
  host,
  baseURL,
}) => {
  const field = '<input aria-label="Search" style="position: fixed; top: 0; z-index: 1">';
  const { body, ...rest } = articlePage(baseURL ?? '');
  await page.goto(host.publish({ ...rest, body: field + body }));
  const story = storyIn(page);
  await isLive(story);
  await wheelTo(page, 'motives');
  await frameRestsAt(story, 'motives');
  await story.locator('[data-explore]').press('Enter');
  await expect(story.locator('[data-return]')).toBeVisible();
  await page.locator('input').click();
  await page.keyboard.type('abc');
  await page.evaluate(() => window.scrollBy({ top: 2500, behavior: 'instant' }));
  await expect(story.locator('[data-explore]'), 'the next chapter ends explore mode').toBeVisible();
  await page.keyboard.type('def');
  await expect(page.locator('input')).toHaveValue('abcdef');
});

test.describe('links', () => {
  test.use(PHONE);

  test('links to chapters and evidence leave the host page’s Back list alone', async ({
    page,
    host,
    baseURL,
  }) => {
    await page.goto(host.publish(articlePage(baseURL ?? '', 'data-lang="en"')));
    const story = storyIn(page);
    await isLive(story);
    await wheelTo(page, 'motives');
    await frameRestsAt(story, 'motives');
    const entries = () => page.evaluate(() => history.length);
    const before = await entries();
    const top = async (id: string) => Math.round(Math.abs((await boxInViewport(page, `#${id}`)).y));

    await story.locator('#motives .here').click();
    await expect
      .poll(() => top('motives'), soon('the chapter begins at the viewport’s top'))
      .toBeLessThanOrEqual(1);
    // A correction's link, written where a reader can reach it, and followed before the frame is as long as the story.
    await story.locator('#title-motives').evaluate((heading) => {
      const link = document.createElement('a');
      link.href = '#rome';
      link.textContent = 'rome';
      heading.after(link);
      link.click();
    });
    await expect.poll(() => top('rome'), soon('and so does the other')).toBeLessThanOrEqual(1);
    await frameRestsAt(story, 'rome');
    await expect(story.locator('#title-rome')).toBeFocused();
    await stopped(page);

    await story.locator('#claim-rome-meeting').click();
    await expect(story.locator('[data-sheet]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(story.locator('#claim-rome-meeting')).toBeFocused();
    expect(await entries()).toBe(before);
  });
});
