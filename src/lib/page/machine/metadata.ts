import type { Locale } from '$lib/i18n/locale';
import { messages } from '$lib/i18n/messages';
import { whenWords, type When } from '$lib/i18n/when';
import { lastModified } from '$lib/model/last-modified';
import type { Source } from '$lib/model/schema';
import { entry, type Story } from '$lib/model/story';

/** The icon that stands for the publisher, and its size in px. */
export const LOGO = { file: '512.png', size: 512 };

/** Public addresses. */
interface Addresses {
  home: string;
  page: string;
  picture: string;
  logo: string;
}

/**
 * The story as schema.org's `NewsArticle`, with its sources as citations. It has no `ClaimReview`, because the page
 * gives no verdict on what it reports. The site itself is its author and publisher. Of what the story retells it says
 * no more than is known: a day only if it has one.
 */
export function newsArticle(story: Story, { home, page, picture, logo }: Addresses): Record<string, unknown> {
  const { locale, manifest, corrections, sources } = story;
  const { head } = story.cover;
  const site = { '@type': 'Organization', name: messages[locale].name, url: home };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: head.subtitle,
    description: head.description,
    inLanguage: locale,
    url: page,
    mainEntityOfPage: page,
    image: picture,
    datePublished: manifest.published,
    dateModified: lastModified(manifest, corrections),
    author: site,
    publisher: { ...site, logo: { '@type': 'ImageObject', url: logo, width: LOGO.size, height: LOGO.size } },
    isAccessibleForFree: true,
    isBasedOn: retold(entry(sources, manifest.retells), locale),
    citation: [...sources.values()]
      .filter(({ link }) => link !== 'not-held')
      .map(({ publisher, date, language, link }) => ({
        '@type': 'CreativeWork',
        publisher: { '@type': 'Organization', name: publisher[locale] },
        ...publicationOf(date, locale),
        inLanguage: language,
        url: link,
      })),
  };
}

function retold({ publisher, date, language, link }: Source, locale: Locale) {
  return {
    '@type': 'CreativeWork',
    name: publisher[locale],
    inLanguage: language,
    ...publicationOf(date, locale),
    ...(link !== 'not-held' && { url: link }),
  };
}

/** A date that is sure, as machines read it; of all others only words say how far they are known. */
function publicationOf(date: When, locale: Locale) {
  const isSure = date.kind === 'at' && !date.at.isApproximate && !date.at.isUncertain;
  return isSure ? { datePublished: date.at.iso } : { description: whenWords(date, locale) };
}

/** What machines are told of a chapter's own page: that it is a part of the story, which says the rest. */
export function chapterPageOf(chapter: {
  locale: Locale;
  title: string;
  description: string;
  /** Public addresses of the page and of the story. */
  page: string;
  story: string;
}): Record<string, unknown> {
  const { locale, title, description, page, story } = chapter;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    description,
    inLanguage: locale,
    url: page,
    isPartOf: { '@type': 'NewsArticle', '@id': story, url: story },
  };
}

/** A script element with JSON-LD. `<` is escaped, so that no text in it can end the element. */
export function jsonLd(value: Record<string, unknown>): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}
