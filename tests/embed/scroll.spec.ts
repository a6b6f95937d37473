import { violations } from '../setup/axe';
import { frameRestsAt, isLive, storyIn, test } from '../setup/embed';
import { type HostPage } from '../setup/host';
import { stopped } from '../setup/reader';
import { DESK, PHONE } from '../setup/screens';
import { countShifts, shiftsOf } from '../setup/shifts';
import { CHAPTERS } from '../setup/story';
import { expect } from '../setup/test';
import { chaptersHeard, heard, inWindow, partnerPage, scrollTo } from './partner';

const DEVICES = [
  ['phone', PHONE],
  ['desk', DESK],
] as const;

for (const [device, screen] of DEVICES) {
  test.describe(device, () => {
    test.use(screen);

    for (const lang of ['ar', 'en'] as const) {
      test(`${lang}: the page’s own scroll reads the story, and its map stays in sight`, async ({
        page,
        host,
        baseURL,
      }) => {
        await countShifts(page);
        await page.goto(host.publish(partnerPage(baseURL ?? '', `data-lang="${lang}"`)));
        await page.mouse.move(200, 300);
        const story = storyIn(page);
        await isLive(story);
        const sizes = () =>
          Promise.all([
            page.locator('iframe').evaluate((frame) => frame.clientHeight),
            story.locator('.track').evaluate((track) => Math.ceil(track.getBoundingClientRect().height)),
          ]);
        await expect
          .poll(async () => new Set(await sizes()).size, 'the frame is as long as its story')
          .toBe(1);
        expect((await sizes())[0]).toBeGreaterThan(5 * (page.viewportSize()?.height ?? 0));
        for (const id of ['rome', 'rhodes-2017', 'unresolved', 'before-rome']) {
          await scrollTo(page, id);
          await frameRestsAt(story, id);
          const map = await inWindow(page, '[data-map]');
          expect(Math.abs(map.y), `${id}: the map is at the window’s top`).toBeLessThanOrEqual(1);
          await expect(story.locator('[data-map] [data-place]').first()).toBeInViewport({ ratio: 1 });
        }
        const ids = CHAPTERS.map(({ id }) => id);
        expect(new Set(await chaptersHeard(page))).toEqual(new Set(ids));
        const [ready] = await heard(page);
        expect(ready).toMatchObject({ type: 'ready', lang });
        for (const { type, id, index, count } of await heard(page)) {
          if (type === 'chapter') expect([ids[index ?? -1], count]).toEqual([id, ids.length]);
        }
        const nested = await story
          .locator('html')
          .evaluate((root) => [root.scrollHeight - root.clientHeight, root.scrollTop]);
        expect(nested, 'nothing to scroll inside').toEqual([0, 0]);
        expect(await shiftsOf(page), 'the partner’s page is not shifted').toBe(0);
      });
    }

    test('the free map stays in sight while the page moves, and so do a sentence’s evidence and the way back', async ({
      page,
      host,
      baseURL,
    }) => {
      await page.goto(host.publish(partnerPage(baseURL ?? '')));
      const story = storyIn(page);
      await page.mouse.move(200, 300);
      await isLive(story);
      await scrollTo(page, 'motives');
      await frameRestsAt(story, 'motives');
      await story.locator('[data-explore]').press('Enter');
      await page.evaluate(() => window.scrollBy({ top: 60, behavior: 'instant' }));
      const height = page.viewportSize()?.height ?? 0;
      await expect.poll(async () => Math.abs((await inWindow(page, '[data-map]')).y)).toBeLessThanOrEqual(1);
      expect((await inWindow(page, '[data-map]')).height).toBeLessThanOrEqual(height);
      await expect(story.locator('[data-return]')).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await frameRestsAt(story, 'motives');
      await expect.poll(async () => Math.abs((await inWindow(page, '[data-map]')).y)).toBeLessThanOrEqual(1);
      await story.locator('#claim-israeli-aim').press('Enter');
      await expect(story.locator('[data-close]')).toBeInViewport({ ratio: 1 });
      const foot = async () => {
        const { y, height: tall } = await inWindow(page, '[data-sheet]');
        return y + tall;
      };
      await expect.poll(foot, 'the note ends in the window').toBeLessThanOrEqual(height + 1);
      await page.keyboard.press('Escape');
      await expect(story.locator('[data-sheet]')).toBeHidden();
    });
  });
}

test('what has the focus is not left under the map', async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 600, height: 800 });
  await page.goto(host.publish(partnerPage(baseURL ?? '', 'data-lang="en"')));
  const story = storyIn(page);
  await isLive(story);
  await page.mouse.move(200, 300);
  await scrollTo(page, 'obstacles');
  await frameRestsAt(story, 'obstacles');
  await story.locator('#claim-outside-interference').focus();
  for (let back = 0; back < 12; back += 1) {
    await page.keyboard.press('Shift+Tab');
    const seen = () =>
      story.locator('html').evaluate(() => {
        const focused = document.activeElement;
        const box = focused?.getBoundingClientRect();
        const over = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return (
          !over || over.contains(focused) || focused?.contains(over) === true || !over.closest('[data-map]')
        );
      });
    await expect.poll(seen, `after ${back + 1} steps back`).toBe(true);
  }
});

