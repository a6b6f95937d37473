import { readFile } from 'node:fs/promises';
import { pictureFile } from '$lib/embed/code/oembed';
import { locales } from '$lib/i18n/locale';
import { edition } from '$lib/page/edition.server';

export const prerender = true;
export const trailingSlash = 'never';

/** The cards' addresses below the site's, which are their names below `src/generated/`, where the build has drawn them. */
async function cards(): Promise<string[]> {
  const { story } = await edition('ar');
  return locales.flatMap((locale) => [
    pictureFile(locale),
    ...story.chapters.map(({ plan }) => pictureFile(locale, plan.id)),
  ]);
}

export const entries = async () => (await cards()).map((card) => ({ card: card.replace('cards/', '') }));

export async function GET({ params: { card } }: { params: { card: string } }): Promise<Response> {
  const name = `cards/${card}`;
  if (!(await cards()).includes(name)) return new Response('no such card', { status: 404 });
  return new Response(new Uint8Array(await readFile(`src/generated/${name}`)), {
    headers: { 'Content-Type': 'image/png' },
  });
}
