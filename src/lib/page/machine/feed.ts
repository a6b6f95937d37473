import { alternatesOf, type AddressOf } from '$lib/i18n/addresses';
import { direction, locales } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { escapeMarkup as escape } from '$lib/ui/markup';
import type { Manifest } from '$lib/model/manifest';
import type { Correction } from '$lib/model/schema';

/**
 * The corrections as an Atom feed (RFC 4287), an entry for each edition, newest first. The feed itself speaks the
 * first language. Its ids are `tag:` URIs (RFC 4151), which stay the same on another host; `khuyut.example` names
 * nobody's host.
 * @param self the feed's own address
 */
export function correctionsFeed(
  { id, published }: Pick<Manifest, 'id' | 'published'>,
  corrections: readonly Correction[],
  addressOf: AddressOf,
  self: string,
): string {
  const tag = `tag:khuyut.example,${published}:${id}`;
  const entries = corrections.flatMap(({ date, chapter, text }, index) => {
    // Corrections of one chapter on one day are numbered from the oldest, so that a newer one changes no id.
    const earlier = corrections
      .slice(index + 1)
      .filter((other) => other.date === date && other.chapter === chapter).length;
    const day = earlier === 0 ? date : `${date}.${earlier + 1}`;
    return locales.map((locale) => {
      const link = `${addressOf(locale)}#${chapter}`;
      return `<entry xml:lang="${locale}"><id>${escape(`${tag}/${locale}/${chapter}/${day}`)}</id><title>${escape(messages[locale].corrections)}</title><updated>${date}T00:00:00Z</updated><link href="${escape(link)}"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" dir="${direction(locale)}">${escape(text[locale])}</div></content></entry>`;
    });
  });
  const [first] = locales;
  const { name, corrections: title } = messages[first];
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${first}"><id>${escape(tag)}</id><title>${escape(`${name}: ${title}`)}</title><updated>${corrections[0]?.date ?? published}T00:00:00Z</updated><author><name>${escape(name)}</name></author><link rel="self" href="${escape(self)}"/><link href="${escape(addressOf(first))}"/>${entries.join('')}</feed>
`;
}

/** A kind of page: its address in each language, and the day on which it last changed, where that is known. */
export interface Kind {
  addressOf: AddressOf;
  modified?: string;
}

/** The sitemap (sitemaps.org): every page with its edition in the other language. */
export function sitemap(kinds: readonly Kind[]): string {
  const pages = kinds.flatMap(({ addressOf, modified }) => {
    const lastmod = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`;
    const alternates = alternatesOf(addressOf)
      .map(
        ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escape(href)}"/>`,
      )
      .join('');
    return locales.map(
      (locale) => `<url><loc>${escape(addressOf(locale))}</loc>${lastmod}${alternates}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${pages.join('')}</urlset>
`;
}
