import { isLive, scripted, storyIn, test } from '../setup/embed';
import { holdFonts, LETTERS_LOADED } from '../setup/fonts';
import { PHONE } from '../setup/screens';
import { countShifts, shiftsOf } from '../setup/shifts';
import { expect } from '../setup/test';
import { heard, partnerPage } from './partner';

test('on a slow connection the page keeps still, and its link until the story is there', async ({
  page,
  host,
  baseURL,
}) => {
  await countShifts(page);
  let arrive: (() => void) | undefined;
  const late = new Promise<void>((done) => (arrive = done));
  await page.route(/\/embed\?/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(host.publish(partnerPage(baseURL ?? '')), { waitUntil: 'commit' });
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('[data-khuyut] > a')).toBeVisible();
  arrive?.();
  await isLive(storyIn(page));
  await expect(page.locator('[data-khuyut] > a')).toBeHidden();
  expect(await shiftsOf(page)).toBe(0);
});

for (const lang of ['ar', 'en'] as const) {
  test.describe('late fonts', () => {
    test.use(PHONE);

    test(`${lang}: move nothing above the first chapter`, async ({ page, host, baseURL }) => {
      const arrive = await holdFonts(page);
      await page.goto(host.publish({ body: scripted(baseURL ?? '', `data-lang="${lang}"`) }), {
        waitUntil: 'commit',
      });
      const story = storyIn(page);
      const tops = () =>
        story
          .locator('.standfirst, .intro .open-story, #opening')
          .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().top)));
      await expect(story.locator('html')).toHaveClass(/wired/);
      const before = await tops();
      expect(before).toHaveLength(3);
      arrive();
      await story.locator('html').evaluate(() => document.fonts.ready.then(() => undefined));
      await isLive(story);
      expect(await story.locator('html').evaluate(LETTERS_LOADED)).toBe(true);
      expect(await tops()).toEqual(before);
    });
  });
}

test.describe('the length of the frame', () => {
  test.use(PHONE);

  test('waits for the fonts, which would move its chapters', async ({ page, host, baseURL }) => {
    const arrive = await holdFonts(page);
    await countShifts(page);
    // However slow the machine is: the frame's patience of a second lasts.
    await page.addInitScript(`{
      const later = setTimeout;
      setTimeout = (act, ms, ...rest) => later(act, ms === 1000 ? 60_000 : ms, ...rest);
    }`);
    const attached = page.waitForEvent('frameattached');
    await page.goto(host.publish(partnerPage(baseURL ?? '')), { waitUntil: 'commit' });
    const frame = await attached;
    await frame.waitForSelector('.scroll-mode.wired h1', { state: 'attached' });
    await frame.waitForFunction(() => document.fonts.status === 'loading');
    expect(await heard(page)).toEqual([]);
    arrive();
    await isLive(storyIn(page));
    const length = await storyIn(page)
      .locator('.track')
      .evaluate((track) => Math.ceil(track.getBoundingClientRect().height));
    const told = (await heard(page)).filter(({ type }) => type !== 'chapter');
    expect(told.map(({ type, height }) => [type, height])).toEqual([['ready', length]]);
    const shift = await storyIn(page)
      .locator('html')
      .evaluate(() => Number(Reflect.get(window, 'shift')));
    expect(Number(shift.toFixed(2))).toBe(0);
  });

  test('does not wait for fonts that never come', async ({ page, host, baseURL }) => {
    await page.route(/\.woff2$/, () => undefined);
    await page.goto(host.publish(partnerPage(baseURL ?? '')), { waitUntil: 'commit' });
    const length = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
    await expect.poll(length, 'the frame is as long as its story').toBeGreaterThan(5000);
  });
});
