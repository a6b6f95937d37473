import { readFileSync } from 'node:fs';
import { frameRestsAt, isLive, storyIn, test } from '../setup/embed';
import { filtered } from '../setup/wordpress';

interface Answer {
  html: string;
  provider_url: string;
}

test('What WordPress leaves of the answer is the story in a frame', async ({ page, host, baseURL }) => {
  const { html, provider_url } = JSON.parse(readFileSync('build/oembed/ar.json', 'utf8')) as Answer;
  await page.goto(host.publish({ body: filtered(html).replace(provider_url, `${baseURL}/`) }));
  await isLive(storyIn(page));
  await storyIn(page).locator('[data-next]').click();
  await frameRestsAt(storyIn(page), 'opening');
});
