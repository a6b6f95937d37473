import type { Page } from '@playwright/test';
import { lowContrast, violations } from '../setup/axe';
import { faded } from '../setup/map';
import { jumpTo, openLive, restsAt } from '../setup/reader';
import { readerMode } from '../setup/reader-mode';
import { DESK, PHONE } from '../setup/screens';
import { ARABIC, ENGLISH } from '../setup/story';
import { expect, test } from '../setup/test';

type Narrow = Parameters<typeof violations>[1];

/** Axe in full by day, and the contrast by night. A half-faded word has no contrast. */
async function expectAccessible(page: Page, what: string, narrow?: Narrow): Promise<void> {
  await faded(page);
  expect(await violations(page, narrow), what).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await lowContrast(page, narrow), `${what}, by night`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test.describe('on a phone', () => {
  test.use(PHONE);

  test('axe finds nothing in the story, in the evidence sheet, in explore mode and offline', async ({
    page,
  }) => {
    await openLive(page, ARABIC.path);
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    await expectAccessible(page, 'the story');

    await page.locator('#claim-rome-place').click();
    await expect(page.locator('[data-sheet]')).toBeVisible();
    await expectAccessible(page, 'the evidence sheet', (axe) => axe.include('[data-sheet]'));
    await page.locator('[data-close]').click();

    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-return]')).toBeVisible();
    await expectAccessible(page, 'explore mode', (axe) => axe.include('[data-map]'));
    await page.keyboard.press('Escape');

    await page.context().setOffline(true);
    await expect(page.locator('[data-disconnected]')).not.toBeEmpty();
    await expectAccessible(page, 'without a connection', (axe) => axe.include('.masthead'));
  });
});

test.describe('on a desk', () => {
  test.use(DESK);

  test('axe finds nothing in the story with the evidence beside it', async ({ page }) => {
    await openLive(page, ENGLISH.path);
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    await page.locator('#claim-rome-place').click();
    await expect(page.locator('[data-sheet]')).toBeVisible();
    await faded(page);
    expect(await violations(page)).toEqual([]);
  });
});

test('a screen reader finds every heading, map and kind of note, and a reader mode nothing that script put there', async ({
  page,
  request,
}) => {
  await openLive(page, '/');
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
  const maps = await page.locator('section[data-chapter] .still[role=img]').evaluateAll((all) =>
    all.map((map) => {
      const name = document.getElementById(map.getAttribute('aria-labelledby') ?? '');
      return name?.getAttribute('aria-label') ?? '';
    }),
  );
  expect(maps).toHaveLength(10);
  expect(maps).not.toContain('');
  await expect.poll(() => namesOf('image')).toEqual(expect.arrayContaining(maps));

  // Each context note is told from the article.
  const notes = await page.locator('section[data-chapter] [data-note]').count();
  const kind = await page.locator('[data-note] .kind').first().innerText();
  expect(await page.getByText(kind, { exact: true }).count()).toBe(notes);
  const spoken = async () => {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.filter(({ ignored, role, name }) => {
      return !ignored && role?.value === 'StaticText' && name?.value === kind;
    }).length;
  };
  await expect.poll(spoken).toBe(notes);

  await jumpTo(page, 'rome');
  await restsAt(page, 'rome');
  await expect(page.locator('[data-announcer]')).not.toBeEmpty();
  await expect(page.locator('[data-offline-panel]')).toBeVisible();
  const sent = readerMode(await (await request.get('/')).text());
  expect(readerMode(await page.content())).toEqual(sent);
});

test('in colours that the reader forces every word has its contrast, and the threads are drawn', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await openLive(page, '/');
  await jumpTo(page, 'rome');
  await restsAt(page, 'rome');
  await page.locator('#claim-rome-place').click();
  await expect(page.locator('[data-sheet]')).toBeVisible();
  await faded(page);
  expect(await lowContrast(page)).toEqual([]);
  const strokes = await page
    .locator('[data-map] .strand')
    .evaluateAll((all) => all.map((strand) => getComputedStyle(strand).stroke));
  const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
  expect(strokes.length).toBeGreaterThan(0);
  expect(new Set(strokes)).toEqual(new Set([ink]));
});

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
