import { asset, resolve } from '$app/paths';
import { addressesAt } from '$lib/i18n/addresses';
import { storyPath } from '$lib/i18n/locale';
import { correctionsFeed } from '$lib/page/machine/feed';
import { edition } from '$lib/page/edition.server';

export const prerender = true;
export const trailingSlash = 'never';

export async function GET({ url }: { url: URL }): Promise<Response> {
  const { story } = await edition('ar');
  const self = new URL(asset('/feed.xml'), url.origin).href;
  return new Response(
    correctionsFeed(
      story.manifest,
      story.corrections,
      addressesAt(url.origin, (locale) => resolve(storyPath(locale))),
      self,
    ),
    {
      headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
    },
  );
}
