import { webManifest } from '$lib/page/machine/web-manifest';
import { edition } from '$lib/page/edition.server';

export const prerender = true;
export const trailingSlash = 'never';

export async function GET(): Promise<Response> {
  const { story } = await edition('en');
  return new Response(JSON.stringify(webManifest(story)), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
}
