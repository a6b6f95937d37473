import { constants, inflateSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { openLive } from '../setup/reader';
import { CHAPTERS, EDITIONS, PLACE_NAMES } from '../setup/story';
import { expect, test } from '../setup/test';

/** What Chromium writes a PDF's pages and figures as (ISO 32000-1, 7.3.8). */
const STREAM = /stream\r?\n([^]*?)\r?\nendstream/g;
/** A stream's last byte may look like the line's end before `endstream`. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };

/** How many letters a PDF shows (ISO 32000-1, 9.4.3): two digits each, as fonts of one byte are what Chromium makes of ours. */
function lettersIn(pdf: Buffer): number {
  let letters = 0;
  for (const [, data = ''] of pdf.toString('latin1').matchAll(STREAM)) {
    const bytes = Buffer.from(data, 'latin1');
    // 0x78: deflated, as all that is drawn; other streams are fonts and pictures.
    const drawn = bytes[0] === 0x78 ? inflateSync(bytes, LENIENT).toString('latin1') : '';
    for (const [, shown = ''] of drawn.matchAll(/<([0-9A-F]+)> Tj/g)) letters += shown.length / 2;
  }
  return letters;
}

/** The letters of the page's words, and of the addresses that only paper tells. */
const lettersOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sources .source[href]')]
      .map((source) => source.getAttribute('href')?.length ?? 0)
      .reduce((sum, length) => sum + length, document.body.innerText.replace(/\s/g, '').length),
  );

const SEA = [200, 216, 216] as const;
const LAND = [241, 233, 217] as const;

/** The share of a picture that is exactly of one colour. */
function share(picture: Buffer, [r, g, b]: readonly [number, number, number]): number {
  const { data, width, height } = PNG.sync.read(picture);
  let like = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === r && data[at + 1] === g && data[at + 2] === b) like++;
  return like / (width * height);
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
}

for (const { lang, path } of EDITIONS) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`on paper, ${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      const openFresh = (page: Page) => (javaScriptEnabled ? openLive(page, path) : page.goto(path));

      for (const [name, paper] of Object.entries({
        A4: { format: 'A4' },
        'A4 across': { format: 'A4', landscape: true },
        A5: { format: 'A5' },
      })) {
        test(`all of the story is printed, ${name}`, async ({ page }) => {
          await openFresh(page);
          const printed = lettersIn(await page.pdf(paper));
          await page.emulateMedia({ media: 'print' });
          const letters = await lettersOn(page);
          expect(letters).toBeGreaterThan(10_000);
          expect(printed).toBeGreaterThan(letters);
        });
      }

      test('each chapter has its map, with its names in it', async ({ page }) => {
        await page.setViewportSize({ width: 680, height: 1000 });
        await openFresh(page);
        await page.emulateMedia({ media: 'print', colorScheme: 'light' });
        for (const { id, places } of CHAPTERS) {
          const still = page.locator(`section#${id} .still`);
          const picture = await still.screenshot();
          expect(share(picture, SEA), `sea in ${id}`).toBeGreaterThan(0.1);
          expect(share(picture, LAND), `land in ${id}`).toBeGreaterThan(0.2);
          const map = await boxOf(still);
          for (const place of places) {
            const name = await boxOf(still.getByText(PLACE_NAMES[place][lang], { exact: true }));
            expect(name.x, `${place} in ${id}`).toBeGreaterThan(map.x);
            expect(name.y, `${place} in ${id}`).toBeGreaterThan(map.y);
            expect(name.x + name.width, `${place} in ${id}`).toBeLessThan(map.x + map.width);
            expect(name.y + name.height, `${place} in ${id}`).toBeLessThan(map.y + map.height);
          }
        }
      });
    });
  }
}
