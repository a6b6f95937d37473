import { statSync } from 'node:fs';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { stopped } from '../setup/reader';
import { holdFonts, wordsPainted } from '../setup/fonts';
import { countShifts, expectNoShift, UNSEEN } from '../setup/shifts';
import { ARABIC, CHAPTERS, EDITIONS, ENGLISH } from '../setup/story';
import { expect, test } from '../setup/test';

test.use(PHONE);

const isText = (file: string) => /\.(html|css|js|svg|json|txt)$/.test(file);

/** Bytes of a built file on the wire: the build has compressed what is text. */
const sizeOf = (file: string): number => statSync(isText(file) ? `${file}.br` : file).size;

/** The map's own script, with the library that moves it. */
const MAP_SCRIPT = /\/live-map\.[^/]*\.js$/;

/** The scripts of what a reader asks for: Svelte and its components, what they share, and what is new. */
const ASKED_FOR = /^(?:[A-Z]|svelte|tools|pages|share|turn|news)/;

for (const { path } of EDITIONS) {
  test(`${path}: a first visit is light, asks no other host for anything, and loads none of the reader’s tools; the next one loads what tells the news`, async ({
    page,
    baseURL,
  }) => {
    const visit = async () => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(path);
      await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
      await page.waitForLoadState('networkidle');
      page.removeAllListeners('request');
      return asked;
    };
    const tools = (urls: readonly string[]) =>
      [...new Set(urls.flatMap((url) => /\/([\w-]+?)\.[\w-]+\.js$/.exec(url)?.[1] ?? []))].filter((name) =>
        ASKED_FOR.test(name),
      );
    const files = (urls: readonly string[]) =>
      [...new Set(urls)].map((url) => {
        expect(url.startsWith(`${baseURL ?? ''}/`), url).toBe(true);
        const { pathname } = new URL(url);
        return /\.\w+$/.test(pathname)
          ? `build${pathname}`
          : `build${pathname.replace(/\/$/, '')}/index.html`;
      });
    const sum = (urls: readonly string[], matches: (file: string) => boolean) =>
      files(urls)
        .filter(matches)
        .reduce((total, file) => total + sizeOf(file), 0);
    const isScript = (file: string) => file.endsWith('.js');

    const asked = await visit();
    const map = asked.findIndex((url) => MAP_SCRIPT.test(url));
    const before = sum(asked.slice(0, map), isScript);
    expect(before, 'script before the map').toBeGreaterThan(0);
    expect(before, 'script before the map').toBeLessThanOrEqual(15_000);
    const words = sum(asked, (file) => /\.(html|css|woff2)$/.test(file));
    expect(words, 'HTML, CSS and fonts').toBeLessThanOrEqual(76_000);
    expect(sum(asked, isScript), 'script').toBeLessThanOrEqual(45_000);
    const everything = sum(asked, () => true);
    expect(everything, 'everything').toBeLessThanOrEqual(125_000);
    expect(await page.context().cookies()).toEqual([]);
    expect(tools(asked), 'of the reader’s tools').toEqual([]);
    if (path === ARABIC.path) expect(tools(await visit()), 'the next visit').toEqual(['news']);
  });
}

for (const [screen, { path }] of [
  [PHONE, ARABIC],
  [DESK, ENGLISH],
] as const) {
  test.describe(`on ${nameOf(screen)}, ${path}`, () => {
    test.use(screen);

    test('nothing shifts, late fonts and scrolling included', async ({ page }) => {
      const arrive = await holdFonts(page);
      await countShifts(page);
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await expect(page.locator('h1')).toBeVisible();
      arrive();
      await page.evaluate(() => document.fonts.ready);
      await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
      const end = await page.locator('#evidence').evaluate((section) => section.getBoundingClientRect().top);
      for (let y = 0; y < end; y += 600) {
        await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), y);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
      }
      await stopped(page);
      await expectNoShift(page, UNSEEN);

      if (screen !== PHONE) return;
      await test.step('nor on the page of all claims', async () => {
        await page.unrouteAll({ behavior: 'wait' });
        const come = await holdFonts(page);
        await page.goto('/evidence', { waitUntil: 'domcontentloaded' });
        await wordsPainted(page);
        come();
        await page.waitForLoadState();
        await page.evaluate(() => document.fonts.ready);
        await expectNoShift(page);
      });
    });
  });
}

test('what lies far below is laid out once all has arrived, and at once in a page that is reloaded', async ({
  page,
}) => {
  const last = page.locator('[data-evidence] .statement').last();
  const isLaidOut = () => last.evaluate((words) => words.checkVisibility({ contentVisibilityAuto: true }));
  const arrive = await holdFonts(page);
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  await expect.poll(isLaidOut).toBe(false);
  arrive();
  await expect.poll(isLaidOut).toBe(true);
  await page.unrouteAll({ behavior: 'wait' });
  await holdFonts(page);
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await isLaidOut()).toBe(true);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a link in the page, and one from elsewhere, lead to their place though the page is still arriving', async ({
  page,
}) => {
  const id = `note-${CHAPTERS.at(-1)?.claims.at(-1) ?? ''}`;
  for (const way of ['in the page', 'from elsewhere']) {
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((done) => (arrive = done));
    // Without the script a mark leads to its note at the end of the page.
    await page.route(/\.woff2$|khuyut\.[^/]*\.js$/, async (route) => {
      await late;
      await route.continue();
    });
    if (way === 'in the page') {
      await page.goto('/', { waitUntil: 'commit' });
      await page.locator(`a[href="#${id}"]`).click();
    } else {
      await page.goto('about:blank');
      await page.goto(`/#${id}`, { waitUntil: 'commit' });
    }
    arrive();
    await page.waitForLoadState();
    await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
    const top = await page.locator(`#${id}`).evaluate((evidence) => evidence.getBoundingClientRect().top);
    expect(Math.abs(top - 16), way).toBeLessThan(1);
    await page.unrouteAll({ behavior: 'wait' });
  }
});
