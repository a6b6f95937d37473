import { jumpTo, openLive, REDUCED_MOTION, restsAt, wheel } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

test.use({ ...PHONE, ...REDUCED_MOTION });

test('another day a reader goes on at the same words in the other edition and a turned phone, and is told what is new', async ({
  page,
}) => {
  await openLive(page, '/');
  await jumpTo(page, 'motives');
  await wheel(page, 260);
  await restsAt(page, 'motives');
  // The first of its blocks that reaches below the map: what the reader reads.
  const blockRead = () =>
    page.locator('#motives').evaluate((chapter) => {
      const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart);
      const blocks = [...chapter.querySelectorAll('.card :is(h2, p)')];
      return blocks.findIndex((block) => block.getBoundingClientRect().bottom > edge);
    });
  const read = await blockRead();
  expect(read).toBeGreaterThan(0);
  const stored = (key: string) =>
    page.evaluate((wanted) => {
      const { home = '', story = '' } = document.documentElement.dataset;
      return localStorage.getItem(`khuyut:${home}:${story}:${wanted}`) ?? '';
    }, key);
  await expect.poll(() => stored('furthest')).toContain('motives');
  await expect.poll(() => stored('seen')).toContain('https://');
  // As if a source had been added since.
  await page.evaluate(() => {
    const { home = '', story = '' } = document.documentElement.dataset;
    const name = `khuyut:${home}:${story}:seen`;
    const seen: unknown = JSON.parse(localStorage.getItem(name) ?? '');
    if (!Array.isArray(seen)) throw new Error('no sources are stored');
    localStorage.setItem(name, JSON.stringify(seen.slice(1)));
  });

  await page.setViewportSize({ width: 844, height: 390 });
  await openLive(page, '/en/');
  await expect(page.locator('[data-news]')).toHaveText('Since your visit: 1 new source');
  await page.locator('[data-start]').click();
  await restsAt(page, 'motives');
  await expect.poll(blockRead).toBe(read);
  await page.setViewportSize({ width: 390, height: 844 });
  await restsAt(page, 'motives');
  await expect.poll(blockRead).toBe(read);
});
