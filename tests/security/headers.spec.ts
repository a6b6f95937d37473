import { readFileSync } from 'node:fs';
import { test as plainTest, type Page } from '@playwright/test';
import { ALWAYS, headersOf, settingFrom } from '../../src/build/site/headers';
import { listFiles, pageOf, readPages } from '../../src/build/site/pages';
import { LETTERS_LOADED } from '../setup/fonts';
import { standsAt } from '../setup/offline';
import { jumpTo, openLive, restsAt, stopped, wheel } from '../setup/reader';
import { expect, test } from '../setup/test';

const files = listFiles('build');
const pages = readPages('build');
/** What is to be sent with an address by a server of an origin, which it names where `ORIGIN` does not. */
const expected = (address: string, origin: string | undefined) => ({
  ...ALWAYS,
  ...headersOf(address, pages.get(pageOf(address)), settingFrom({ ORIGIN: origin, ...process.env })),
});
const lowered = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

/** Notes each refusal of the browser's in a page, from before its own scripts run. */
async function noteViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  return () => page.evaluate(() => Reflect.get(window, 'violations') as string[]);
}

test('every file is sent with its headers, and so is what is not there', async ({ request, baseURL }) => {
  const forms = ['/', '/en', '/en/', '/en?theme=dark', '/index.html.br'];
  for (const address of [...files, ...forms]) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(200);
    expect(response.headers(), address).toMatchObject(
      lowered(expected(address.replace(/\?.*/, ''), baseURL)),
    );
  }
  for (const [address, page] of [
    ['/nowhere', '/404'],
    ['/_app/immutable/nowhere.js', '/404'],
    ['/en/nowhere', '/en/404'],
  ] as const) {
    const response = await request.get(address);
    expect(response.status(), address).toBe(404);
    expect(response.headers(), address).toMatchObject(lowered(expected(page, baseURL)));
    expect(response.headers(), address).not.toHaveProperty('access-control-allow-origin');
  }
});

test('the file for hosts is there and names every page', () => {
  const addresses = readFileSync('build/_headers', 'utf8').split('\n');
  for (const page of pages.keys()) expect(addresses).toContain(page);
});

test('no page styles or scripts an element by attribute', () => {
  for (const [page, html] of pages) {
    const markup = html.replace(/<(script|style)\b.*?<\/\1>/gs, '');
    expect(markup.match(/<[^>]*\s(?:style|on[a-z]+)\s*=[^>]*>/gi) ?? [], page).toEqual([]);
  }
});

test.describe('a visit', () => {
  test.use({ serviceWorkers: 'allow' });

  for (const path of ['/', '/en']) {
    test(`${path}: nothing that a reader does is refused`, async ({ page }) => {
      const violations = await noteViolations(page);
      await openLive(page, path);
      await page.mouse.move(300, 300);
      await wheel(page, 1500);
      await jumpTo(page, 'rome');
      await restsAt(page, 'rome');
      await page.locator('#claim-rome-place').press('Enter');
      await expect(page.locator('[data-sheet]')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.locator('[data-explore]').click();
      await page.locator('[data-leaflet]').press('+');
      await page.locator('[data-return]').click();
      await stopped(page);
      await standsAt(page, 'ready');
      await page.reload();
      await standsAt(page, 'ready');
      expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
      await expect(page.locator('[data-explore]:not([hidden])')).toBeAttached();
      await expect.poll(() => page.evaluate(LETTERS_LOADED), 'our typeface').toBe(true);
      expect(await violations()).toEqual([]);
    });
  }
});

// A browser writes each missing page to the console as an error.
for (const path of ['/nowhere', '/en/nowhere']) {
  plainTest(`${path}: nothing is refused, and it leads to the story`, async ({ page }) => {
    const violations = await noteViolations(page);
    await page.goto(path);
    await expect(page.locator('main a').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await violations()).toEqual([]);
  });
}
