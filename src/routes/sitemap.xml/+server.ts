import { resolve } from '$app/paths';
import { addressesAt } from '$lib/i18n/addresses';
import { evidencePath, partnersPath, storyPath } from '$lib/i18n/locale';
import { lastModified } from '$lib/model/last-modified';
import { edition } from '$lib/page/edition.server';
import { sitemap } from '$lib/page/machine/feed';

export const prerender = true;
export const trailingSlash = 'never';

export async function GET({ url }: { url: URL }): Promise<Response> {
  const { story } = await edition('ar');
  const modified = lastModified(story.manifest, story.corrections);
  const kinds = [
    {
      addressOf: addressesAt(url.origin, (locale) => resolve(storyPath(locale))),
      modified,
    },
    {
      addressOf: addressesAt(url.origin, (locale) => resolve(evidencePath(locale))),
      modified,
    },
    { addressOf: addressesAt(url.origin, (locale) => resolve(partnersPath(locale))) },
  ];
  return new Response(sitemap(kinds), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