test('a phone that is turned stays as far along the story', async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await page.goto(host.publish(partnerPage(baseURL ?? '')));
  const story = storyIn(page);
  await isLive(story);
  await page.mouse.move(200, 300);
  await scrollTo(page, 'visit-2021');
  const far = () =>
    page.locator('iframe').evaluate((frame) => {
      const { top, height } = frame.getBoundingClientRect();
      return -top / height;
    });
  const before = await far();
  const height = await page.locator('iframe').evaluate((frame) => frame.clientHeight);
  await page.setViewportSize({ width: 740, height: 390 });
  await expect.poll(() => page.locator('iframe').evaluate((frame) => frame.clientHeight)).not.toBe(height);
  await stopped(page);
  expect(Math.abs((await far()) - before)).toBeLessThan(0.02);
});

test('before and after the story the map stays at its ends', async ({ page, host, baseURL }) => {
  await page.goto(host.publish(partnerPage(baseURL ?? '')));
  await isLive(storyIn(page));
  const top = () => inWindow(page, '[data-map]').then(({ y }) => y);
  const chaptersTop = () => inWindow(page, '#opening').then(({ y }) => y);
  expect(await top()).toBeCloseTo(await chaptersTop(), 0);
  await page.keyboard.press('End');
  await stopped(page);
  const low = await inWindow(page, '#unresolved');
  const map = await inWindow(page, '[data-map]');
  expect(map.y + map.height).toBeLessThanOrEqual(low.y + low.height + 1);
});

const HOSTS: readonly [name: string, change: (page: HostPage) => HostPage, top?: number][] = [
  [
    'scrolls smoothly',
    (page) => ({ ...page, head: `${page.head}<style>html { scroll-behavior: smooth }</style>` }),
  ],
  [
    'scales an ancestor',
    (page) => ({
      ...page,
      body: `<div style="transform: scale(0.8); transform-origin: 0 0">${page.body}</div>`,
    }),
  ],
  ['is written from right to left', (page) => ({ ...page, dir: 'rtl', lang: 'ar' })],
  [
    'is isolated (COEP)',
    (page) => ({ ...page, headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } }),
  ],
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
  ['hides what overflows', (page) => ({ ...page, body: `<div style="overflow: hidden">${page.body}</div>` })],
];

for (const [name, change, top = 0] of HOSTS) {
  test(`the map stays in sight in a page that ${name}`, async ({ page, host, baseURL }) => {
    await page.goto(host.publish(change(partnerPage(baseURL ?? ''))));
    const story = storyIn(page);
    await page.mouse.move(200, 300);
    await isLive(story);
    await scrollTo(page, 'motives');
    await frameRestsAt(story, 'motives');
    const map = await inWindow(page, '[data-map]');
    expect(Math.abs(map.y - top)).toBeLessThanOrEqual(1.5);
  });
}

test('a reader who types in the partner’s page keeps the keyboard while the story is scrolled', async ({
  page,
  host,
  baseURL,
}) => {
  const field = '<input aria-label="Search" style="position: fixed; top: 0; z-index: 1">';
  const { body, ...rest } = partnerPage(baseURL ?? '');
  await page.goto(host.publish({ ...rest, body: field + body }));
  const story = storyIn(page);
  await isLive(story);
  await page.mouse.move(200, 300);
  await scrollTo(page, 'motives');
  await frameRestsAt(story, 'motives');
  await story.locator('[data-explore]').press('Enter');
  await expect(story.locator('[data-return]')).toBeVisible();
  await page.locator('input').click();
  await page.keyboard.type('abc');
  await page.evaluate(() => window.scrollBy({ top: 2500, behavior: 'instant' }));
  await expect(story.locator('[data-explore]'), 'the next chapter ends the free map').toBeVisible();
  await page.keyboard.type('def');
  await expect(page.locator('input')).toHaveValue('abcdef');
});

for (const lang of ['ar', 'en'] as const) {
  test(`${lang}: axe finds nothing in a story along its page’s scroll`, async ({ page, host, baseURL }) => {
    await page.goto(host.publish(partnerPage(baseURL ?? '', `data-lang="${lang}"`)));
    await isLive(storyIn(page));
    await page.mouse.move(200, 300);
    await scrollTo(page, 'motives');
    await frameRestsAt(storyIn(page), 'motives');
    // The partner's own page is not ours to judge.
    expect(await violations(page, (axe) => axe.include(['iframe', 'body']))).toEqual([]);
  });
}
