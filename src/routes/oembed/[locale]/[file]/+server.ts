import { oembed } from '$lib/embed/code/oembed';
import { locales } from '$lib/i18n/locale';
import { edition } from '$lib/page/edition.server';
import { siteAt } from '$lib/page/site.server';

export const prerender = true;
export const trailingSlash = 'never';

export async function entries() {
  const { story } = await edition('ar');
  return locales.flatMap((locale) => story.chapters.map(({ plan }) => ({ locale, file: `${plan.id}.json` })));
}

export async function GET({ params, url }: { params: { locale: string; file: string }; url: URL }) {
  const locale = locales.find((one) => one === params.locale);
  const chapters = locale ? (await edition(locale)).story.chapters : [];
  const chapter = chapters.find(({ plan }) => `${plan.id}.json` === params.file);
  if (!locale || !chapter) return new Response('no such chapter', { status: 404 });
  return Response.json(oembed(locale, await siteAt(url), { id: chapter.plan.id, title: chapter.title }));
}
