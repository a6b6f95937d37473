import { asset } from '$app/paths';
import { storySchema } from '$lib/page/machine/story-data';

export const prerender = true;
export const trailingSlash = 'never';

export function GET({ url }: { url: URL }): Response {
  const address = new URL(asset('/story.schema.json'), url.origin).href;
  return new Response(storySchema(address), { headers: { 'Content-Type': 'application/schema+json' } });
}
