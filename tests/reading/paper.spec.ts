import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { openLive, wordsOf } from '../setup/reader';
import { ARABIC, CHAPTERS, ENGLISH, PLACE_NAMES, WITH_NETWORK } from '../setup/story';
import { expect, test } from '../setup/test';

const SEA = [200, 216, 216] as const;
const LAND = [241, 233, 217] as const;

/** The share of a picture that is exactly of one colour. */
function share(picture: Buffer, [r, g, b]: readonly [number, number, number]): number {
  const { data, width, height } = PNG.sync.read(picture);
  let like = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] === r && data[at + 1] === g && data[at + 2] === b) like++;
  return like / (width * height);
}

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('not on the page');
  return box;
}

/** px across of what can be printed on A4 and on A5, at 96 px an inch less the margins of the page. */
const PAPERS = [
  ['A4', 672],
  ['A5', 438],
] as const;

const usePaper = async (page: Page, width: number) => {
  await page.setViewportSize({ width, height: 1000 });
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
};

for (const [{ lang, path }, javaScriptEnabled] of [
  [ARABIC, true],
  [ENGLISH, false],
] as const) {
  test.describe(`on paper, ${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('all of the story is shown with its maps, its sources and its numbers, without what paper has no use for', async ({
      page,
    }) => {
      if (javaScriptEnabled) await openLive(page, path);
      else await page.goto(path);
      // What is far below has its place: until then a browser leaves it out of the text that it gives.
      await expect(page.locator('html')).not.toHaveClass(/arriving/);
      await usePaper(page, 672);
      for (const { id, places } of CHAPTERS) {
        if (WITH_NETWORK.includes(id)) {
          await expect(
            page.locator(`section#${id} .network-room .person-name:visible`).first(),
            id,
          ).toBeVisible();
          continue;
        }
        const still = page.locator(`section#${id} .still`);
        await expect(still.locator('svg.map'), id).toBeVisible();
        // Script leaves what is drawn as it is: once is enough.
        if (javaScriptEnabled) {
          const picture = await still.screenshot();
          expect(share(picture, SEA), `sea in ${id}`).toBeGreaterThan(0.1);
          expect(share(picture, LAND), `land in ${id}`).toBeGreaterThan(0.2);
        }
        const map = await boxOf(still);
        for (const place of places) {
          const name = await boxOf(still.getByText(PLACE_NAMES[place][lang], { exact: true }));
          expect(name.x, `${place} in ${id}`).toBeGreaterThan(map.x);
          expect(name.y, `${place} in ${id}`).toBeGreaterThan(map.y);
          expect(name.x + name.width, `${place} in ${id}`).toBeLessThan(map.x + map.width);
          expect(name.y + name.height, `${place} in ${id}`).toBeLessThan(map.y + map.height);
        }
      }

      const told = await page
        .locator('.sources .source[href]')
        .evaluateAll((sources) =>
          sources.map((source) => [
            getComputedStyle(source, '::after').content,
            source.getAttribute('href') ?? '',
          ]),
        );
      expect(told.length).toBeGreaterThan(10);
      for (const [content, address] of told) expect(content).toContain(address);
      // Both are numbered in the order of the page.
      const claims = await page
        .locator('[data-claim]:has(.mark)')
        .evaluateAll((all) => all.map((claim) => claim.getAttribute('data-claim')));
      const evidence = await page
        .locator('[data-evidence]:has(.statement)')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-evidence')));
      expect(claims).toEqual(evidence);
      for (const [part, pseudo, counter] of [
        ['.mark', '::after', 'sentence'],
        ['.statement', '::before', 'evidence'],
      ] as const) {
        const content = await page
          .locator(part)
          .first()
          .evaluate((each, name) => getComputedStyle(each, name).content, pseudo);
        expect(content).toContain(`counter(${counter})`);
      }

      const useless = [
        '[data-bar]',
        '[data-contents]',
        '[data-map]',
        '[data-sheet]',
        '.begin',
        '.evidence .back',
        '.partners',
      ];
      for (const part of useless) await expect(page.locator(part).first(), part).toBeHidden();
      await page
        .locator('.begin, .evidence .back, .partners')
        .evaluateAll((links) => links.forEach((link) => link.remove()));
      await page.emulateMedia({ media: 'screen' });
      const onScreen = await wordsOf(page);
      for (const [name, width] of PAPERS) {
        await usePaper(page, width);
        expect(await wordsOf(page), name).toEqual(onScreen);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(sideways, name).toBeLessThanOrEqual(width);
        const broken = await page
          .locator('main :is(h1, h2, h3)')
          .evaluateAll(
            (all) => all.filter((heading) => getComputedStyle(heading).breakInside !== 'avoid').length,
          );
        expect(broken, 'headings that may break over two pages').toBe(0);
        const whole = await page
          .locator('.network-row')
          .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside));
        expect(new Set(whole), 'meetings that may be cut through').toEqual(new Set(['avoid']));
        for (const above of ['[data-network] .network-sides', '[data-timeline] .date-knots']) {
          await expect(page.locator(above), `${above} stays with what it heads`).toHaveCSS(
            'break-after',
            'avoid',
          );
        }
      }
    });
  });
}

test('a frame prints the whole story by day, and where it is', async ({ page }) => {
  for (const query of ['?theme=dark', '?mode=scroll&window=740&theme=dark']) {
    await test.step(query, async () => {
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(`/embed/en${query}`);
      await expect(page.locator('html')).toHaveClass(/\bwired\b/);
      await usePaper(page, 672);
      const paper = await page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
      expect(paper).toBe('rgb(251, 247, 237)');
      const shown = await page.locator('body').innerText();
      for (const { id } of CHAPTERS) {
        expect(shown).toContain(await page.locator(`#${id} h2`).innerText());
      }
      await expect(page.locator('.evidence .statement').last()).toBeVisible();
      const last = page.locator('.licence');
      const address = (await last.getAttribute('data-address')) ?? '';
      const told = await last.evaluate((line) => getComputedStyle(line, '::after').content);
      expect(new URL(address).pathname).toBe('/en/');
      expect(told).toContain(address);
      const pages = (await page.pdf({ format: 'A5' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
      expect(pages?.length).toBeGreaterThan(10);
    });
  }
});
