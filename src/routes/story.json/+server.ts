import { asset } from '$app/paths';
import { edition } from '$lib/page/edition.server';
import { storyData } from '$lib/page/machine/story-data';

export const prerender = true;
export const trailingSlash = 'never';

export async function GET({ url }: { url: URL }): Promise<Response> {
  const editions = { ar: (await edition('ar')).story, en: (await edition('en')).story };
  const schema = new URL(asset('/story.schema.json'), url.origin).href;
  return new Response(storyData(editions, schema), { headers: { 'Content-Type': 'application/json' } });
}
