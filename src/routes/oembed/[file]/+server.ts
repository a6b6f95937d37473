import { locales } from '$lib/i18n/locale';
import { oembed } from '$lib/embed/code/oembed';
import { siteAt } from '$lib/page/site.server';

export const prerender = true;
export const trailingSlash = 'never';

const fileOf = (locale: string) => `${locale}.json`;

export const entries = () => locales.map((locale) => ({ file: fileOf(locale) }));

export async function GET({ params, url }: { params: { file: string }; url: URL }): Promise<Response> {
  const locale = locales.find((one) => fileOf(one) === params.file);
  if (!locale) return new Response('no such edition', { status: 404 });
  return Response.json(oembed(locale, await siteAt(url)));
}
