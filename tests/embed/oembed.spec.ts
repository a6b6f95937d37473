import { readFileSync } from 'node:fs';
import { frameRestsAt, isLive, storyIn, test as base } from '../setup/embed';
import { expect } from '../setup/test';
import { filtered, WP_EMBED } from '../setup/wordpress';

/** The console reports the tab that the sandbox does not let open. */
const test = base.extend<object>({
  calm: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await use(undefined);
    expect(errors).toEqual([]);
  },
});

interface Answer {
  html: string;
  provider_url: string;
}

test('What WordPress leaves of the answer is a link until the story is there, then the story, which opens whole in its place', async ({
  page,
  host,
  baseURL,
}) => {
  const { html, provider_url } = JSON.parse(readFileSync('build/oembed/ar.json', 'utf8')) as Answer;
  const body = filtered(html.replaceAll(provider_url, `${baseURL}/`));
  let arrive: (() => void) | undefined;
  const late = new Promise<void>((done) => (arrive = done));
  await page.route(/\/embed\/$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(host.publish({ body: WP_EMBED + body }), { waitUntil: 'commit' });
  const link = page.locator('blockquote a');
  await expect(link).toBeVisible();
  arrive?.();
  await isLive(storyIn(page));
  await expect(link).toBeHidden();
  expect((await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(600);
  await storyIn(page).locator('[data-next]').click();
  await frameRestsAt(storyIn(page), 'opening');
  await storyIn(page).locator('.brand a').click();
  await page.waitForURL(`${baseURL}/`);
});
