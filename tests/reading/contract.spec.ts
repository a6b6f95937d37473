import { isReserved } from '../../src/lib/model/check/reserved-ids';
import { CHAPTERS, EDITIONS, IDS } from '../setup/story';
import { expect, test } from '../setup/test';

for (const { lang, dir, path } of EDITIONS) {
  test.describe(`the ${lang} page`, () => {
    test('tells its language and direction before any script runs', async ({ request }) => {
      const html = await (await request.get(path)).text();
      const open = /<html[^>]*>/.exec(html)?.[0] ?? '';
      expect(open).toContain(`lang="${lang}"`);
      expect(open).toContain(`dir="${dir}"`);
    });

    test('has a picture for where its link is shared, as large as it says', async ({ page, baseURL }) => {
      await page.goto(path);
      const content = (name: string) =>
        page.evaluate(
          (property) => document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '',
          `og:${name}`,
        );
      const { origin, pathname } = new URL(await content('image'));
      expect(origin).toBe(new URL(await content('url')).origin);
      const size = await page.evaluate(
        async (src) => {
          const picture = new Image();
          picture.src = src;
          await picture.decode();
          return [picture.naturalWidth, picture.naturalHeight].map(String);
        },
        `${baseURL ?? ''}${pathname}`,
      );
      expect(size).toEqual([await content('image:width'), await content('image:height')]);
      expect(await content('image:alt')).toMatch(/\S/);
    });

    test('tells search engines that it is a report with its sources, and gives no verdict', async ({
      page,
    }) => {
      await page.goto(path);
      const told = await page.locator('script[type="application/ld+json"]').allTextContents();
      expect(told).toHaveLength(1);
      const report = JSON.parse(told[0] ?? '') as { citation: { url: string }[] };
      expect(report).toMatchObject({ '@type': 'NewsArticle', inLanguage: lang });
      expect(told[0]).not.toContain('ClaimReview');
      const links = await page
        .locator('.sources a[href^=http]')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links.length).toBeGreaterThan(10);
      expect(new Set(report.citation.map(({ url }) => url))).toEqual(new Set(links));
    });

    test('names both editions in full for search engines', async ({ page }) => {
      await page.goto(path);
      const whole = await page.locator('link[rel=canonical]').getAttribute('href');
      const { origin } = new URL(whole ?? '');
      for (const edition of EDITIONS) {
        const link = page.locator(`link[rel=alternate][hreflang=${edition.lang}]`);
        await expect(link).toHaveAttribute('href', `${origin}${edition.path.replace(/(.)\/$/, '$1')}`);
      }
    });

    test('answers with and without a slash and with any query string', async ({ request }) => {
      const expected = await (await request.get(path)).text();
      const bare = path.replace(/\/$/, '');
      for (const address of [`${bare}/`, `${bare}/?utm_source=x`, `${bare}?theme=dark&x=1`, `${bare}/?`]) {
        const response = await request.get(address);
        expect(response.status(), address).toBe(200);
        expect(await response.text(), address).toBe(expected);
      }
    });

    test('holds the ten chapters in order, with every claim and note once, where it belongs', async ({
      page,
    }) => {
      await page.goto(path);
      const found = await page.locator('section[data-chapter]').evaluateAll((chapters) =>
        chapters.map((chapter) => {
          const ids = (hook: 'claim' | 'note') =>
            [...chapter.querySelectorAll<HTMLElement>(`[data-${hook}]`)]
              .map(({ dataset }) => dataset[hook] ?? '')
              .sort();
          return {
            id: chapter.id,
            chapter: chapter.getAttribute('data-chapter'),
            claims: ids('claim'),
            notes: ids('note'),
          };
        }),
      );
      expect(found).toEqual(
        CHAPTERS.map(({ id, claims, notes }) => ({
          id,
          chapter: id,
          claims: [...claims].sort(),
          notes: [...notes].sort(),
        })),
      );
      await expect(page.locator('[data-claim]')).toHaveCount(CHAPTERS.flatMap(({ claims }) => claims).length);
      await expect(page.locator('[data-note]')).toHaveCount(CHAPTERS.flatMap(({ notes }) => notes).length);
    });

    test('has one main heading, and a heading for every chapter', async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      for (const id of IDS) {
        await expect(page.locator(`section#${id}`).getByRole('heading', { level: 2 })).toHaveCount(1);
      }
      await expect(page.getByRole('main')).toHaveCount(1);
      await expect(page.getByRole('banner')).toHaveCount(1);
      await expect(page.getByRole('contentinfo')).toHaveCount(1);
    });

    for (const address of [path, `/embed${lang === 'en' ? '/en' : ''}`]) {
      test(`${address} has each id once, and none of another part is free for a chapter`, async ({
        page,
      }) => {
        await page.goto(address);
        const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
        expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
        expect(ids.length).toBeGreaterThan(CHAPTERS.length);
        expect(ids.filter((id) => !IDS.includes(id) && !isReserved(id))).toEqual([]);
      });
    }

    test('leads to the other language', async ({ page }) => {
      await page.goto(path);
      const other = lang === 'ar' ? 'en' : 'ar';
      await page.getByRole('banner').locator(`a[hreflang="${other}"]`).click();
      await expect(page.locator('html')).toHaveAttribute('lang', other);
    });
  });
}

test('robots.txt lets everyone in and leads to the sitemap, which names every page', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/^Allow: \/$/m);
  const named = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? '';
  const xml = await (await request.get(new URL(named).pathname)).text();
  const pages = [...xml.matchAll(/<loc>([^<]+)/g)].map(([, address = '']) => new URL(address).pathname);
  expect(pages).toEqual(['/', '/en', '/partners', '/en/partners']);
  for (const address of pages) expect((await request.get(address)).status(), address).toBe(200);
});
