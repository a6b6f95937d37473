import type { Page } from '@playwright/test';
import { violations } from '../setup/axe';
import { faded } from '../setup/map';
import { jumpTo, openLive, restsAt } from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { expect, test } from '../setup/test';

/** A half-faded word has no contrast. */
async function settledViolations(page: Page): Promise<string[]> {
  await faded(page);
  return violations(page);
}

for (const [device, screen] of [
  ['phone', PHONE],
  ['desk', DESK],
] as const) {
  for (const path of ['/', '/en']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test.describe(`${device}, ${path}, ${colorScheme}`, () => {
        test.use({ ...screen, colorScheme });

        test('axe finds nothing on the cover, in a chapter, in a note and while exploring', async ({
          page,
        }) => {
          await openLive(page, path);
          expect(await settledViolations(page), 'cover').toEqual([]);
          await jumpTo(page, 'rome');
          await restsAt(page, 'rome');
          expect(await settledViolations(page), 'chapter').toEqual([]);
          await page.locator('#claim-rome-place').click();
          await expect(page.locator('[data-sheet]')).toBeVisible();
          expect(await settledViolations(page), 'note').toEqual([]);
          await page.locator('[data-close]').click();
          await page.locator('[data-explore]').click();
          await expect(page.locator('[data-return]')).toBeVisible();
          expect(await settledViolations(page), 'exploring').toEqual([]);
          await page.keyboard.press('Escape');
          await page.context().setOffline(true);
          await expect(page.locator('[data-disconnected]')).not.toBeEmpty();
          expect(await settledViolations(page), 'without a connection').toEqual([]);
        });
      });
    }
  }
}

for (const path of ['/', '/en/']) {
  test(`a screen reader finds every heading and every map, far from the window too (${path})`, async ({
    page,
  }) => {
    await openLive(page, path);
    const session = await page.context().newCDPSession(page);
    const namesOf = async (role: string) => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes
        .filter((node) => !node.ignored && node.role?.value === role)
        .map((node) => String(node.name?.value));
    };
    const headings = await page
      .locator('main :is(h1, h2, h3):visible')
      .evaluateAll((all) => all.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()));
    expect(headings.length).toBeGreaterThan(20);
    await expect.poll(() => namesOf('heading')).toEqual(expect.arrayContaining(headings));
    const maps = await page
      .locator('section[data-chapter] svg[role=img]')
      .evaluateAll((all) => all.map((map) => map.getAttribute('aria-label')));
    expect(maps).toHaveLength(10);
    await expect.poll(() => namesOf('image')).toEqual(expect.arrayContaining(maps));
  });
}

for (const path of ['/', '/en']) {
  test(`in colours that the reader forces axe finds nothing, and the threads are drawn (${path})`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await openLive(page, path);
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    await page.locator('#claim-rome-place').click();
    await expect(page.locator('[data-sheet]')).toBeVisible();
    expect(await settledViolations(page)).toEqual([]);
    const strokes = await page
      .locator('[data-map] .strand')
      .evaluateAll((all) => all.map((strand) => getComputedStyle(strand).stroke));
    const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
    expect(strokes.length).toBeGreaterThan(0);
    expect(new Set(strokes)).toEqual(new Set([ink]));
  });
}

test('at 320 px and at 400 % zoom nothing has to be scrolled sideways', async ({ page }) => {
  for (const height of [568, 256]) {
    await page.setViewportSize({ width: 320, height });
    for (const path of ['/', '/en']) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    }
  }
});

test.describe('targets', () => {
  test.use(PHONE);

  test('what is tapped is 44 px wide and high', async ({ page }) => {
    await openLive(page, '/');
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, .start, .here, .edition, .mark, [data-jump]')]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          // The mark's own touch area reaches beyond its sign.
          const after = getComputedStyle(element, '::after');
          const reach = element.classList.contains('mark');
          const w = reach ? parseFloat(after.width) : width;
          const h = reach ? parseFloat(after.height) : height;
          return w < 43.9 || h < 43.9 ? [`${element.className} ${w}x${h}`] : [];
        }),
    );
    expect(small).toEqual([]);
  });
});
