import { mapLook, misplaced } from '../setup/map';
import { jumpTo, openLive, restsAt, shuffled } from '../setup/reader';
import { DESK, nameOf, PHONE, SCREENS } from '../setup/screens';
import { CHAPTERS, EDITIONS, PLACE_NAMES } from '../setup/story';
import { expect, test } from '../setup/test';

// Flights are flown on two screens; the others come to the same views at once.
const FLYING = [PHONE, DESK];

for (const [index, screen] of SCREENS.entries()) {
  for (const edition of EDITIONS) {
    test.describe(`on ${nameOf(screen)} in ${edition.lang}`, () => {
      test.use({
        ...screen,
        contextOptions: { reducedMotion: FLYING.includes(screen) ? 'no-preference' : 'reduce' },
      });

      test('every chapter’s places and names lie in the free part of the map after random jumps', async ({
        page,
      }) => {
        await openLive(page, edition.path);
        for (const { id, places } of shuffled(CHAPTERS, index + 1)) {
          await jumpTo(page, id);
          await restsAt(page, id);
          expect.soft(await misplaced(page), id).toEqual([]);
          const { labels } = await mapLook(page);
          const names = Object.fromEntries(labels.map(({ id: place, text }) => [place, text]));
          expect(names, id).toEqual(
            Object.fromEntries(places.map((place) => [place, PLACE_NAMES[place][edition.lang]])),
          );
        }
      });
    });
  }
}

for (const path of ['/', '/embed?mode=scroll&window=1024']) {
  test.describe(`in a window whose upper part is no whole px high: ${path}`, () => {
    test.use({ viewport: { width: 768, height: 1024 } });

    test('no line of paper shows between the two parts of the map', async ({ page }) => {
      await openLive(page, path);
      // In the story's own page both parts stick to the window.
      if (path === '/') await jumpTo(page, 'rome');
      const [upper, lower, map, under] = await page.evaluate(() =>
        ['[data-map]', '[data-low]', '.stage .surface', '.low .surface'].map((part) => {
          const { top, bottom } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
          return { top, bottom };
        }),
      );
      expect(upper?.bottom, 'the screen is one to show it').not.toBe(Math.round(upper?.bottom ?? 0));
      expect(lower?.top).toBeLessThanOrEqual(Math.floor(upper?.bottom ?? 0));
      expect(under?.top, 'one map').toBeCloseTo(map?.top ?? NaN, 1);
    });
  });
}
