import { openLive, stopped, wordsOf } from '../setup/reader';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { ARABIC, CHAPTERS, ENGLISH, PLACE_NAMES, WITH_NETWORK } from '../setup/story';
import { expect, test } from '../setup/test';

for (const [screen, { lang, path }] of [
  [PHONE, ARABIC],
  [DESK, ENGLISH],
] as const) {
  test.describe(`without JavaScript, ${lang}, ${nameOf(screen)}`, () => {
    test.use(screen);

    test('as many words can be read as with it, and each chapter has a still map with its names, or the network', async ({
      page,
      browser,
      baseURL,
    }) => {
      const context = await browser.newContext({ ...screen, baseURL, javaScriptEnabled: false });
      const plain = await context.newPage();
      await plain.goto(path);
      for (const { id, places } of CHAPTERS) {
        if (WITH_NETWORK.includes(id)) {
          const network = plain.locator(`section#${id} .network-room`);
          await network.scrollIntoViewIfNeeded();
          await expect(network.locator('.person-name:visible').first(), id).toBeInViewport({ ratio: 0.99 });
          continue;
        }
        const still = plain.locator(`section#${id}`).getByRole('img').first();
        await still.scrollIntoViewIfNeeded();
        await expect(still, id).toBeInViewport({ ratio: 0.5 });
        await expect(still, id).toHaveAccessibleName(/\S+ \S+/);
        const drawing = await still
          .locator('use[href="#ground"]')
          .first()
          .evaluate((use: SVGUseElement) => use.getBoundingClientRect().width);
        expect(drawing, `${id}: drawing`).toBeGreaterThan(100);
        for (const place of places) {
          const name = plain.locator(`section#${id} [data-place="${place}"]`);
          await expect(name).toHaveText(PLACE_NAMES[place][lang]);
          await expect(name).toBeVisible();
          await expect(name, `${id}: ${place}`).toBeInViewport({ ratio: 0.99 });
        }
      }

      await openLive(page, path);
      // What waits to be seen has been by then.
      await page.keyboard.press('End');
      await stopped(page);
      const [without, withScript] = [await wordsOf(plain), await wordsOf(page)];
      await context.close();
      expect(without.length).toBeGreaterThan(1000);
      expect(without).toEqual(withScript);
    });
  });
}

test.describe('the page without JavaScript on a phone', () => {
  test.use({ ...PHONE, javaScriptEnabled: false });

  test('leads from a claim to its evidence and back, and offers nothing that does not work', async ({
    page,
  }) => {
    await page.goto('/');
    for (const claim of ['undisclosed-contacts', 'public-normalisation']) {
      await page.locator(`[data-claim="${claim}"] a`).click();
      await expect(page).toHaveURL(new RegExp(`#note-${claim}$`));
      const evidence = page.locator(`#note-${claim}`);
      await expect(evidence).toBeInViewport();
      const edge = (css: Element) => getComputedStyle(css).borderColor;
      const other = await page.locator('[data-evidence]:not(:target)').first().evaluate(edge);
      expect(await evidence.evaluate(edge), 'it is marked').not.toBe(other);
      await evidence.locator(`a[href="#claim-${claim}"]`).click();
      await expect(page.locator(`[data-claim="${claim}"]`)).toBeInViewport();
    }
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // The browser itself opens and closes popovers.
    const scripted = page.locator('button:not([popovertarget])');
    for (const button of await scripted.all()) await expect(button).toBeHidden();
    // What is told of a person is on the page of all claims.
    await page.locator('[data-network] [data-person=luzon]').click();
    await expect(page).toHaveURL(/\/evidence\/?\?person=luzon#person-luzon$/);
    const shown = page.locator('[data-card]:visible');
    await expect(shown.first()).toBeVisible();
    expect(await shown.count()).toBe(await page.locator('[data-of~=person-luzon]').count());
  });
});
