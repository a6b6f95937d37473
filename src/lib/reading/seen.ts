import type { Locale } from '$lib/i18n/locale';
import type { StoryStorage } from '$lib/platform/storage';

/** Notes what the first visit sees. On a later one, what tells what has changed since is loaded. */
export function noteSeen(root: Document, storage: StoryStorage, locale: Locale): void {
  if (storage.load('seen') === null) storage.store('seen', seenIn(root));
  else void import('./news').then(({ tellNews }) => tellNews(root, storage, locale));
}

/** In terms that hold in both editions: each correction by its day and chapter, each source by its address. */
export const seenIn = (root: Document): string[] =>
  [...root.querySelectorAll<HTMLElement>('[data-correction], .sources a.source')].map(
    ({ dataset, attributes }) => dataset.correction ?? attributes.getNamedItem('href')?.value ?? '',
  );
