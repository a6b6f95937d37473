import { test as plainTest, type Page } from '@playwright/test';
import { lowContrast, violations } from '../setup/axe';
import { isLive, storyIn, test } from '../setup/embed';
import { holdFonts, wordsPainted } from '../setup/fonts';
import { pasted } from '../setup/pasted';
import { PHONE } from '../setup/screens';
import { countShifts, expectNoShift } from '../setup/shifts';
import { expect } from '../setup/test';

const WAYS = ['frame', 'script', 'pinned', 'jsx'] as const;
type Way = (typeof WAYS)[number];

const codeOf = (page: Page, way: Way) => page.locator(`[data-code="${way}"]`).innerText();
const firstElement = async (page: Page, way: Way) => pasted(await codeOf(page, way))[0];
const previewOf = (page: Page) => page.locator('[data-preview] iframe');

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-guide][data-on]')).toBeAttached();
}

test('What is chosen stands in the codes, shows in the preview, and is copied; that is said until something else is chosen', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/partners');
  const home = new URL('/', pasted(await codeOf(page, 'frame'))[1]?.attributes.src).href;
  // The preview is of the site where it is now; the codes are of its public address.
  const here = await page.evaluate(() => `${location.origin}/`);
  const preview = previewOf(page);
  await expect(preview).toHaveAttribute('src', `${here}embed/`);
  await expect(preview).toHaveAttribute('height', '640');
  const opened = await page.evaluate(() => history.length);

  await page.locator('input[name=lang][value=en]').check();
  await page.locator('input[name=theme][value=dark]').check();
  await page.locator('select[name=chapter]').selectOption('rhodes-2017');
  await page.locator('input[name=height]').fill('480');
  const address = 'embed/en/?chapter=rhodes-2017&theme=dark';
  await expect(preview).toHaveAttribute('src', here + address);
  await expect(preview).toHaveAttribute('height', '480');
  await expect(preview).toHaveAttribute('title', /^Khuyut/);
  await isLive(storyIn(page));
  await expect(storyIn(page).locator('html')).toHaveAttribute('lang', 'en');
  expect(await page.evaluate(() => history.length), 'entries in the history').toBe(opened);
  const [wrapper, frame] = pasted(await codeOf(page, 'frame'));
  expect(wrapper?.attributes.lang).toBe('en');
  expect(frame?.attributes).toMatchObject({ src: home + address, height: '480' });
  expect(await codeOf(page, 'jsx')).toContain(`src="${(home + address).replace('&', '&amp;')}"`);

  await expect(page.locator('[data-of-scroll]')).toBeVisible();
  await page.locator('input[name=mode][value=step]').check();
  await expect(page.locator('[data-of-scroll]')).toBeHidden();
  for (const way of ['script', 'pinned'] as const) {
    expect((await firstElement(page, way))?.attributes).toMatchObject({
      'data-theme': 'dark',
      'data-chapter': 'rhodes-2017',
      'data-mode': 'step',
      'data-height': '480',
      style: 'min-block-size:480px',
      lang: 'en',
    });
  }

  for (const way of WAYS) {
    await page.locator(`[data-copy=${way}]`).click();
    await expect(page.locator(`[data-told=${way}][role=status]`)).toHaveText(/نُسخت/);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await page.locator(`[data-code="${way}"] code`).textContent());
  }
  await expect(page.locator('[data-told=frame]')).toBeEmpty();
  await page.locator('input[name=theme][value=light]').check();
  await expect(page.locator('[data-told=pinned]')).toBeEmpty();
});

test('A height half typed is brought within its bounds, Enter does not send the form away, and where the clipboard is closed the code is selected', async ({
  page,
}) => {
  await open(page, '/en/partners');
  const height = page.locator('input[name=height]');
  await height.fill('5');
  await expect(previewOf(page)).toHaveAttribute('height', '360');
  await expect(height).toHaveValue('5');
  await height.fill('');
  await expect(previewOf(page)).toHaveAttribute('height', '640');
  await height.fill('500');
  const isKept = page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        window.addEventListener('submit', (event) => done(event.defaultPrevented), { once: true });
      }),
  );
  await height.press('Enter');
  expect(await isKept).toBe(true);
  await expect(page.locator('#code'), 'it leads to the code').toBeFocused();
  await expect(page).toHaveURL('/en/partners');
  await expect(previewOf(page)).toHaveAttribute('height', '500');

  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await page.locator('[data-copy=script]').click();
  await expect(page.locator('[data-told=script]')).toHaveText(/selected/);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await codeOf(page, 'script'));
});

