import type { Page } from '@playwright/test';
import {
  currentChapter,
  jumpTo,
  openAt,
  pressThrough,
  REDUCED_MOTION,
  resizeTo,
  restsAt,
  stopped,
  topOf,
} from '../setup/reader';
import { DESK, nameOf, PHONE, type Screen } from '../setup/screens';
import { ARABIC, ENGLISH, IDS } from '../setup/story';
import { expect, test } from '../setup/test';

const TABLET: Screen = { viewport: { width: 768, height: 1024 } };

test.use(REDUCED_MOTION);

test.describe('the bar on a phone', () => {
  test.use(PHONE);

  test('turns through the chapters and what follows them, and back', async ({ page }) => {
    await openAt(page, '/', 'opening');
    const current = page.locator('[data-contents] [aria-current="step"]');
    const stops = [...IDS, 'network', 'timeline', 'evidence', 'method', 'terminology', 'corrections'];
    await expect(page.locator('[data-previous]')).toHaveAttribute('aria-disabled', 'true');
    for (const id of stops.slice(1)) {
      await page.locator('[data-next]').click();
      await expect(current).toHaveAttribute('href', `#${id}`);
      await stopped(page);
    }
    await expect(page.locator('[data-next]')).toHaveAttribute('aria-disabled', 'true');
    // Page Up passes every chapter on its way back.
    for (const id of stops.slice(IDS.length - 2, -1).toReversed()) {
      await page.locator('[data-previous]').click();
      await expect(current).toHaveAttribute('href', `#${id}`);
      await stopped(page);
    }
  });
});

