/** The two editions; Arabic is the first and the default. */
export const locales = ['ar', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text that exists in both editions. */
export type Localized = Record<Locale, string>;

/** The writing direction of an edition. */
export function direction(locale: Locale): 'rtl' | 'ltr' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The edition that a route belongs to: any segment `en` makes it English. */
export function localeOf(routeId: string): Locale {
  return routeId.split('/').includes('en') ? 'en' : 'ar';
}

/** The other edition. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'ar' ? 'en' : 'ar';
}

/**
 * The story's address in an edition, below the base path. Every page's address ends in a slash: hosts that serve
 * folders answer that form itself, and the other one with a redirect to it.
 */
export function storyPath(locale: Locale): '/' | '/en/' {
  return locale === 'ar' ? '/' : '/en/';
}

/** The address of a chapter's own page in an edition, below the base path: what a reader shares of it. */
export function chapterPath(locale: Locale, chapter: string): `/c/${string}/` | `/en/c/${string}/` {
  return locale === 'ar' ? `/c/${chapter}/` : `/en/c/${chapter}/`;
}

/** The address of the page of all claims in an edition, below the base path. */
export function evidencePath(locale: Locale): '/evidence/' | '/en/evidence/' {
  return locale === 'ar' ? '/evidence/' : '/en/evidence/';
}

/** The address of the page for partners in an edition, below the base path. */
export function partnersPath(locale: Locale): '/partners/' | '/en/partners/' {
  return locale === 'ar' ? '/partners/' : '/en/partners/';
}
