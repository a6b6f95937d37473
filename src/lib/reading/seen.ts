import type { Locale } from '$lib/i18n/locale';
import type { StoryStorage } from '$lib/platform/storage';

/** What a visit has had before it: by it the next one knows what is new. */
export interface Seen {
  corrections: readonly string[];
  sources: readonly string[];
}

/** Notes what the first visit sees. On a later one, what tells what has changed since is loaded. */
export function noteSeen(root: Document, storage: StoryStorage, locale: Locale): void {
  if (storage.load('seen') === null) storage.store('seen', seenIn(root));
  else void import('./news').then(({ tellNews }) => tellNews(root, storage, locale));
}

/** In terms that hold in both editions: a correction by its day and chapter, a source by its address. */
export function seenIn(root: Document): Seen {
  const corrections = [...root.querySelectorAll('[data-correction]')].map((item) => {
    const day = item.querySelector('time')?.dateTime ?? '';
    return `${day} ${item.querySelector('a')?.hash ?? ''}`;
  });
  const sources = [...root.querySelectorAll<HTMLAnchorElement>('.sources a.source')].map(({ href }) => href);
  return { corrections, sources };
}