test('the contents lead to chapters, show which is being read, and are closed by Escape or a link', async ({
  page,
}) => {
  await page.setViewportSize(PHONE.viewport);
  await openAt(page, '/en', 'opening');
  const contents = page.locator('[data-contents]');
  const links = await contents.locator('ol a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  expect(links).toEqual(IDS.map((id) => `#${id}`));
  for (const screen of [PHONE, TABLET, DESK]) {
    await test.step(nameOf(screen), async () => {
      await resizeTo(page, screen.viewport);
      for (const id of ['unresolved', 'motives']) {
        const link = contents.locator(`a[href="#${id}"]`);
        if (!(await link.isVisible())) await page.locator('[data-bar] [popovertarget]').click();
        await link.click();
        await restsAt(page, id);
        expect(Math.abs(await topOf(page, id)), id).toBeLessThanOrEqual(2);
        await expect(contents.locator('[aria-current="step"]')).toHaveAttribute('href', `#${id}`);
      }
      await page.locator('[data-bar] [popovertarget]').click();
      const menu = contents.locator('.menu a');
      await expect(contents.locator('[data-jump="motives"] .title')).toBeInViewport({ ratio: 1 });
      await expect(contents.locator('[data-jump="motives"] .title')).toHaveCSS('opacity', '1');
      await expect(menu.first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(menu.first()).toBeHidden();
      await page.locator('[data-bar] [popovertarget]').click();
      await contents.locator('[data-section="method"]').click();
      await expect(menu.first()).toBeHidden();
      await expect(page.locator('#method-title')).toBeInViewport();
    });
  }
});

test.describe('keys', () => {
  test.use(DESK);

  test('arrows turn to the left in Arabic, and back, but for those meant for a control', async ({ page }) => {
    await openAt(page, '/', 'rome');
    await expect(page).toHaveURL(/#rome$/);
    // From the cover, where the bar is gone, they lead to the first chapter.
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await expect(page.locator('[data-start]')).toBeInViewport();
    await expect(page.locator('[data-bar]')).toBeHidden();
    await expect(page).toHaveURL(/\/$/);
    await page.keyboard.press(ARABIC.forward);
    await restsAt(page, 'opening');
    await expect(page.locator('[data-bar]')).toBeVisible();

    for (const [key, id] of [
      [ARABIC.forward, 'rome'],
      [ARABIC.forward, 'before-rome'],
      [ARABIC.backward, 'rome'],
    ] as const) {
      await page.keyboard.press(key);
      await restsAt(page, id);
      await stopped(page);
      expect(Math.abs(await topOf(page, id)), id).toBeLessThanOrEqual(2);
    }

    // On a control and with a modifier they are the browser's own.
    await jumpTo(page, 'motives');
    await restsAt(page, 'motives');
    const place = await stopped(page);
    for (const modifier of ['Shift', 'Control']) {
      await page.keyboard.press(`${modifier}+${ARABIC.forward}`);
      expect(await stopped(page), modifier).toBe(place);
    }
    for (const control of ['[data-explore]', 'section#motives [data-claim] a', '[data-next]']) {
      await page.locator(control).first().focus();
      await stopped(page);
      for (const key of ['ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
      expect(await stopped(page), control).toBe(place);
    }
    await expect(currentChapter(page)).toHaveAttribute('id', 'motives');
  });

  test('arrows turn to the right in English, and keys pressed fast count every time', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await openAt(page, '/en', 'opening');
    // At once: on a busy machine each would else come after the scroll that the one before began.
    await Promise.all(Array.from({ length: 4 }, () => page.keyboard.press(ENGLISH.forward)));
    await restsAt(page, 'visit-2021');
    await page.keyboard.press(ENGLISH.backward);
    await expect(currentChapter(page)).toHaveAttribute('data-chapter', 'motives');
  });
});

for (const [screen, path] of [
  [DESK, '/'],
  [TABLET, '/en'],
] as const) {
  test.describe(`Page Down and Page Up at ${nameOf(screen)}`, () => {
    test.use(screen);

    test('pass every chapter in order and skip no words', async ({ page }) => {
      await openAt(page, path, 'opening');
      const unread = new Set(await linesIn(page));
      const visited: string[] = [];
      const end = () =>
        page.evaluate(() => document.querySelector('.chapters')?.getBoundingClientRect().bottom ?? 0);
      while ((await end()) > 0) {
        const id = (await currentChapter(page).getAttribute('id')) ?? '';
        if (id !== visited.at(-1)) visited.push(id);
        for (const line of await linesIn(page, true)) unread.delete(line);
        await pressThrough(page, 'PageDown');
      }
      expect.soft(visited).toEqual(IDS);
      expect.soft([...unread], 'lines that were never on the screen').toEqual([]);
      // Which chapter comes before does not depend on the screen; this one has the fewest pages.
      if (screen !== TABLET) return;

      const back: string[] = [];
      for (let presses = 0; presses < 60 && back.at(-1) !== 'opening'; presses += 1) {
        await pressThrough(page, 'PageUp');
        const id = (await currentChapter(page).getAttribute('id')) ?? '';
        if (id !== back.at(-1) && id !== 'unresolved') back.push(id);
      }
      expect(back).toEqual(IDS.slice(0, -1).toReversed());
    });
  });
}

/** Every line of the chapters' text, or those that can be read now: on the screen, under nothing. */
function linesIn(page: Page, readable = false): Promise<string[]> {
  return page.evaluate((onlyReadable) => {
    const map = document.querySelector('[data-map]')?.getBoundingClientRect();
    const bar = document.querySelector('[data-bar]')?.getBoundingClientRect();
    const covers = [map, bar].filter((box): box is DOMRect => box !== undefined && box.height > 0);
    const lines: string[] = [];
    document.querySelectorAll('section[data-chapter]').forEach((chapter) => {
      // Not those of the map's room, nor what only a screen reader says.
      chapter.querySelectorAll('.card p:not(.context + .context > .kind)').forEach((paragraph, index) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const { top: start } = paragraph.getBoundingClientRect();
        for (const box of range.getClientRects()) {
          const x = box.x + box.width / 2;
          const y = box.y + box.height / 2;
          const hidden =
            y < 0 ||
            y > window.innerHeight ||
            covers.some((c) => x > c.left && x < c.right && y > c.top && y < c.bottom);
          if (!onlyReadable || !hidden) {
            lines.push(`${chapter.id} ${index} ${Math.round(box.y - start)}`);
          }
        }
      });
    });
    return lines;
  }, readable);
}
