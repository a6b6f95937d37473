import { describe, expect, it } from 'vitest';
import { addressesAt } from '$lib/i18n/addresses';
import { partnersPath, storyPath } from '$lib/i18n/locale';
import { correctionsFeed, sitemap } from './feed';

const addressOf = addressesAt('https://example.org', (locale) => `/k${storyPath(locale)}`);
const STORY = { id: 'a-story', published: '2026-11-24' };
const feed = (texts: string[]) =>
  correctionsFeed(
    STORY,
    texts.map((en, i) => ({ date: `2026-12-0${9 - i}`, chapter: 'rome', text: { ar: 'تصويب', en } })),
    addressOf,
    'https://example.org/k/feed.xml',
  );

describe('The corrections feed', () => {
  it('has an entry for each edition, and is as new as the newest', () => {
    const atom = feed(['A date', 'A name']);
    expect(atom.match(/<entry /g)).toHaveLength(4);
    expect(atom).toContain('<updated>2026-12-09T00:00:00Z</updated><author>');
    expect(atom).toContain('href="https://example.org/k/en/#rome"');
    expect(atom).toContain('dir="rtl">تصويب<');
  });

  it('gives each correction an id of its own that stays, of one chapter and one day too', () => {
    const idsOf = (texts: string[]) =>
      [
        ...correctionsFeed(
          STORY,
          texts.map((en) => ({ date: '2026-12-01', chapter: 'rome', text: { ar: 'تصويب', en } })),
          addressOf,
          'https://example.org/k/feed.xml',
        ).matchAll(/<entry[^>]*><id>([^<]*)<\/id>/g),
      ].map(([, id]) => id);
    const first = idsOf(['A date']);
    const later = idsOf(['A place', 'A name', 'A date']);
    expect(first).toContain('tag:khuyut.example,2026-11-24:a-story/en/rome/2026-12-01');
    expect(new Set(later).size).toBe(6);
    expect(later.slice(-2)).toEqual(first);
    expect(later.slice(2)).toEqual(idsOf(['A name', 'A date']));
  });

  it('keeps markup out of its texts', () => {
    expect(feed(['<b>&"'])).toContain('>&lt;b&gt;&amp;&quot;<');
  });

  it('is a feed without corrections too', () => {
    expect(feed([])).toContain('<updated>2026-11-24T00:00:00Z</updated>');
    expect(feed([])).not.toContain('<entry');
  });

  it('has an id that no host is part of, and a title in its own language', () => {
    const [, head = ''] = /<feed [^>]*xml:lang="ar">(.*?)<updated>/.exec(feed([])) ?? [];
    expect(head).toBe('<id>tag:khuyut.example,2026-11-24:a-story</id><title>خيوط: التصويبات</title>');
  });
});

describe('The sitemap', () => {
  it('names every page, each with both languages', () => {
    const partnersOf = addressesAt('https://example.org', (locale) => `/k${partnersPath(locale)}`);
    const xml = sitemap([{ addressOf, modified: '2026-11-29' }, { addressOf: partnersOf }]);
    expect(xml.match(/<loc>[^<]+/g)).toEqual(
      ['', 'en/', 'partners/', 'en/partners/'].map((path) => `<loc>https://example.org/k/${path}`),
    );
    expect(xml.match(/hreflang="ar"/g)).toHaveLength(4);
    expect(xml.match(/hreflang="x-default" href="[^"]+"/g)).toEqual(
      ['', '', 'partners/', 'partners/'].map(
        (path) => `hreflang="x-default" href="https://example.org/k/${path}"`,
      ),
    );
  });

  it('says when the story changed, and nothing where that is not known', () => {
    const partnersOf = addressesAt('https://example.org', (locale) => `/k${partnersPath(locale)}`);
    const xml = sitemap([{ addressOf, modified: '2026-11-29' }, { addressOf: partnersOf }]);
    expect(xml.match(/<lastmod>2026-11-29<\/lastmod>/g)).toHaveLength(2);
    expect(xml.match(/<lastmod>/g)).toHaveLength(2);
  });
});
