import type { Locale } from '$lib/i18n/locale';
import type { StoryInPage } from '../story-in-page';

/**
 * Wires the buttons in the page that share what they stand with: a chapter, or the claim whose evidence is shown.
 * @param openShare opens the tool: where that cannot be shared at once, it offers the words to be copied by hand
 */
export function wireShareButtons(story: StoryInPage, locale: Locale, openShare: () => void): void {
  story.root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest('[data-share-part]');
    if (!button) return;
    import('./share-part')
      .then(({ sharePart }) => sharePart(button, story, locale))
      .then((isDone) => isDone || openShare(), openShare);
  });
}