test('Everything can be chosen and copied by keyboard, in the order of the page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/en/partners');
  const focused = page.locator(':focus');
  await page.locator('header a').last().focus();
  for (const [name, key, chosen] of [
    ['lang', 'ArrowUp', 'ar'],
    ['theme', 'ArrowDown', 'light'],
    ['mode', 'ArrowDown', 'step'],
  ] as const) {
    await page.keyboard.press('Tab');
    await expect(focused).toHaveAttribute('name', name);
    await page.keyboard.press(key);
    await expect(focused).toHaveValue(chosen);
  }
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAttribute('name', 'chapter');
  await page.keyboard.type('روما');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(focused).toHaveAttribute('name', 'height');
  await page.keyboard.press('ArrowUp');
  await page.locator('[data-copy=frame]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-told=frame]')).toHaveText(/copied/);
  const [, frame] = pasted(await page.evaluate(() => navigator.clipboard.readText()));
  expect(frame?.attributes.height).toBe('641');
  expect(frame?.attributes.src).toMatch(/\/embed\/\?chapter=opening&theme=light$/);
});

// A browser writes what does not load to the console as an error.
plainTest('If the configurator does not load, the codes still stand there', async ({ page }) => {
  await page.route(/Configurator\.[^/]*\.js$/, (route) => route.abort());
  await page.goto('/en/partners', { waitUntil: 'load' });
  for (const way of WAYS) await expect(page.locator(`[data-code="${way}"]`)).toBeVisible();
  await expect(page.locator('form')).toBeHidden();
});

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the codes stand there whole, for both languages, and nothing that does not work', async ({
    page,
  }) => {
    await page.goto('/partners');
    for (const way of WAYS) await expect(page.locator(`[data-code="${way}"]`)).toBeVisible();
    for (const embed of ['/embed', '/embed/en']) {
      await expect(
        page.locator('pre', { hasText: new RegExp(`<iframe src="[^"]+${embed}/?" `) }).first(),
      ).toBeVisible();
    }
    await expect(page.locator('form')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('At 320 px and with text twice as large nothing has to be scrolled sideways', async ({ page }) => {
  for (const path of ['/partners', '/en/partners']) {
    await page.setViewportSize({ width: 320, height: 568 });
    await open(page, path);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    const clipped = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('pre, p, li, h1, h2, fieldset, select')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          .map((element) => element.outerHTML.slice(0, 80)),
      );
    expect(await width()).toBe(320);
    expect(await clipped()).toEqual([]);
    await page.setViewportSize({ width: 640, height: 568 });
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await width()).toBe(640);
    expect(await clipped()).toEqual([]);
  }
});

test.describe('On a phone', () => {
  test.use(PHONE);

  test('nothing shifts when fonts and configurator come late', async ({ page }) => {
    let come: (() => void) | undefined;
    const script = new Promise<void>((done) => (come = done));
    await page.route(/Configurator\.[^/]*\.js$/, async (route) => {
      await script;
      await route.continue();
    });
    const arrive = await holdFonts(page);
    await countShifts(page);
    await page.goto('/partners', { waitUntil: 'commit' });
    await wordsPainted(page);
    await expect(page.locator('form')).toBeHidden();
    const topOfCodes = () =>
      page.locator('#code').evaluate((title) => title.getBoundingClientRect().top + window.scrollY);
    const before = await topOfCodes();
    arrive();
    await page.evaluate(() => document.fonts.ready);
    come?.();
    await expect(page.locator('form')).toBeVisible();
    expect(await topOfCodes()).toBe(before);
    await expectNoShift(page);
  });

  test('what is tapped is 44 px high, and axe finds nothing by day and by night', async ({ page }) => {
    await open(page, '/partners');

    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.guide :is(button, select, label:has(input), input:not([type=radio])), .way',
        ),
      ]
        .map((element) => ({ height: element.getBoundingClientRect().height, is: element.outerHTML }))
        .filter(({ height }) => height < 43.9),
    );
    expect(small).toEqual([]);

    await page.locator('[data-copy=frame]').click();
    await expect(page.locator('[data-told=frame]')).not.toBeEmpty();
    // The story in the frame has tests of its own.
    const alone: Parameters<typeof violations>[1] = (axe) => axe.exclude('[data-preview] iframe');
    expect(await violations(page, alone)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await lowContrast(page, alone), 'by night').toEqual([]);
  });
});
