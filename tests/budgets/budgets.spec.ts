import { readdirSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { DESK, nameOf, PHONE } from '../setup/screens';
import { stopped } from '../setup/reader';
import { holdFonts, wordsPainted } from '../setup/fonts';
import { countShifts, shiftsOf } from '../setup/shifts';
import { ARABIC, CHAPTERS, EDITIONS, ENGLISH } from '../setup/story';
import { expect, test } from '../setup/test';

test.use(PHONE);

const isText = (file: string) => /\.(html|css|js|svg|json|txt)$/.test(file);

/** Bytes of a built file on the wire. */
function sizeOf(file: string): number {
  return isText(file) ? brotliCompressSync(readFileSync(file)).length : statSync(file).size;
}

/** The map's own script, with the library that moves it. */
const MAP_SCRIPT = /\/live-map\.[^/]*\.js$/;

for (const { path } of EDITIONS) {
  test(`${path}: a first visit is light, and asks no other host for anything`, async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(path);
    await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
    await page.waitForLoadState('networkidle');
    const files = (urls: readonly string[]) =>
      [...new Set(urls)].map((url) => {
        expect(url.startsWith(`${baseURL ?? ''}/`), url).toBe(true);
        const { pathname } = new URL(url);
        return /\.\w+$/.test(pathname)
          ? `build${pathname}`
          : `build${pathname.replace(/\/$/, '')}/index.html`;
      });
    const sum = (matches: (file: string) => boolean, urls: readonly string[] = asked) =>
      files(urls)
        .filter(matches)
        .reduce((total, file) => total + sizeOf(file), 0);
    const isScript = (file: string) => file.endsWith('.js');
    const map = asked.findIndex((url) => MAP_SCRIPT.test(url));
    const before = sum(isScript, asked.slice(0, map));
    expect(before, 'script before the map').toBeGreaterThan(0);
    expect(before, 'script before the map').toBeLessThanOrEqual(15_000);
    expect(
      sum((file) => /\.(html|css|woff2)$/.test(file)),
      'HTML, CSS and fonts',
    ).toBeLessThanOrEqual(76_000);
    expect(sum(isScript), 'script').toBeLessThanOrEqual(45_000);
    expect(
      sum(() => true),
      'everything',
    ).toBeLessThanOrEqual(125_000);
    expect(await page.context().cookies()).toEqual([]);
  });
}

/** The scripts of what a reader asks for: Svelte and its components, what they share, and what is new. */
const ASKED_FOR = /^(?:[A-Z]|svelte|tools|pages|share|turn|news)/;

test('a first visit loads none of the reader’s tools, and the next one what tells the news', async ({
  page,
}) => {
  const visit = async () => {
    const names = new Set<string>();
    page.on('request', (request) => {
      const [, name] = /\/([\w-]+?)\.[\w-]+\.js$/.exec(request.url()) ?? [];
      if (name !== undefined) names.add(name);
    });
    await page.goto('/');
    await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
    await page.waitForLoadState('networkidle');
    page.removeAllListeners('request');
    expect(names).toContain('live-map');
    return [...names].filter((name) => ASKED_FOR.test(name));
  };
  expect(await visit()).toEqual([]);
  expect(await visit()).toEqual(['news']);
});

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
      expect(Number((await shiftsOf(page)).toFixed(2))).toBe(0);
    });
  });
}

test('on the page of all claims nothing shifts when fonts come late', async ({ page }) => {
  const arrive = await holdFonts(page);
  await countShifts(page);
  await page.goto('/evidence', { waitUntil: 'domcontentloaded' });
  await wordsPainted(page);
  arrive();
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready);
  expect(await shiftsOf(page)).toBe(0);
});

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

for (const way of ['in the page', 'from elsewhere']) {
  test(`a link ${way} leads to its place though the page is still arriving`, async ({ page }) => {
    const id = `note-${CHAPTERS.at(-1)?.claims.at(-1) ?? ''}`;
    const note = page.locator(`#${id}`);
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
      await page.goto(`/#${id}`, { waitUntil: 'commit' });
    }
    arrive();
    await page.waitForLoadState();
    await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
    const top = await note.evaluate((evidence) => evidence.getBoundingClientRect().top);
    expect(Math.abs(top - 16)).toBeLessThan(1);
  });
}

test('the script for partners’ pages is light, at both its addresses', () => {
  const scripts = readdirSync('build').filter((file) => /^embed(\.\w+)?\.js$/.test(file));
  expect(scripts).toHaveLength(2);
  for (const script of scripts) expect(sizeOf(`build/${script}`), script).toBeLessThanOrEqual(3_000);
});
