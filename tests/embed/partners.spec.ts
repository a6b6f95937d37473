import type { Page } from '@playwright/test';
import { violations } from '../setup/axe';
import { DESK, PHONE } from '../setup/screens';
import { IDS } from '../setup/story';
import { countShifts, shiftsOf } from '../setup/shifts';
import { expect, test } from '../setup/test';
import { pasted } from './pasted';

const PAGES = [
  { lang: 'ar', dir: 'rtl', path: '/partners', other: '/en/partners', story: '/', embed: '/embed' },
  { lang: 'en', dir: 'ltr', path: '/en/partners', other: '/partners', story: '/en', embed: '/embed/en' },
] as const;
const WAYS = ['frame', 'script', 'pinned'] as const;
type Way = (typeof WAYS)[number];

const codeOf = (page: Page, way: Way) => page.locator(`[data-code="${way}"]`).innerText();

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('[data-guide][data-on]')).toBeAttached();
}

/** The address of a page of the site, as the build was told it. */
const homeOf = async (page: Page) => (await page.locator('[data-guide]').getAttribute('data-home')) ?? '';

/** The site where it is now: the preview is of it. */
const hereOf = (page: Page) => page.evaluate(() => `${location.origin}/`);

for (const { lang, dir, path, other, story, embed } of PAGES) {
  test.describe(path, () => {
    test('is a page of its language, and can be found', async ({ page }) => {
      await open(page, path);
      const home = await homeOf(page);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', home + path.slice(1));
      await expect(page.locator('link[hreflang=ar]')).toHaveAttribute('href', `${home}partners`);
      await expect(page.locator('link[hreflang=en]')).toHaveAttribute('href', `${home}en/partners`);
      await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S+ \S+/);
      await expect(page.locator('link[rel=icon]')).toHaveAttribute('href', '/icons/64.png');
      await expect(page.locator('meta[name=robots]')).toHaveCount(0);
      await expect(page.locator(`a[href="${other}"]`)).toBeVisible();
      await expect(page.locator(`a[href="${story}"]`).first()).toBeVisible();
    });

    test('can be reached from the story', async ({ page }) => {
      await page.goto(story);
      await expect(page.locator(`.colophon a[href="${path}"]`)).toBeVisible();
    });

    test('the codes are what they promise', async ({ page }) => {
      await open(page, path);
      const home = await homeOf(page);
      const [frame, line, link] = await pasted(page, await codeOf(page, 'frame'));
      expect(frame?.name).toBe('iframe');
      expect(frame?.attributes).toEqual({
        src: home + embed.slice(1),
        title: frame?.attributes.title,
        width: '100%',
        height: '640',
        loading: 'lazy',
        style: 'border:0',
      });
      expect(frame?.attributes.title).toMatch(lang === 'ar' ? /^خيوط/ : /^Khuyut/);
      expect(line?.attributes).toEqual({ lang, dir });
      expect(link?.attributes).toEqual({ href: home + story.slice(1) });
      for (const way of ['script', 'pinned'] as const) {
        const [place, inside, script, more] = await pasted(page, await codeOf(page, way));
        expect(more).toBeUndefined();
        expect(place?.name).toBe('div');
        expect(place?.attributes).toEqual({
          'data-khuyut': '',
          ...(lang === 'en' && { 'data-lang': 'en' }),
          style: 'min-height:100vh',
          lang,
          dir,
        });
        expect(inside).toEqual(link);
        expect(script?.name).toBe('script');
        expect(script?.attributes.async).toBe('');
        const { src = '', integrity, crossorigin } = script?.attributes ?? {};
        expect(src.startsWith(home)).toBe(true);
        if (way === 'script') {
          expect([src.slice(home.length), integrity, crossorigin]).toEqual([
            'embed.js',
            undefined,
            undefined,
          ]);
        } else {
          expect(src.slice(home.length)).toMatch(/^embed\.[\w.-]+\.js$/);
          expect(integrity).toMatch(/^sha(256|384|512)-[\w+/]+=*$/);
          expect(crossorigin).toBe('anonymous');
        }
      }
    });

    test('what is chosen stands in the codes and shows in the preview', async ({ page }) => {
      await open(page, path);
      const home = await homeOf(page);
      const preview = page.locator('[data-preview] iframe');
      const here = await hereOf(page);
      await expect(preview).toHaveAttribute('src', here + embed.slice(1));
      await expect(preview).toHaveAttribute('height', '640');
      const opened = await page.evaluate(() => history.length);

      const chosen = lang === 'ar' ? 'en' : 'ar';
      await page.locator(`input[name=lang][value=${chosen}]`).check();
      await page.locator('input[name=theme][value=dark]').check();
      await page.locator('select[name=chapter]').selectOption('rhodes-2017');
      await page.locator('input[name=height]').fill('480');
      const address = `embed${chosen === 'en' ? '/en' : ''}?chapter=rhodes-2017&theme=dark`;
      await expect(preview).toHaveAttribute('src', here + address);
      await expect(preview).toHaveAttribute('height', '480');
      await expect(preview).toHaveAttribute('title', chosen === 'ar' ? /^خيوط/ : /^Khuyut/);
      expect(await page.evaluate(() => history.length), 'the list of Back').toBe(opened);
      const [frame, line] = await pasted(page, await codeOf(page, 'frame'));
      expect(frame?.attributes).toMatchObject({ src: home + address, height: '480' });
      expect(line?.attributes.lang).toBe(chosen);

      await expect(page.locator('[data-of-scroll]')).toBeVisible();
      await page.locator('input[name=mode][value=step]').check();
      await expect(page.locator('[data-of-scroll]')).toBeHidden();
      for (const way of ['script', 'pinned'] as const) {
        const [place] = await pasted(page, await codeOf(page, way));
        expect(place?.attributes).toMatchObject({
          'data-theme': 'dark',
          'data-chapter': 'rhodes-2017',
          'data-mode': 'step',
          'data-height': '480',
          style: 'min-height:480px',
          lang: chosen,
        });
      }
      await page.locator('input[name=height]').fill('5');
      await expect(preview).toHaveAttribute('height', '360');
      // Enter in a field would send the form away.
      await page.locator('input[name=height]').fill('500');
      const submitted = page.evaluate(
        () =>
          new Promise<boolean>((done) => {
            window.addEventListener('submit', (event) => done(event.defaultPrevented), { once: true });
          }),
      );
      await page.locator('input[name=height]').press('Enter');
      expect(await submitted, 'the form stays').toBe(true);
      await expect(page).toHaveURL(path);
      await expect(preview).toHaveAttribute('height', '500');
    });

    test('every chapter can be begun with', async ({ page }) => {
      await open(page, path);
      const values = await page
        .locator('select[name=chapter] option')
        .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
      expect(values).toEqual(['', ...IDS]);
    });

    test('a code is copied, and that is said', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await open(page, path);
      for (const way of WAYS) {
        await page.locator(`[data-copy=${way}]`).click();
        await expect(page.locator(`[data-told=${way}][role=status]`)).toHaveText(
          lang === 'ar' ? /نُسخت/ : /copied/,
        );
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await page.locator(`[data-code="${way}"] code`).textContent());
      }
      await expect(page.locator('[data-told=frame]')).toBeEmpty();
      await page.locator('input[name=theme][value=light]').check();
      await expect(page.locator('[data-told=pinned]')).toBeEmpty();
    });

    test('where the clipboard is closed, the code is selected', async ({ page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
      );
      await open(page, path);
      await page.locator('[data-copy=script]').click();
      await expect(page.locator('[data-told=script]')).toHaveText(lang === 'ar' ? /حُدّدت/ : /selected/);
      const selected = await page.evaluate(() => getSelection()?.toString());
      expect(selected).toBe(await codeOf(page, 'script'));
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('the codes stand there whole, for both languages, and nothing that does not work', async ({
        page,
      }) => {
        await page.goto(path);
        for (const way of WAYS) await expect(page.locator(`[data-code="${way}"]`)).toBeVisible();
        for (const each of PAGES) {
          await expect(
            page.locator('pre', { hasText: new RegExp(`<iframe src="[^"]+${each.embed}" `) }),
          ).toBeVisible();
        }
        await expect(page.locator('form')).toBeHidden();
        await expect(page.getByRole('button')).toHaveCount(0);
      });
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [device, screen] of [
        ['phone', PHONE],
        ['desk', DESK],
      ] as const) {
        test.describe(`${device}, ${colorScheme}`, () => {
          test.use({ ...screen, colorScheme });

          test('axe finds nothing', async ({ page }) => {
            await open(page, path);
            await page.locator('[data-copy=frame]').click();
            await expect(page.locator('[data-told=frame]')).not.toBeEmpty();
            // The story in the frame has tests of its own.
            const found = await violations(page, (axe) => axe.exclude('[data-preview] iframe'));
            expect(found).toEqual([]);
          });
        });
      }
    }

    test('at 320 px and with text twice as large nothing has to be scrolled sideways', async ({ page }) => {
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
    });

    test.describe('on a phone', () => {
      test.use(PHONE);

      test('what is tapped is 44 px high', async ({ page }) => {
        await open(page, path);
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
      });

      test('nothing shifts when the script comes', async ({ page }) => {
        let come: (() => void) | undefined;
        const script = new Promise<void>((done) => (come = done));
        await page.route(/partners\.[^/]*\.js$/, async (route) => {
          await script;
          await route.continue();
        });
        await countShifts(page);
        await page.goto(path, { waitUntil: 'commit' });
        await expect(page.locator('h1')).toBeVisible();
        await expect(page.locator('form')).toBeHidden();
        await page.evaluate(() => document.fonts.ready);
        const before = await page.locator('#code').evaluate((title) => title.getBoundingClientRect().top);
        come?.();
        await expect(page.locator('form')).toBeVisible();
        const after = await page.locator('#code').evaluate((title) => title.getBoundingClientRect().top);
        expect(after).toBe(before);
        expect(Number((await shiftsOf(page)).toFixed(2))).toBe(0);
      });
    });
  });
}
