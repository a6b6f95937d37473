import { resolve } from '$app/paths';
import { addressesBelow, sitemap } from '$lib/story/feed';

export const prerender = true;
export const trailingSlash = 'never';

export function GET({ url }: { url: URL }): Response {
  return new Response(sitemap(addressesBelow(url.origin, resolve)), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
