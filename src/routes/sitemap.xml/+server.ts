import { resolve } from '$app/paths';
import { partnersPath } from '$lib/i18n/locale';
import { addressesBelow, sitemap, type AddressOf } from '$lib/story/feed';

export const prerender = true;
export const trailingSlash = 'never';

export function GET({ url }: { url: URL }): Response {
  const story = addressesBelow(url.origin, resolve);
  const partners: AddressOf = (locale) => new URL(resolve(partnersPath(locale)), url.origin).href;
  return new Response(sitemap([story, partners]), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
