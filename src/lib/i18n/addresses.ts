import type { Locale } from './locale';

/** The whole address of a kind of page in a language. */
export type AddressOf = (locale: Locale) => string;

/**
 * Addresses of a kind of page at an origin.
 * @param pathOf its path there, base path included
 */
export function addressesAt(origin: string, pathOf: (locale: Locale) => string): AddressOf {
  return (locale) => new URL(pathOf(locale), origin).href;
}
