import { serve, type RunningSite } from '../../src/build/serve';
import { BASE, buildBelowBasePath } from '../setup/below-base-path';
import { isLive, plainFrame, storyIn, test } from '../setup/embed';
import { standsAt } from '../setup/offline';
import { jumpTo, restsAt } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect } from '../setup/test';

test.use({ ...PHONE, serviceWorkers: 'allow' });

let site: RunningSite;
test.beforeAll(async () => {
  site = await serve(await buildBelowBasePath(), 0, BASE);
});
test.afterAll(() => site.close());

test('Below a base path the story is read, saved, read offline and framed, and asks for nothing outside', async ({
  page,
  host,
}) => {
  const outside: string[] = [];
  const failed: string[] = [];
  page.on('request', (request) => {
    const { origin, pathname, protocol } = new URL(request.url());
    if (protocol === 'data:' || request.url().startsWith(partner)) return;
    if (`${origin}${BASE}` !== site.url || !(pathname === BASE || pathname.startsWith(`${BASE}/`)))
      outside.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  const partner = host.publish({ body: plainFrame(`${site.url}/embed/en?chapter=rome`) });

  await page.goto(`${site.url}/`);
  await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
  await jumpTo(page, 'rome');
  await restsAt(page, 'rome');
  await standsAt(page, 'ready');
  await page.context().setOffline(true);
  await page.reload();
  await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
  await page.locator('[data-bar] .where').click();
  await page.locator('.menu a[data-edition]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();

  await page.context().setOffline(false);
  await page.goto(partner);
  await isLive(storyIn(page));
  await page.goto(`${site.url}/en/partners`);
  await isLive(storyIn(page));
  expect(outside).toEqual([]);
  expect(failed).toEqual([]);
});
