import { locales, type Locale } from './locale';

/** The whole address of a kind of page in a language. */
export type AddressOf = (locale: Locale) => string;

/**
 * Addresses of a kind of page at an origin.
 * @param pathOf its path there, base path included
 */
export function addressesAt(origin: string, pathOf: (locale: Locale) => string): AddressOf {
  return (locale) => new URL(pathOf(locale), origin).href;
}

/** The editions of a page for `hreflang`. Who reads neither language is sent to the first edition. */
export function alternatesOf(addressOf: AddressOf): { hreflang: string; href: string }[] {
  const editions = locales.map((locale) => ({ hreflang: locale, href: addressOf(locale) }));
  return [...editions, { hreflang: 'x-default', href: addressOf(locales[0]) }];
}
