import type { Document } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { chapterPath } from '../../src/lib/i18n/locale';
import { CHAPTERS, EDITIONS, IDS } from '../setup/story';
import { pictureSize } from './picture-size';
import { attribute, served } from './served';

const site = served();

/** Messengers leave a heavier picture out. */
const MOST_BYTES = 90_000;

const PAGES = EDITIONS.flatMap((edition) => CHAPTERS.map(({ id }) => ({ ...edition, id })));

describe.each(PAGES)('The $lang page of $id', ({ lang, dir, path, id }) => {
  let document: Document;
  let story: Document;
  beforeAll(async () => {
    document = await site.page(chapterPath(lang, id));
    story = await site.page(path);
  });
  const meta = (property: string) => attribute(document, `meta[property="og:${property}"]`, 'content');
  const textOf = (selector: string) =>
    document.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';

  it('is in its language, and says what the chapter tells', () => {
    expect([attribute(document, 'html', 'lang'), attribute(document, 'html', 'dir')]).toEqual([lang, dir]);
    const chapter = story.querySelector(`section[id="${id}"]`);
    expect(textOf('h1')).toBe(chapter?.querySelector('h2')?.textContent);
    expect(textOf('.facts')).toContain(chapter?.querySelector('.card > .when')?.textContent);
    const [first] = chapter?.querySelectorAll('.card > p:not(.when)') ?? [];
    expect(textOf('main > p:nth-last-child(2)')).toBe(first?.textContent.replace(/\s+/g, ' ').trim());
    expect(document.querySelectorAll('.statuses li').length).toBeGreaterThan(0);
  });

  it('leads into the story at the chapter, with script and without', () => {
    expect(attribute(document, 'main a[data-way]', 'href')).toBe(`${path}#${id}`);
    expect(attribute(document, 'script[data-to]', 'data-to')).toBe(`${path}#${id}`);
    // Messengers would follow it, and show the whole story's card.
    expect(document.querySelector('meta[http-equiv=refresh]')).toBeNull();
    // Nothing else runs, and nothing is waited for.
    expect(document.querySelector('script[src]')).toBeNull();
  });

  it('tells search engines that the story says the same, and has the other edition’s beside it', () => {
    const whole = new URL(attribute(document, 'link[rel=canonical]', 'href'));
    expect(whole.pathname).toBe(path);
    for (const edition of EDITIONS) {
      expect(attribute(document, `link[rel=alternate][hreflang=${edition.lang}]`, 'href')).toBe(
        new URL(chapterPath(edition.lang, id), whole).href,
      );
    }
    expect(document.querySelector('meta[name=robots]')).toBeNull();
    expect(document.querySelector('script[type="application/ld+json"]')?.textContent).toContain(
      '"@type":"WebPage"',
    );
  });

  it('has a title, a description and a card of its own where it is shared', async () => {
    expect(new URL(meta('url')).pathname).toBe(chapterPath(lang, id));
    expect(meta('title')).toBe(textOf('h1'));
    expect(document.title.startsWith(`${meta('title')} · `)).toBe(true);
    expect(meta('description')).toBe(attribute(document, 'meta[name=description]', 'content'));
    expect(meta('description').length).toBeGreaterThan(20);
    expect(meta('description').length).toBeLessThanOrEqual(156);
    expect(attribute(document, 'meta[name="twitter:card"]', 'content')).toBe('summary_large_image');
    expect(meta('image:alt')).toContain(meta('title'));

    const { pathname } = new URL(meta('image'));
    expect(pathname).toContain(id);
    const answer = await site.get(pathname);
    expect(answer.headers.get('content-type')).toBe('image/png');
    // A corrected chapter has another card at the same address.
    expect(answer.headers.get('cache-control')).toContain('no-cache');
    const picture = new Uint8Array(await answer.arrayBuffer());
    expect(pictureSize(picture)).toEqual([1200, 630]);
    expect([meta('image:width'), meta('image:height')]).toEqual(['1200', '630']);
    expect(picture.length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('is pointed to by an answer for embedding that opens the chapter', async () => {
    const address = attribute(document, 'link[type="application/json+oembed"]', 'href');
    const answer = (await (await site.get(new URL(address).pathname)).json()) as Record<string, string>;
    expect(answer.title).toContain(textOf('h1'));
    expect(answer.thumbnail_url).toBe(meta('image'));
    expect(answer.html).toContain(`?chapter=${id}`);
    expect(answer.html).toContain(chapterPath(lang, id));
  });
});

it('Every card is another picture', async () => {
  const addresses = EDITIONS.flatMap(({ lang }) => [
    `/cards/${lang}.png`,
    ...IDS.map((id) => `/cards/${lang}/${id}.png`),
  ]);
  const pictures = await Promise.all(
    addresses.map(async (address) =>
      Buffer.from(await (await site.get(address)).arrayBuffer()).toString('base64'),
    ),
  );
  expect(new Set(pictures).size).toBe(addresses.length);
});

it.each(['/', '/en/', '/embed/', '/embed/en/', '/partners/', '/en/partners/', '/evidence/', '/en/evidence/'])(
  '%s has the story’s card',
  async (path) => {
    const image = attribute(await site.page(path), 'meta[property="og:image"]', 'content');
    const lang = path.includes('/en') ? 'en' : 'ar';
    expect(new URL(image).pathname).toBe(`/cards/${lang}.png`);
  },
);

it.each(['/c/nowhere', '/en/c/nowhere/', '/c/', '/cards/nowhere.png', '/oembed/ar/nowhere.json'])(
  '%s is not there',
  async (address) => {
    expect((await site.get(address)).status).toBe(404);
  },
);
