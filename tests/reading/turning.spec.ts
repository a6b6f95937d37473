import type { Page } from '@playwright/test';
import { chapterOf, currentChapter, jumpTo, openLive, pressThrough, restsAt, stopped } from '../setup/reader';
import { DESK, nameOf, PHONE, type Screen } from '../setup/screens';
import { EDITIONS, IDS } from '../setup/story';
import { expect, test } from '../setup/test';

const TABLET: Screen = { viewport: { width: 768, height: 1024 } };
const top = (page: Page, id: string) => chapterOf(page, id).evaluate((s) => s.getBoundingClientRect().top);

for (const edition of EDITIONS) {
  for (const screen of [PHONE, DESK]) {
    test.describe(`${edition.lang}, ${nameOf(screen)}`, () => {
      test.use(screen);

      test('the bar’s buttons turn from chapter to chapter and back', async ({ page }) => {
        await openLive(page, edition.path);
        await jumpTo(page, 'opening');
        await restsAt(page, 'opening');
        await expect(page.locator('[data-previous]')).toHaveAttribute('aria-disabled', 'true');
        for (const id of IDS.slice(1)) {
          await page.locator('[data-next]').click();
          await expect(currentChapter(page)).toHaveAttribute('id', id);
          await stopped(page);
        }
        await expect(page.locator('[data-next]')).toHaveAttribute('aria-disabled', 'true');
        for (const id of IDS.slice(0, -1).toReversed()) {
          await page.locator('[data-previous]').click();
          await expect(currentChapter(page)).toHaveAttribute('id', id);
          await stopped(page);
        }
      });

      test('the list of chapters leads to every one of them', async ({ page }) => {
        await openLive(page, edition.path);
        await jumpTo(page, 'opening');
        await restsAt(page, 'opening');
        const list = page.locator('[data-contents]');
        for (const id of ['unresolved', 'rome', 'go-between', 'motives']) {
          const link = list.locator(`a[href="#${id}"]`);
          if (!(await link.isVisible())) await page.locator('[data-bar] [popovertarget]').click();
          await link.click();
          await restsAt(page, id);
          expect(Math.abs(await top(page, id)), id).toBeLessThanOrEqual(2);
          await expect(list.locator('[aria-current="step"]')).toHaveAttribute('href', `#${id}`);
        }
        expect(
          await list.locator('ol a').evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
        ).toEqual(IDS.map((id) => `#${id}`));
      });
    });
  }

  for (const screen of [PHONE, TABLET, DESK]) {
    test.describe(`the list, ${edition.lang}, ${nameOf(screen)}`, () => {
      test.use(screen);

      test('the bar opens it with titles and menu, and Escape closes it', async ({ page }) => {
        await openLive(page, edition.path);
        await jumpTo(page, 'rome');
        await restsAt(page, 'rome');
        await page.locator('[data-bar] [popovertarget]').click();
        const list = page.locator('[data-contents]');
        await expect(list.locator('[data-jump="motives"] .title')).toBeInViewport({ ratio: 1 });
        await expect(list.locator('[data-jump="motives"] .title')).toHaveCSS('opacity', '1');
        await expect(list.locator('.menu a').first()).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(list.locator('.menu a').first()).toBeHidden();
        await page.locator('[data-bar] [popovertarget]').click();
        await list.locator('.menu a[href="#method"]').click();
        await expect(list.locator('.menu a').first()).toBeHidden();
        await expect(page.locator('#method-title')).toBeInViewport();
      });
    });
  }

  test.describe(`keys, ${edition.lang}`, () => {
    test.use(DESK);

    test('back at the cover the bar is gone, and turning leads to the first chapter', async ({ page }) => {
      await openLive(page, edition.path);
      await jumpTo(page, 'rome');
      await restsAt(page, 'rome');
      await expect(page).toHaveURL(/#rome$/);
      await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
      await expect(page.locator('[data-start]')).toBeInViewport();
      await expect(page.locator('[data-bar]')).toBeHidden();
      await expect(page).toHaveURL(new RegExp(`${edition.path}$`));
      await page.keyboard.press(edition.forward);
      await restsAt(page, 'opening');
      await expect(page.locator('[data-bar]')).toBeVisible();
    });

    test('the address of a part below the story stays, until the story is read again', async ({ page }) => {
      await openLive(page, `${edition.path}#terminology`);
      await restsAt(page, 'unresolved');
      await page.waitForLoadState('networkidle');
      await expect(page).toHaveURL(/#terminology$/);
      await jumpTo(page, 'rome');
      await expect(page).toHaveURL(/#rome$/);
      // A search in the page leads below the story without an address of its own.
      await page.locator('#terminology').evaluate((part) => part.scrollIntoView({ behavior: 'instant' }));
      await restsAt(page, 'unresolved');
      await expect(page).toHaveURL(/#unresolved$/);
    });

    test('arrows turn with the direction of reading', async ({ page }) => {
      await openLive(page, edition.path);
      for (const id of IDS) {
        await page.keyboard.press(edition.forward);
        await expect(currentChapter(page)).toHaveAttribute('id', id);
        await stopped(page);
        expect(Math.abs(await top(page, id)), id).toBeLessThanOrEqual(2);
      }
      await page.keyboard.press(edition.forward);
      await stopped(page);
      await expect(currentChapter(page)).toHaveAttribute('id', 'unresolved');
      for (const id of IDS.slice(0, -1).toReversed()) {
        await page.keyboard.press(edition.backward);
        await expect(currentChapter(page)).toHaveAttribute('id', id);
        await stopped(page);
      }
    });

    test('keys pressed fast count every time', async ({ page }) => {
      await openLive(page, edition.path);
      await jumpTo(page, 'opening');
      await restsAt(page, 'opening');
      for (let press = 0; press < 4; press += 1) await page.keyboard.press(edition.forward);
      await restsAt(page, 'visit-2021');
    });

    test('a focused button or link keeps its keys', async ({ page }) => {
      await openLive(page, edition.path);
      await jumpTo(page, 'motives');
      await restsAt(page, 'motives');
      const place = await stopped(page);
      for (const control of ['[data-explore]', 'section#motives [data-claim] a', '[data-next]']) {
        await page.locator(control).first().focus();
        await stopped(page);
        for (const key of ['ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
        expect(await stopped(page), control).toBe(place);
      }
      await expect(currentChapter(page)).toHaveAttribute('id', 'motives');
    });

    test('a key with a modifier is the browser’s own', async ({ page }) => {
      await openLive(page, edition.path);
      await jumpTo(page, 'motives');
      await restsAt(page, 'motives');
      const place = await stopped(page);
      for (const modifier of ['Shift', 'Control']) {
        await page.keyboard.press(`${modifier}+${edition.forward}`);
        expect(await stopped(page)).toBe(place);
      }
    });

    for (const screen of [DESK, TABLET]) {
      test.describe(nameOf(screen), () => {
        test.use(screen);

        test('Page Down passes every chapter in order and skips no words; Page Up comes back', async ({
          page,
        }) => {
          await openLive(page, edition.path);
          await jumpTo(page, 'opening');
          await restsAt(page, 'opening');
          const unread = new Set(await wordsIn(page));
          const visited: string[] = [];
          const end = () =>
            page.evaluate(() => document.querySelector('.chapters')?.getBoundingClientRect().bottom ?? 0);
          while ((await end()) > 0) {
            const id = (await currentChapter(page).getAttribute('id')) ?? '';
            if (id !== visited.at(-1)) visited.push(id);
            for (const word of await wordsIn(page, true)) unread.delete(word);
            await pressThrough(page, 'PageDown');
          }
          expect.soft(visited).toEqual(IDS);
          expect.soft([...unread], 'lines that were never on the screen').toEqual([]);

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
  });
}

/** Every line of the chapters' text, or those that can be read now: on the screen, under nothing. */
function wordsIn(page: Page, readable = false): Promise<string[]> {
  return page.evaluate((onlyReadable) => {
    const map = document.querySelector('[data-map]')?.getBoundingClientRect();
    const bar = document.querySelector('[data-bar]')?.getBoundingClientRect();
    const covers = [map, bar].filter((box): box is DOMRect => box !== undefined && box.height > 0);
    const lines: string[] = [];
    document.querySelectorAll('section[data-chapter]').forEach((chapter) => {
      chapter.querySelectorAll('p').forEach((paragraph, index) => {
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
