import type { Page } from '@playwright/test';
import { isWithinData, LESS_MOTION, mapLook, misplaced, viewOf } from '../setup/map';
import { jumpTo, openLive, restsAt, shuffled } from '../setup/reader';
import { DESK, LYING_PHONE, NARROWEST, nameOf, TABLET, type Screen } from '../setup/screens';
import {
  ARABIC,
  CHAPTERS,
  ENGLISH,
  PLACE_NAMES,
  WITH_NETWORK,
  type ChapterFacts,
  type Edition,
  type Language,
} from '../setup/story';
import { expect, test } from '../setup/test';

/**
 * Where names can stand in another way than on paper: beside real letters, cards and bars. That they are clear of each
 * other on every screen, in both languages, is asked of the layout (`layouts.test.ts`).
 */
const READINGS: readonly (readonly [Screen, Edition])[] = [
  [NARROWEST, ENGLISH],
  [LYING_PHONE, ARABIC],
  [TABLET, ENGLISH],
  [DESK, ARABIC],
];

for (const [index, [screen, { lang, path }]] of READINGS.entries()) {
  test.describe(`on ${nameOf(screen)}`, () => {
    test.use({ ...screen, ...LESS_MOTION });

    test('each chapter’s places are named, clear of the card, the bar and each other', async ({ page }) => {
      await openLive(page, path);
      // Where the network has the map's room the map is not seen.
      const seen = CHAPTERS.filter(({ id }) => !WITH_NETWORK.includes(id));
      for (const chapter of shuffled(seen, index + 1)) {
        await jumpTo(page, chapter.id);
        await restsAt(page, chapter.id);
        await expect.poll(() => misplaced(page), `${lang}, ${chapter.id}`).toEqual([]);
        await expectNamed(page, chapter, lang);
        await expectAtTop(page, chapter.id);
      }
    });
  });
}

/** The map names the chapter's places in the page's language, and no edge of the basemap shows. */
async function expectNamed(page: Page, { id, places }: ChapterFacts, lang: Language): Promise<void> {
  const { labels, viewBox } = await mapLook(page);
  const names = Object.fromEntries(labels.map(({ id: place, text }) => [place, text]));
  expect(names, id).toEqual(Object.fromEntries(places.map((place) => [place, PLACE_NAMES[place][lang]])));
  expect(isWithinData(viewOf(viewBox)), `${id}: land and sea at every edge`).toBe(true);
}

/** The map is at the top of the window, and leaves the reader nearly half of the height to see it in. */
async function expectAtTop(page: Page, id: string): Promise<void> {
  const box = await page.locator('[data-map]').boundingBox();
  expect(Math.abs(box?.y ?? NaN), id).toBeLessThan(1);
  const share = (box?.height ?? NaN) / (page.viewportSize()?.height ?? NaN);
  expect(share, `${id}: share of the height`).toBeGreaterThanOrEqual(0.45);
}
