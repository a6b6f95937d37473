import type { AddressOf } from '$lib/i18n/addresses';
import { direction, locales } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { escapeMarkup as escape } from '$lib/ui/markup';
import type { Correction } from '$lib/model/schema';

/**
 * The corrections as an Atom feed (RFC 4287), an entry for each edition, newest first.
 * @param self the feed's own address
 * @param checked the day on which the sources were last checked: a feed without corrections is as old as that
 */
export function correctionsFeed(
  corrections: readonly Correction[],
  addressOf: AddressOf,
  self: string,
  checked: string,
): string {
  const entries = corrections.flatMap(({ date, chapter, text }, index) => {
    // Corrections of one chapter on one day are numbered from the oldest, so that a newer one changes no id.
    const earlier = corrections
      .slice(index + 1)
      .filter((other) => other.date === date && other.chapter === chapter).length;
    const day = earlier === 0 ? date : `${date}.${earlier + 1}`;
    return locales.map((locale) => {
      const link = `${addressOf(locale)}#${chapter}`;
      return `<entry xml:lang="${locale}"><id>${escape(`${link}@${day}`)}</id><title>${escape(messages[locale].corrections)}</title><updated>${date}T00:00:00Z</updated><link href="${escape(link)}"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" dir="${direction(locale)}">${escape(text[locale])}</div></content></entry>`;
    });
  });
  const title = locales
    .map((locale) => `${messages[locale].name}: ${messages[locale].corrections}`)
    .join(' · ');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar"><id>${escape(self)}</id><title>${escape(title)}</title><updated>${corrections[0]?.date ?? checked}T00:00:00Z</updated><author><name>${messages.ar.name}</name></author><link rel="self" href="${escape(self)}"/><link href="${escape(addressOf('ar'))}"/>${entries.join('')}</feed>
`;
}

/**
 * The sitemap (sitemaps.org): every page with its edition in the other language.
 * @param kinds for each kind of page, its address in each language
 */
export function sitemap(kinds: readonly AddressOf[]): string {
  const pages = kinds.flatMap((addressOf) => {
    const alternates = locales
      .map(
        (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escape(addressOf(locale))}"/>`,
      )
      .join('');
    return locales.map((locale) => `<url><loc>${escape(addressOf(locale))}</loc>${alternates}</url>`);
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${pages.join('')}</urlset>
`;
}
