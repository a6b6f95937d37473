import { isLive, plainFrame, storyIn, test as base } from '../setup/embed';
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
  await expect(storyIn(page).locator('html')).not.toHaveClass(/stepper/);
  await expect(storyIn(page).locator('#note-go-between')).toBeVisible();
});

test('without Leaflet each page has its chapter’s still map', async ({ page, host, baseURL }) => {
  await page.route(/live-camera/, (route) => route.abort());
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
