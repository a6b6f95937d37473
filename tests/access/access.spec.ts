import type { Page } from '@playwright/test';
import { lowContrast, violations } from '../setup/axe';
import { faded } from '../setup/map';
import { jumpTo, openLive, REDUCED_MOTION, restsAt } from '../setup/reader';
import { readerMode } from '../setup/reader-mode';
import { DESK, PHONE } from '../setup/screens';
import { ARABIC, ENGLISH } from '../setup/story';
import { expect, test } from '../setup/test';

test.use(REDUCED_MOTION);

type Narrow = Parameters<typeof violations>[1];

/** Axe in full by day. A half-faded word has no contrast. */
async function expectAccessible(page: Page, what: string, narrow?: Narrow): Promise<void> {
  await faded(page);
  expect(await violations(page, narrow), what).toEqual([]);
}

/** The same, and the contrast by night. */
async function expectDayAndNight(page: Page, what: string, narrow: Narrow): Promise<void> {
  await expectAccessible(page, what, narrow);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await lowContrast(page, narrow), `${what}, by night`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

test.describe('on a phone', () => {
  test.use(PHONE);

  test('axe finds nothing in the story, in the evidence sheet, in explore mode and offline, and what is tapped is 44 px wide and high', async ({
    page,
  }) => {
    await openLive(page, ARABIC.path);
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    expect(await smallTargets(page)).toEqual([]);
    await expectAccessible(page, 'the story');

    await page.locator('#claim-rome-place').click();
    await expect(page.locator('[data-sheet]')).toBeVisible();
    await expectAccessible(page, 'the evidence sheet', (axe) => axe.include('[data-sheet]'));
    await page.locator('[data-close]').click();

    await page.locator('[data-explore]').click();
    await expect(page.locator('[data-return]')).toBeVisible();
    await expectDayAndNight(page, 'explore mode', (axe) => axe.include('[data-map]'));
    await page.keyboard.press('Escape');

    await page.context().setOffline(true);
    await expect(page.locator('[data-disconnected]')).not.toBeEmpty();
    await expectDayAndNight(page, 'without a connection', (axe) => axe.include('.masthead'));
  });
});

test.describe('on a desk', () => {
  test.use({ ...DESK, colorScheme: 'dark' });

  test('axe finds nothing by night in the story with the evidence beside it, and in forced colours every word has its contrast and the threads are drawn', async ({
    page,
  }) => {
    await openLive(page, ENGLISH.path);
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    await page.locator('#claim-rome-place').click();
    await expect(page.locator('[data-sheet]')).toBeVisible();
    await expectAccessible(page, 'by night');

    await page.emulateMedia({ forcedColors: 'active' });
    await faded(page);
    expect(await lowContrast(page), 'in forced colours').toEqual([]);
    const strokes = await page
      .locator('[data-map] .strand')
      .evaluateAll((all) => all.map((strand) => getComputedStyle(strand).stroke));
    const ink = await page.locator('body').evaluate((body) => getComputedStyle(body).color);
    expect(strokes.length).toBeGreaterThan(0);
    expect(new Set(strokes)).toEqual(new Set([ink]));
  });
});

/** What is tapped and is less than 44 px wide or high. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
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

test('a screen reader finds every heading, map and kind of note and hears each next chapter, and a reader mode finds nothing that script put there', async ({
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

  // What comes after the first view is announced; the map is described in its chapter.
  const announcer = page.locator('[data-announcer]');
  await expect(announcer).toHaveText('');
  await jumpTo(page, 'rhodes-2017');
  await restsAt(page, 'rhodes-2017');
  const chapter = page.locator('section#rhodes-2017');
  const description = (await chapter.locator('.described').getAttribute('aria-label')) ?? 'no description';
  await expect(announcer).toHaveText(`${await chapter.locator('h2').innerText()}. ${description}`);
  await expect(chapter.getByRole('img'), 'described in its place').toHaveAccessibleName(description);
  await expect(page.locator('[data-offline-panel]')).toBeVisible();
  const sent = readerMode(await (await request.get('/')).text());
  expect(readerMode(await page.content())).toEqual(sent);
});
