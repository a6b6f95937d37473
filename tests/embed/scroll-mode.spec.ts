import type { Page } from '@playwright/test';
import { violations } from '../setup/axe';
import { frameRestsAt, isLive, REDUCED_MOTION, soon, storyIn, test } from '../setup/embed';
import type { HostPage } from '../setup/host';
import { scrollY, stopped, swipe } from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { countShifts, expectNoShift } from '../setup/shifts';
import { IDS } from '../setup/story';
import { expect } from '../setup/test';
import { articlePage, boxInViewport, chaptersIn, eventsIn, wheelTo } from './host-page';

test.use(REDUCED_MOTION);

const SCREENS = [
  ['phone', PHONE, 'ar'],
  ['desk', DESK, 'en'],
] as const;

/** The map lies at the top of the part of the viewport that nothing covers. */
const mapIsAt = (page: Page, top: number) =>
  expect
    .poll(
      async () => Math.abs((await boxInViewport(page, '[data-map]')).y - top),
      soon('the map is in place'),
    )
    .toBeLessThanOrEqual(1.5);

for (const [device, screen, lang] of SCREENS) {
  test.describe(device, () => {
    test.use(screen);

    test('the host page’s scroll reads the story; map, explore mode, evidence and the ways out stay in view', async ({
      page,
      host,
      baseURL,
    }) => {
      await countShifts(page);
      await page.goto(host.publish(articlePage(baseURL ?? '', `data-lang="${lang}"`)));
      const story = storyIn(page);
      await isLive(story);
      const lengths = () =>
        Promise.all([
          page.locator('iframe').evaluate((frame) => frame.clientHeight),
          story.locator('.track').evaluate((track) => Math.ceil(track.getBoundingClientRect().height)),
        ]);
      await expect
        .poll(async () => new Set(await lengths()).size, soon('the frame is as long as its story'))
        .toBe(1);
      expect((await lengths())[0]).toBeGreaterThan(5 * (page.viewportSize()?.height ?? 0));
      for (const id of ['rome', 'unresolved', 'before-rome']) {
        await wheelTo(page, id);
        await frameRestsAt(story, id);
        await mapIsAt(page, 0);
        await expect(story.locator('[data-map] [data-place]').first()).toBeInViewport({ ratio: 1 });
      }
      expect((await eventsIn(page))[0]).toMatchObject({ type: 'ready', lang });
      expect(await chaptersIn(page)).toEqual(expect.arrayContaining(['rome', 'unresolved', 'before-rome']));
      for (const { type, id, index, count } of await eventsIn(page)) {
        if (type === 'chapter') expect([IDS[index ?? -1], count]).toEqual([id, IDS.length]);
      }
      const nested = await story
        .locator('html')
        .evaluate((root) => [root.scrollHeight - root.clientHeight, root.scrollTop]);
      expect(nested, 'nothing to scroll inside').toEqual([0, 0]);
      await expectNoShift(page);

      await wheelTo(page, 'motives');
      await frameRestsAt(story, 'motives');
      // Once: the host page itself is not ours to judge.
      if (device === 'phone') {
        expect(await violations(page, (axe) => axe.include(['iframe', 'body']))).toEqual([]);
      }
      await story.locator('[data-explore]').press('Enter');
      await page.evaluate(() => window.scrollBy({ top: 60, behavior: 'instant' }));
      const height = page.viewportSize()?.height ?? 0;
      await mapIsAt(page, 0);
      expect((await boxInViewport(page, '[data-map]')).height).toBeLessThanOrEqual(height);
      await expect(story.locator('[data-return]')).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await frameRestsAt(story, 'motives');
      await mapIsAt(page, 0);
      await story.locator('#claim-israeli-aim').press('Enter');
      await expect(story.locator('[data-close]')).toBeInViewport({ ratio: 1 });
      const foot = async () => {
        const { y, height: tall } = await boxInViewport(page, '[data-sheet]');
        return y + tall;
      };
      await expect.poll(foot, soon('the sheet ends in the viewport')).toBeLessThanOrEqual(height + 1);
      await page.keyboard.press('Escape');
      await expect(story.locator('[data-sheet]')).toBeHidden();

      if (!screen.hasTouch) return;
      for (const y of [600, 200]) {
        const before = await scrollY(page);
        await swipe(page, 200, y, 150);
        expect(await stopped(page), `a finger from ${y} px`).toBeGreaterThan(before + 100);
        await mapIsAt(page, 0);
      }
    });
  });
}

test('a phone that is turned stays as far along the story', async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await page.goto(host.publish(articlePage(baseURL ?? '')));
  const story = storyIn(page);
  await isLive(story);
  await wheelTo(page, 'visit-2021');
  const progress = () =>
    page.locator('iframe').evaluate((frame) => {
      const { top, height } = frame.getBoundingClientRect();
      return -top / height;
    });
  const before = await progress();
  const length = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
  const upright = await length();
  await page.setViewportSize({ width: 740, height: 390 });
  await expect.poll(length, soon('the story has another length')).not.toBe(upright);
  await stopped(page);
  expect(Math.abs((await progress()) - before)).toBeLessThan(0.02);
});

const HOSTS: readonly [name: string, change: (page: HostPage) => HostPage, top: number][] = [
  [
    'scrolls in a box of its own below a header',
    (page) => ({
      ...page,
      head: `${page.head}<style>
        body { display: flex; flex-direction: column; height: 100vh }
        header { flex: 0 0 70px }
        main { flex: 1; overflow: auto }
      </style>`,
      body: `<header></header><main>${page.body}</main>`,
    }),
    70,
  ],
  [
    'is written from right to left, scrolls smoothly, scales an ancestor and hides its overflow',
    (page) => ({
      dir: 'rtl',
      lang: 'ar',
      head: `${page.head}<style>html { scroll-behavior: smooth }</style>`,
      body: `<div style="transform: scale(0.8); transform-origin: 0 0; overflow: hidden">${page.body}</div>`,
    }),
    0,
  ],
];

for (const [name, change, top] of HOSTS) {
  test(`the map stays in view in a page that ${name}`, async ({ page, host, baseURL }) => {
    await page.goto(host.publish(change(articlePage(baseURL ?? ''))));
    const story = storyIn(page);
    await isLive(story);
    await wheelTo(page, 'motives');
    await frameRestsAt(story, 'motives');
    await mapIsAt(page, top);
  });
}
