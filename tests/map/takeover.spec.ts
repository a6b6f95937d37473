import type { Page } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { faded, LESS_MOTION } from '../setup/map';
import { chapterOf, jumpTo, restsAt, stopped } from '../setup/reader';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { ARABIC, ENGLISH } from '../setup/story';
import { expect, test } from '../setup/test';

/** How far, in px, the picture may have shifted; further shifts are tried to see that it has not. */
const REACH = 3;

/** The share of pixels that may differ. */
const MOST = 0.005;

test.use(LESS_MOTION);

for (const [screen, { lang, path }, colorScheme, id] of [
  [PHONE, ARABIC, 'light', 'opening'],
  [DESK, ENGLISH, 'dark', 'return-and-compensation'],
] as const) {
  test.describe(`${id} in ${lang} on ${nameOf(screen)}, ${colorScheme}`, () => {
    test.use({ ...screen, colorScheme, deviceScaleFactor: 1 });

    test('the live map takes over from the still one without a jump', async ({ page }) => {
      const release = await holdMap(page);
      await page.goto(`${path}#${id}`);
      await restsAt(page, id);
      await page.evaluate(() => document.fonts.ready);
      // A font that came after the jump to the chapter has moved its beginning by a line.
      await beginAtWholePixel(page, id);
      await jumpTo(page, id);
      await stopped(page);
      const before = await pictureOf(page, id);
      await release();
      await restsAt(page, id);
      await faded(page);
      const after = await pictureOf(page, id);

      const best = bestShift(before, after);
      expect(Math.max(Math.abs(best.x), Math.abs(best.y)), `shift ${best.x}, ${best.y}`).toBeLessThanOrEqual(
        1,
      );
      expect(best.share, 'of the pixels differ').toBeLessThan(MOST);
    });
  });
}

test('the cover keeps its map when the live one takes over', async ({ page }) => {
  const release = await holdMap(page);
  await page.goto('/');
  await page.evaluate(() => document.fonts.ready);
  const cover = () => page.locator('.cover').screenshot({ caret: 'initial' });
  const before = await cover();
  await release();
  expect((await cover()).equals(before), 'the same picture').toBe(true);
});

/** The still map is drawn where its chapter begins, the live one at the window's edge: at a whole pixel they can agree. */
async function beginAtWholePixel(page: Page, id: string): Promise<void> {
  await chapterOf(page, id).evaluate((chapter) => {
    const top = chapter.getBoundingClientRect().top + window.scrollY;
    document.body.style.paddingBlockStart = `${Math.ceil(top) - top}px`;
  });
}

/**
 * Keeps the live map's script back, from before the page is opened.
 * @returns lets it come, and waits until the live map has taken over
 */
async function holdMap(page: Page): Promise<() => Promise<void>> {
  const held: (() => void)[] = [];
  await page.route(/live-map/, (route) => {
    held.push(() => void route.continue());
  });
  return async () => {
    await expect.poll(() => held.length, 'the map’s script is asked for').toBe(1);
    held.forEach((go) => go());
    await expect(page.locator('[data-explore]:not([hidden])'), 'the live map').toBeAttached();
  };
}

/** What the reader sees of the map, without the buttons that only the live one has. */
async function pictureOf(page: Page, id: string): Promise<PNG> {
  const clip = await page.locator('[data-map]').boundingBox();
  if (!clip) throw new Error(`no map in ${id}`);
  // A sheet made by script, and no hidden caret: the page's policy refuses Playwright's style element.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[data-bar], [data-explore] { visibility: hidden !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const picture = PNG.sync.read(await page.screenshot({ clip, caret: 'initial' }));
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return picture;
}

interface Shift {
  x: number;
  y: number;
  share: number;
}

/** The shift at which two pictures are most alike, and what share of their pixels differs there to the eye. */
function bestShift(a: PNG, b: PNG): Shift {
  const shifts = Array.from({ length: (2 * REACH + 1) ** 2 }, (_, index) => ({
    x: (index % (2 * REACH + 1)) - REACH,
    y: Math.floor(index / (2 * REACH + 1)) - REACH,
  }));
  const unlike = shifts.map((shift) => ({ ...shift, count: unequal(a, b, shift) }));
  const { x, y } = unlike.reduce((best, one) => (one.count < best.count ? one : best));
  const [one, other] = [crop(a, REACH, REACH), crop(b, REACH + x, REACH + y)];
  const { width, height } = one;
  return { x, y, share: pixelmatch(one.data, other.data, undefined, width, height) / (width * height) };
}

/** How many of every third row's pixels are not the very same. */
function unequal(a: PNG, b: PNG, { x, y }: { x: number; y: number }): number {
  const [one, other] = [pixelsOf(a), pixelsOf(b)];
  let count = 0;
  for (let row = REACH; row < a.height - REACH; row += 3) {
    for (let column = REACH; column < a.width - REACH; column += 1) {
      if (one[row * a.width + column] !== other[(row + y) * b.width + column + x]) count += 1;
    }
  }
  return count;
}

const pixelsOf = ({ data }: PNG) => new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);

function crop(image: PNG, left: number, top: number): PNG {
  const part = new PNG({ width: image.width - 2 * REACH, height: image.height - 2 * REACH });
  PNG.bitblt(image, part, left, top, part.width, part.height, 0, 0);
  return part;
}
