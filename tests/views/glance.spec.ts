import type { Page } from '@playwright/test';
import { chapterOf, currentChapter, jumpTo, openLive, REDUCED_MOTION, restsAt } from '../setup/reader';
import { DESK, LOW_DESK, LYING_PHONE, NARROWEST, nameOf, PHONE, TABLET } from '../setup/screens';
import { ARABIC, EDITIONS, ENGLISH, WITH_NETWORK } from '../setup/story';
import { expect, test } from '../setup/test';

/** What stands by itself in a network and on a timeline: each has its own place, or none can be read. */
const WORDS =
  '.person-name, .knot-caption, .no-one, .of-all, .moment .date, .moment .what, .date-knots li, .network-sides span';

test.use(REDUCED_MOTION);

for (const { lang, path } of EDITIONS) {
  for (const [device, first, ...others] of [
    ['a phone or a tablet', NARROWEST, PHONE, TABLET, LYING_PHONE],
    ['a desk', DESK, LOW_DESK],
  ] as const) {
    test.describe(`${lang} on ${device}`, () => {
      test.use(first);

      test('no name of the network and no date of the timeline is clipped or lies on another', async ({
        page,
      }) => {
        await openLive(page, path);
        for (const { viewport } of [first, ...others]) {
          await page.setViewportSize(viewport);
          for (const size of ['100%', '200%']) {
            await page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
            const at = `${viewport.width} px wide, ${size}`;
            await expect.poll(() => collisions(page, '[data-network]'), `${at}, network`).toEqual([]);
            await expect.poll(() => collisions(page, '[data-timeline]'), `${at}, timeline`).toEqual([]);
            await expect.poll(() => underRail(page), `${at}: px under the contents`).toBe(0);
            for (const id of WITH_NETWORK) {
              await jumpTo(page, id);
              await restsAt(page, id);
              await expect(chapterOf(page, id).locator('.network-room'), `${at}, ${id}`).toBeVisible();
              await expect.poll(() => collisions(page, `#${id} .network-room`), `${at}, ${id}`).toEqual([]);
              await expect.poll(() => leadingSeparators(page, id), `${at}, ${id}`).toEqual([]);
              if (size !== '100%') continue;
              await expect.poll(() => beyondRoom(page, id), `${at}, ${id}: px beyond the map's room`).toBe(0);
            }
          }
        }
      });
    });
  }
}

/** Captions in which a status on the line of a date begins the next line with the point between them. */
const leadingSeparators = (page: Page, id: string): Promise<string[]> =>
  page.locator(`#${id} .network-room .knot-status`).evaluateAll((all) =>
    all.flatMap((status) => {
      const { previousSibling: date, parentElement: caption } = status;
      const isOnLine =
        getComputedStyle(status).display !== 'block' && caption?.matches('.knot-caption') === true;
      const [first] = status.getClientRects();
      if (!isOnLine || !date || !first) return [];
      const range = document.createRange();
      range.selectNodeContents(date);
      const last = [...range.getClientRects()].at(-1);
      return last && last.bottom > first.top ? [] : [status.textContent];
    }),
  );

/** The words in a part of the page that lie on others, or beyond its edges. */
function collisions(page: Page, part: string): Promise<string[]> {
  return page.locator(part).evaluate((root, words) => {
    const textsIn = (element: Element): Node[] =>
      [...element.childNodes].flatMap((node) => {
        if (!(node instanceof Element)) return [node];
        return node.matches('.unseen, svg') ? [] : textsIn(node);
      });
    const boxOf = (element: Element) => {
      const rects = textsIn(element).flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });
      return {
        left: Math.min(...rects.map(({ left }) => left)),
        right: Math.max(...rects.map(({ right }) => right)),
        top: Math.min(...rects.map(({ top }) => top)),
        bottom: Math.max(...rects.map(({ bottom }) => bottom)),
      };
    };
    const boxes = [...root.querySelectorAll<HTMLElement>(words)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ text: element.innerText.replace(/\s+/g, ' '), ...boxOf(element) }));
    if (boxes.length === 0) return ['there are no words'];
    const edges = root.getBoundingClientRect();
    return boxes.flatMap((a, index) => [
      ...(a.left < edges.left - 1 || a.right > edges.right + 1 ? [`${a.text} is beyond the edge`] : []),
      ...boxes
        .slice(index + 1)
        .filter(
          (b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3,
        )
        .map((b) => `${a.text} × ${b.text}`),
    ]);
  }, WORDS);
}

/** px by which network and timeline reach under the rail of the contents, where there is one. */
function underRail(page: Page): Promise<number> {
  return page.evaluate(() => {
    const rail = document.querySelector('.beside');
    if (!rail || getComputedStyle(rail).display !== 'flex') return 0;
    const edges = rail.getBoundingClientRect();
    const under = [...document.querySelectorAll('[data-network], [data-timeline]')].map((view) => {
      const { left, right } = view.getBoundingClientRect();
      return Math.min(right, edges.right) - Math.max(left, edges.left);
    });
    return Math.max(0, ...under);
  });
}

/** px by which a chapter's network is higher than the room that the map has. */
function beyondRoom(page: Page, id: string): Promise<number> {
  return page.locator(`#${id} .network-room`).evaluate((room) => {
    const map = document.querySelector('[data-map]')?.getBoundingClientRect().height ?? 0;
    return Math.max(0, Math.round(room.getBoundingClientRect().height - map));
  });
}

for (const [screen, edition] of [
  [PHONE, ARABIC],
  [DESK, ENGLISH],
] as const) {
  test.describe(`${edition.lang} on ${nameOf(screen)}`, () => {
    test.use(screen);

    test('the network is walked with keys and tells of a person, its table is sorted, and both views lead to chapters', async ({
      page,
    }) => {
      await openLive(page, edition.path);
      const network = page.locator('[data-network]');
      await network.locator('[data-person=mangoush]').focus();
      await page.keyboard.press(edition.forward);
      await expect(network.locator('[data-meeting=rome-2023]')).toBeFocused();
      await page.keyboard.press(edition.forward);
      await expect(network.locator('[data-person=cohen]')).toBeFocused();

      await page.keyboard.press('Enter');
      const details = page.getByRole('dialog');
      await expect(details).toContainText(await network.locator('[data-person=cohen]').innerText());
      await expect(details.locator('.stands')).toHaveCount(2);
      await page.keyboard.press('Escape');
      await expect(details).toHaveCount(0);
      await expect(network.locator('[data-person=cohen]')).toBeFocused();

      await page.keyboard.press('Enter');
      await details.locator('a[href="#rome"]').click();
      await expect(details).toHaveCount(0);
      await expect(currentChapter(page)).toHaveAttribute('data-chapter', 'rome');

      const table = page.locator('[data-sortable]');
      await table.locator('xpath=ancestor::details').locator('summary').click();
      const first = table.locator('tbody tr').first();
      await expect(first).toContainText('2017');
      if (screen === DESK) {
        await table.getByRole('button').nth(3).click();
        await table.getByRole('button').nth(3).click();
        await expect(first).not.toContainText('2017');
      }
      await page.locator('[data-timeline] [data-meeting=visit-2021]').click();
      await expect(currentChapter(page)).toHaveAttribute('data-chapter', 'visit-2021');
    });
  });
}
