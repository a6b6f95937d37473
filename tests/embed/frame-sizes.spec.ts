import type { Page } from '@playwright/test';
import { violations } from '../setup/axe';
import { REDUCED_MOTION, soon, test } from '../setup/embed';
import { faded } from '../setup/map';
import { CHAPTERS } from '../setup/story';
import { expect } from '../setup/test';

test.use(REDUCED_MOTION);

/** What is wrong with the names on the map: one leaves it, meets another, or lies under a button. */
const troubleWithNames = (page: Page): Promise<string[]> =>
  page.locator('[data-map]').evaluate((map) => {
    const outer = map.getBoundingClientRect();
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    const buttons = [...map.querySelectorAll('.controls button, .brand a')]
      .map((button) => button.getBoundingClientRect())
      .filter(({ width }) => width > 0);
    const labels = [...map.querySelectorAll<HTMLElement>('[data-place]')];
    return labels.flatMap((label) => {
      const box = label.getBoundingClientRect();
      const name = label.dataset.place ?? '';
      const leaves =
        box.left < outer.left ||
        box.right > outer.right + 0.5 ||
        box.top < outer.top ||
        box.bottom > outer.bottom + 0.5;
      const isUnder = buttons.some((button) => meet(button, box));
      const met = labels.find((other) => other !== label && meet(other.getBoundingClientRect(), box));
      return [
        ...(met ? [`${name} meets ${met.dataset.place ?? ''}`] : []),
        ...(leaves ? [`${name} leaves the map`] : []),
        ...(isUnder ? [`${name} lies under a button`] : []),
      ];
    });
  });

async function openAt(page: Page, path: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(path);
  await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
}

// Each edition in a narrow and in a wide frame; all of them in both are asked of the layout (`layouts.test.ts`).
for (const [kind, frames] of [
  [
    'low',
    [
      ['/embed', 320, 360],
      ['/embed/en', 700, 500],
    ],
  ],
  [
    'high',
    [
      ['/embed/en', 360, 640],
      ['/embed', 1000, 640],
    ],
  ],
] as const) {
  test(`in ${kind} frames every name is in view, and nothing has to be scrolled`, async ({ page }) => {
    for (const [path, width, height] of frames) {
      await openAt(page, path, width, height);
      for (const { id, places } of CHAPTERS) {
        await page.evaluate((chapter) => {
          document.querySelector<HTMLElement>(`[data-jump="${chapter}"]`)?.click();
        }, id);
        await expect(page.locator('[data-map]')).toHaveAttribute('data-chapter', id);
        await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'settled');
        await expect.poll(() => troubleWithNames(page), `${path} ${width}x${height} ${id}`).toEqual([]);
        await expect(page.locator('[data-map] [data-place]')).toHaveCount(places.length);
      }
      const size = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth, scrollHeight];
      });
      expect(size).toEqual([width, height]);
    }
  });
}

test('axe finds nothing in paged mode', async ({ page }) => {
  await openAt(page, '/embed?chapter=rome', 360, 640);
  await expect(page.locator('[data-map]')).toHaveAttribute('data-state', 'settled');
  await faded(page);
  expect(await violations(page)).toEqual([]);
});

test('small frames and large text turn pages, and show words', async ({ page }) => {
  for (const [width, height, scale] of [
    [320, 360, 2],
    [320, 240, 1],
    [320, 200, 1],
    [700, 500, 2],
  ] as const) {
    await test.step(`${width}x${height} at ${scale * 100} %`, async () => {
      await page.setViewportSize({ width, height });
      await page.goto('/embed');
      await page.evaluate((size) => (document.documentElement.style.fontSize = `${size * 100}%`), scale);
      const track = page.locator('[data-track]');
      await expect
        .poll(() => track.evaluate((element) => element.clientHeight), soon('there is room for words'))
        .toBeGreaterThan(140);
      await page.locator('[data-jump=go-between]').evaluate((link: HTMLElement) => link.click());
      await expect(page.locator('#title-go-between')).toBeInViewport({ ratio: 1 });
      await page.locator('[data-next]').click();
      await expect(page.locator('#title-go-between')).not.toBeInViewport();
    });
  }
});
