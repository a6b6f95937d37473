import { error } from '@sveltejs/kit';
import type { Locale } from '$lib/i18n/locale';
import { edition } from '../edition.server';

/** What a chapter's page is drawn from. @throws HttpError 404 where the story has no such chapter */
export async function chapterOf(locale: Locale, id: string) {
  const { story } = await edition(locale);
  const chapter = story.chapters.find(({ plan }) => plan.id === id);
  if (!chapter) error(404);
  return { story, chapter };
}
