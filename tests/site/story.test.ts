import type { Document, Element } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { isReserved } from '../../src/lib/model/check/reserved-ids';
import { CHAPTERS, EDITIONS, IDS, MODIFIED, PUBLISHED } from '../setup/story';
import { pictureSize } from './picture-size';
import { attribute, served } from './served';

const site = served();

/** What is asked of the JSON-LD. */
interface Report {
  citation: { url: string }[];
  isBasedOn: { datePublished?: string; description?: string };
  publisher: { logo: { url: string; width: number; height: number } };
}

describe.each(EDITIONS)('The $lang page', ({ lang, dir, path }) => {
  let document: Document;
  beforeAll(async () => (document = await site.page(path)));
  const meta = (property: string) => attribute(document, `meta[property="og:${property}"]`, 'content');

  it('tells its language and direction before any script runs', () => {
    expect(attribute(document, 'html', 'lang')).toBe(lang);
    expect(attribute(document, 'html', 'dir')).toBe(dir);
  });

  it('has at most 1,300 elements when it is painted first', () => {
    // What a template holds is no part of the page.
    const { length } = document.querySelectorAll('*');
    expect(length).toBeGreaterThan(1000);
    expect(length).toBeLessThanOrEqual(1300);
  });

  it('has the rules of its first words before them, and all others after them', () => {
    const [title, later] = [document.querySelector('h1'), document.querySelector('style[data-later-styles]')];
    const all = [...document.querySelectorAll('h1, style')];
    expect(all.at(-1)).toBe(later);
    expect(all.at(-2)).toBe(title);
    const first = all.slice(0, -2).map(({ textContent }) => textContent);
    expect(first.join('')).toMatch(/\.cover\b/);
    expect(first.join('').length).toBeLessThan(15_000);
    expect(later?.textContent).toMatch(/\.cover\b.*\.evidence\b/s);
  });

  it('has the script that lets it arrive in steps between its cover and what follows', () => {
    const script = document.querySelector('.cover + script');
    expect(script?.textContent).toMatch(/\bskipping\b.*\bshowing\b/s);
    expect(script?.nextElementSibling).toBe(document.querySelector('.how'));
  });

  it('has a picture for where its link is shared, as large as it says', async () => {
    const { origin, pathname } = new URL(meta('image'));
    expect(origin).toBe(new URL(meta('url')).origin);
    const picture = new Uint8Array(await (await site.get(pathname)).arrayBuffer());
    expect(pictureSize(picture).map(String)).toEqual([meta('image:width'), meta('image:height')]);
    expect(pictureSize(picture)).toEqual([1200, 630]);
    // Messengers leave a heavy picture out.
    expect(picture.length).toBeLessThanOrEqual(90_000);
    expect(meta('image:alt')).toMatch(/\S/);
  });

  it('tells what it is where its link is shared, and to search engines', () => {
    expect(document.title).toMatch(/\S · \S/);
    expect(attribute(document, 'meta[name=description]', 'content')).toBe(meta('description'));
    expect(meta('title')).toMatch(/\S/);
    expect(meta('locale')).toMatch(new RegExp(`^${lang}_`));
    expect(document.querySelector('meta[name=robots]')).toBeNull();
    const whole = new URL(attribute(document, 'link[rel=canonical]', 'href'));
    expect(meta('url')).toBe(whole.href);
    for (const edition of EDITIONS) {
      expect(attribute(document, `link[rel=alternate][hreflang=${edition.lang}]`, 'href')).toBe(
        new URL(edition.path, whole).href,
      );
    }
    expect(attribute(document, 'link[hreflang=x-default]', 'href')).toBe(new URL('/', whole).href);
    expect(meta('site_name')).toBe(lang === 'ar' ? 'خيوط' : 'Khuyut');
    expect(meta('locale:alternate')).toMatch(lang === 'ar' ? /^en_/ : /^ar_/);
    const time = (kind: string) => attribute(document, `meta[property="article:${kind}_time"]`, 'content');
    expect([time('published'), time('modified')]).toEqual([PUBLISHED, MODIFIED]);
  });

  it('tells search engines that it is a report with its sources, and gives no verdict', () => {
    const [told, more] = document.querySelectorAll('script[type="application/ld+json"]');
    expect(more).toBeUndefined();
    const report = JSON.parse(told?.textContent ?? '') as Report;
    const site = { '@type': 'Organization', name: lang === 'ar' ? 'خيوط' : 'Khuyut' };
    expect(report).toMatchObject({
      '@type': 'NewsArticle',
      inLanguage: lang,
      mainEntityOfPage: meta('url'),
      datePublished: PUBLISHED,
      dateModified: MODIFIED,
      author: site,
      publisher: site,
    });
    // Some readers take the first date that they find.
    expect(/"date\w+":"([^"]+)"/.exec(told?.textContent ?? '')?.[1]).toBe(PUBLISHED);
    // The article that is retold has no date.
    expect(report.isBasedOn.datePublished).toBeUndefined();
    expect(report.isBasedOn.description).toMatch(lang === 'ar' ? /بلا تاريخ/ : /undated/);
    expect(told?.textContent).not.toContain('ClaimReview');
    const links = [...document.querySelectorAll('.sources a[href^=http]')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(new Set(report.citation.map(({ url }) => url))).toEqual(new Set(links));
  });

  it('names its publisher with a logo, as large as it says', async () => {
    const told = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    const { logo } = (JSON.parse(told) as Report).publisher;
    const picture = await site.get(new URL(logo.url).pathname);
    expect(pictureSize(new Uint8Array(await picture.arrayBuffer()))).toEqual([logo.width, logo.height]);
  });

  it('holds the ten chapters in order, with every claim and context note once, where it belongs', () => {
    const idsIn = (root: Document | Element, hook: 'claim' | 'note') =>
      [...root.querySelectorAll(`[data-${hook}]`)]
        .map((element) => element.getAttribute(`data-${hook}`))
        .sort();
    const found = [...document.querySelectorAll('section[data-chapter]')].map((chapter) => ({
      id: chapter.id,
      chapter: chapter.getAttribute('data-chapter'),
      claims: idsIn(chapter, 'claim'),
      notes: idsIn(chapter, 'note'),
    }));
    const facts = CHAPTERS.map(({ id, claims, notes }) => ({
      id,
      chapter: id,
      claims: [...claims].sort(),
      notes: [...notes].sort(),
    }));
    expect(found).toEqual(facts);
    expect(idsIn(document, 'claim')).toEqual(facts.flatMap(({ claims }) => claims).sort());
    expect(idsIn(document, 'note')).toEqual(facts.flatMap(({ notes }) => notes).sort());
  });

  it('has one main heading, a heading for every chapter, and one of each landmark', () => {
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    for (const id of IDS) {
      expect(document.querySelectorAll(`section[id="${id}"] h2`), id).toHaveLength(1);
    }
    for (const landmark of ['main', 'body > header', 'body > footer']) {
      expect(document.querySelectorAll(landmark), landmark).toHaveLength(1);
    }
  });

  it('leads to the other edition and to the partners’ page', () => {
    const [other] = EDITIONS.filter((edition) => edition.lang !== lang);
    const links = [...document.querySelectorAll(`header a[hreflang="${other?.lang ?? ''}"]`)];
    expect(links.map((link) => link.getAttribute('href'))).toContain(other?.path);
    const partners = `${path}partners/`;
    expect(document.querySelector(`.colophon a[href="${partners}"]`)?.textContent).toMatch(/\S/);
  });

  it.each([path, `/embed${lang === 'en' ? '/en' : ''}`])(
    '%s has each id once, and none of another part is free for a chapter',
    async (address) => {
      const page = await site.page(address);
      const templates = [...page.querySelectorAll('template')].map(({ content }) => content);
      const ids = [page, ...templates].flatMap((part) =>
        [...part.querySelectorAll('[id]')].map(({ id }) => id),
      );
      expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
      expect(ids.length).toBeGreaterThan(CHAPTERS.length);
      expect(ids.filter((id) => !IDS.includes(id) && !isReserved(id))).toEqual([]);
    },
  );
});

it('The frames hold the same chapters, claims and context notes as the pages', async () => {
  const hooks = (document: Document) =>
    [...document.querySelectorAll('section[data-chapter], [data-claim], [data-note]')].map((element) =>
      ['chapter', 'claim', 'note'].map((hook) => element.getAttribute(`data-${hook}`)).join('|'),
    );
  for (const { path, lang } of EDITIONS) {
    const story = hooks(await site.page(path));
    expect(hooks(await site.page(`/embed${lang === 'en' ? '/en' : ''}`))).toEqual(story);
    expect(story.length).toBeGreaterThan(40);
  }
});
