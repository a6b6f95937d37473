import type { Story } from '$lib/model/story';

/**
 * The story as schema.org's `NewsArticle`, with its sources as citations. It has no `ClaimReview`, because the page
 * gives no verdict on what it reports.
 * @param url the page's public address
 * @param image the address of the picture that stands for it
 */
export function newsArticle(story: Story, url: string, image: string): Record<string, unknown> {
  const { head } = story.cover;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: head.subtitle,
    description: head.description,
    inLanguage: story.locale,
    url,
    image,
    isAccessibleForFree: true,
    citation: [...story.sources.values()]
      .filter(({ link }) => link !== 'not-held')
      .map(({ publisher, date, language, link }) => ({
        '@type': 'CreativeWork',
        publisher: { '@type': 'Organization', name: publisher[story.locale] },
        datePublished: date,
        inLanguage: language,
        url: link,
      })),
  };
}

/** A script element with JSON-LD. `<` is escaped, so that no text in it can end the element. */
export function jsonLd(value: Record<string, unknown>): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}
