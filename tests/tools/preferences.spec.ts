import { violations } from '../setup/axe';
import { faded } from '../setup/map';
import { chapterOf, jumpTo, openAt, openLive, REDUCED_MOTION, restsAt } from '../setup/reader';
import { PHONE } from '../setup/screens';
import { countShifts, expectNoShift, UNSEEN } from '../setup/shifts';
import { expect, test } from '../setup/test';
import { choose, inForce, openTool, toolsSheet } from '../setup/tools';

test.use(REDUCED_MOTION);

const NOTHING = { theme: undefined, textSize: undefined, motion: undefined, data: undefined };
const ALL = { theme: 'sepia', textSize: '5', motion: 'none', data: undefined };

test.describe('on a phone', () => {
  test.use(PHONE);

  test('what a reader chooses holds at once, in every page and tab of both editions, from its first paint', async ({
    page,
    context,
  }) => {
    await countShifts(page);
    await openAt(page, '/', 'motives');
    const other = await context.newPage();
    await other.goto('/en/evidence');
    // A tab behind another one draws next to nothing, and each press in it takes seconds.
    await page.bringToFront();
    const rem = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await rem();

    await openTool(page, 'preferences');
    await choose(page, 'theme', 'sepia');
    await choose(page, 'motion', 'none');
    await choose(page, 'text-size', '5');
    expect(await inForce(page)).toEqual(ALL);
    expect(await rem()).toBe(1.5 * before);
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const bars = await page.locator('meta[name=theme-color][media=screen]').getAttribute('content');
    expect(paper).toBe('rgb(240, 224, 194)');
    expect(bars).toBe('#f0e0c2');
    await restsAt(page, 'motives');
    await faded(page);
    expect(await violations(page, (axe) => axe.include('.tools-sheet'))).toEqual([]);
    await expect.poll(() => inForce(other), 'the other tab').toEqual(ALL);

    // The page's own script may be late: the choice is in the page before it.
    await page.route(/\.js$/, () => undefined);
    for (const address of ['/', '/en/evidence', '/partners', '/en/404']) {
      await page.goto(address, { waitUntil: 'commit' });
      await expect(page.locator('h1').first()).toBeVisible();
      expect(await inForce(page), address).toEqual(ALL);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(
        true,
      );
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });

    await openLive(page, '/en/');
    await expectNoShift(page, UNSEEN);
    await openTool(page, 'preferences');
    await page.getByRole('button', { name: 'original' }).click();
    expect(await inForce(page)).toEqual(NOTHING);
    await expect.poll(() => inForce(other), 'the other tab').toEqual(NOTHING);
  });
});

test.describe('on the smallest phone', () => {
  test.use({ ...PHONE, viewport: { width: 320, height: 568 } });

  test('the sheet opens and closes by keys and Back with the focus where it was, in the largest text too', async ({
    page,
  }) => {
    await openAt(page, '/', 'rome');
    const button = page.locator('[data-tools]');
    const sheet = toolsSheet(page);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(sheet.locator('h2')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
    await restsAt(page, 'rome');

    await page.keyboard.press('Enter');
    await sheet.locator('[data-preferences]').focus();
    await page.keyboard.press('Enter');
    await expect(sheet.locator('h2')).toBeFocused();
    await sheet.locator('input[value="2"]').focus();
    for (const size of ['3', '4', '5']) {
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('html')).toHaveAttribute('data-text-size', size);
    }
    expect(await sheet.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.goBack();
    await expect(sheet).toBeHidden();
    await expect(button).toBeFocused();
    await restsAt(page, 'rome');
    await expect(button).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

    await button.click();
    await page.touchscreen.tap(160, 20);
    await expect(sheet).toBeHidden();
  });
});

test('without storage what is chosen lasts for the visit, in the other edition too', async ({ page }) => {
  await page.addInitScript(() => {
    for (const area of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, area, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await openLive(page, '/');
  await openTool(page, 'preferences');
  await choose(page, 'theme', 'dark');
  await page.keyboard.press('Escape');
  await page.locator('.masthead a[data-edition]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test.describe('with light use of data', () => {
  test.use({ serviceWorkers: 'allow' });

  test('maps stay still and nothing is saved until the reader asks, by default where the browser saves data', async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }),
    );
    await page.goto('/');
    const save = page.locator('[data-offline-save]');
    await expect(save, 'what can be asked for').toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'unsupported');
    await jumpTo(page, 'rome');
    await restsAt(page, 'rome');
    await expect(chapterOf(page, 'rome').locator('.still')).toBeVisible();
    expect(asked.filter((url) => /live-map|service-worker/.test(url))).toEqual([]);

    await openTool(page, 'preferences');
    await expect(toolsSheet(page).locator('input[name="preference-data"][value="light"]')).toBeChecked();
    await choose(page, 'data', 'all');
    await expect(page.locator('[data-explore]:not([hidden])'), 'the live map').toBeAttached();
    await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 60_000 });

    await choose(page, 'data', 'light');
    await expect(page.locator('html')).toHaveAttribute('data-data', 'light');
    await expect(chapterOf(page, 'rome').locator('.still')).toBeVisible();
    await expect(page.locator('[data-explore]'), 'the live map').toBeHidden();
  });
});
