import { resolve } from '$app/paths';
import { addressesAt } from '$lib/i18n/addresses';
import { evidencePath, partnersPath, storyPath } from '$lib/i18n/locale';
import { sitemap } from '$lib/page/machine/feed';

export const prerender = true;
export const trailingSlash = 'never';

export function GET({ url }: { url: URL }): Response {
  const kinds = [
    addressesAt(url.origin, (locale) => resolve(storyPath(locale))),
    addressesAt(url.origin, (locale) => resolve(evidencePath(locale))),
    addressesAt(url.origin, (locale) => resolve(partnersPath(locale))),
  ];
  return new Response(sitemap(kinds), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
