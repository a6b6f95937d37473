import type { Page } from '@playwright/test';
import { arrived, currentChapter, openLive, REDUCED_MOTION } from '../setup/reader';
import { DESK, LOW_DESK, LYING_PHONE, NARROWEST, PHONE, TABLET } from '../setup/screens';
import { ARABIC, EDITIONS, WITH_NETWORK } from '../setup/story';
import { expect, test } from '../setup/test';

/** What stands by itself in a network and on a timeline: each has its own place, or none can be read. */
const WORDS =
  '.person-name, .knot-caption, .no-one, .of-all, .moment .date, .moment .what, .date-knots li, .network-sides span';

test.use(REDUCED_MOTION);

for (const { lang, path } of EDITIONS) {
  test.describe(lang, () => {
    test.use(PHONE);

    test('no name of the network and no date of the timeline is clipped or lies on another', async ({
      page,
    }) => {
      // They are drawn by the build: a live map would only cost its drawing at each size.
      await page.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }),
      );
      await page.goto(path);
      await arrived(page);
      for (const { viewport } of [NARROWEST, PHONE, TABLET, LYING_PHONE, DESK, LOW_DESK]) {
        await page.setViewportSize(viewport);
        for (const size of ['100%', '200%']) {
          await page.evaluate((value) => (document.documentElement.style.fontSize = value), size);
          const faults = async () => [
            ...(await collisions(page, '[data-network]')),
            ...(await collisions(page, '[data-timeline]')),
            ...(await underRail(page)),
            ...(
              await Promise.all(
                WITH_NETWORK.map((id) => faultsInRoom(page, `#${id} .network-room`, size === '100%')),
              )
            ).flat(),
          ];
          await expect.poll(faults, `${viewport.width} px wide, ${size}`).toEqual([]);
        }
      }
    });
  });
}

/** What is wrong with the network in the room of a chapter's map. @param fits whether that has to have room for it */
async function faultsInRoom(page: Page, room: string, fits: boolean): Promise<string[]> {
  const found = [...(await collisions(page, room)), ...(await leadingSeparators(page, room))];
  const beyond = fits ? await beyondRoom(page, room) : 0;
  return [
    ...found.map((fault) => `${room}: ${fault}`),
    ...(beyond > 0 ? [`${room}: ${beyond} px too high`] : []),
  ];
}

/** Captions in which a status on the line of a date begins the next line with the point between them. */
const leadingSeparators = (page: Page, room: string): Promise<string[]> =>
  page.locator(`${room} .knot-status`).evaluateAll((all) =>
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

/** The px by which network and timeline reach under the rail of the contents, where there is one. */
function underRail(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const rail = document.querySelector('.beside');
    if (!rail || getComputedStyle(rail).display !== 'flex') return [];
    const edges = rail.getBoundingClientRect();
    return [...document.querySelectorAll('[data-network], [data-timeline]')].flatMap((view) => {
      const { left, right } = view.getBoundingClientRect();
      const under = Math.min(right, edges.right) - Math.max(left, edges.left);
      return under > 0 ? [`${view.className}: ${under} px under the contents`] : [];
    });
  });
}

/** px by which a network is higher than the room that the chapter's map has, which is the least that it takes. */
function beyondRoom(page: Page, room: string): Promise<number> {
  return page.locator(room).evaluate((element) => {
    const least = parseFloat(getComputedStyle(element).minBlockSize);
    return Math.round(element.getBoundingClientRect().height - least);
  });
}

test.describe('on a desk', () => {
  test.use(DESK);

  test('the network is walked with keys and tells of a person, its table is sorted, and both views lead to chapters', async ({
    page,
  }) => {
    await openLive(page, ARABIC.path);
    const network = page.locator('[data-network]');
    await network.locator('[data-person=mangoush]').focus();
    await page.keyboard.press(ARABIC.forward);
    await expect(network.locator('[data-meeting=rome-2023]')).toBeFocused();
    await page.keyboard.press(ARABIC.forward);
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
    await table.getByRole('button').nth(3).click();
    await table.getByRole('button').nth(3).click();
    await expect(first).not.toContainText('2017');
    await page.locator('[data-timeline] [data-meeting=visit-2021]').click();
    await expect(currentChapter(page)).toHaveAttribute('data-chapter', 'visit-2021');
  });
});
