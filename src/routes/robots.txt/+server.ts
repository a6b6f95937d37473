import { resolve } from '$app/paths';

export const prerender = true;
export const trailingSlash = 'never';

/** Lets every crawler in, and says where the sitemap is (RFC 9309). */
export function GET({ url }: { url: URL }): Response {
  const sitemap = new URL(resolve('/sitemap.xml'), url.origin).href;
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
