import { isAlive, open, standsAt, test } from '../setup/offline';
import { chapterOf, jumpTo, restsAt, stopped } from '../setup/reader';
import { expect } from '../setup/test';
import { stored } from '../setup/stored';

test('the place survives the other language, a restart and blocked storage', async ({ context, host }) => {
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await jumpTo(page, 'motives');
  await restsAt(page, 'motives');
  await stopped(page);
  await page.locator('.bar .where').click();
  await page.locator('.menu a[data-edition]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(chapterOf(page, 'motives')).toHaveAttribute('aria-current', 'step');
  await stopped(page);
  await standsAt(page, 'ready');
  const keys = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  // Nothing else is stored, each under the site's folder and the story's id: the place, and what there was to read.
  await expect
    .poll(keys)
    .toEqual([
      expect.stringMatching(/^khuyut:\/:[\w-]*:place$/),
      expect.stringMatching(/^khuyut:\/:[\w-]*:furthest$/),
      expect.stringMatching(/^khuyut:\/:[\w-]*:seen$/),
    ]);
  expect(await context.cookies()).toEqual([]);
  await page.close();

  const next = await open(context, host.url);
  await isAlive(next, 'v1');
  const start = next.locator('[data-start]');
  await expect(start).toHaveAttribute('href', '#motives');
  await start.click();
  await restsAt(next, 'motives');
  await next.close();

  await context.addInitScript(() => {
    for (const area of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, area, {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });
  const blocked = await open(context, `${host.url}#visit-2021`);
  await isAlive(blocked, 'v1');
  await restsAt(blocked, 'visit-2021');
  await blocked.locator('.bar .where').click();
  await blocked.locator('.menu a[data-edition]').click();
  await expect(blocked.locator('html')).toHaveAttribute('lang', 'en');
  await expect(chapterOf(blocked, 'visit-2021')).toHaveAttribute('aria-current', 'step');
});

test('the installed app opens where it was left, and a reload of the cover stays there', async ({
  context,
  host,
}) => {
  await context.addInitScript('Object.defineProperty(Navigator.prototype, "standalone", { value: true });');
  const page = await open(context, host.url);
  await isAlive(page, 'v1');
  await jumpTo(page, 'motives');
  await restsAt(page, 'motives');
  await expect.poll(() => stored(page, 'place')).toContain('motives');
  await page.close();

  const app = await open(context, host.url);
  await isAlive(app, 'v1');
  await restsAt(app, 'motives');
  await app.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  await expect(app).toHaveURL(/\/$/);
  await stopped(app);
  await app.reload();
  await isAlive(app, 'v1');
  expect(await stopped(app)).toBe(0);
});
