import type { Page } from '@playwright/test';
import { isWithinData, LESS_MOTION, mapLook, misplaced, viewOf } from '../setup/map';
import { jumpTo, openLive, resizeTo, restsAt, shuffled, stopped } from '../setup/reader';
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
const READINGS: readonly (readonly [Edition, Screen, Screen])[] = [
  [ENGLISH, NARROWEST, TABLET],
  [ARABIC, DESK, LYING_PHONE],
];

for (const [{ lang, path }, first, second] of READINGS) {
  test.describe(lang, () => {
    test.use({ ...first, ...LESS_MOTION });

    test('each chapter’s places are named, clear of the card, the bar and each other, on a map that stays to its last line', async ({
      page,
    }) => {
      await openLive(page, path);
      for (const [index, screen] of [first, second].entries()) {
        await test.step(nameOf(screen), async () => {
          await resizeTo(page, screen.viewport);
          // Where the network has the map's room the map is not seen.
          const seen = CHAPTERS.filter(({ id }) => !WITH_NETWORK.includes(id));
          for (const chapter of shuffled(seen, index + 1)) {
            const where = `${nameOf(screen)}, ${chapter.id}`;
            await jumpTo(page, chapter.id);
            await restsAt(page, chapter.id);
            await expect.poll(() => misplaced(page), where).toEqual([]);
            await expectNamed(page, chapter, lang);
            expect(Math.abs(await mapTop(page)), where).toBeLessThan(1);
          }
        });
        // It stays in the same way on all narrow screens, and on all wide ones.
        if (screen !== first) continue;
        for (const id of ['opening', ...WITH_NETWORK, 'unresolved']) {
          const lastLine = page.locator(`section#${id} p`).last();
          await lastLine.evaluate((p) => p.scrollIntoView({ block: 'end', behavior: 'instant' }));
          await stopped(page);
          expect(await mapTop(page), `${id}, last line`).toBeGreaterThanOrEqual(-1);
        }
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

/** px from the top of the window to the map, which leaves the reader nearly half of the height to see it in. */
async function mapTop(page: Page): Promise<number> {
  const box = await page.locator('[data-map]').boundingBox();
  const share = (box?.height ?? NaN) / (page.viewportSize()?.height ?? NaN);
  expect(share, 'share of the height').toBeGreaterThanOrEqual(0.45);
  return box?.y ?? NaN;
}
