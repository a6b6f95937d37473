import type { Locale } from '$lib/i18n/locale';
import type { StoryInPage } from '../story-in-page';

/**
 * Wires the buttons in the page that share what they stand with: a chapter, or the claim whose evidence is shown.
 * @param openShare opens the tool: where that cannot be shared at once, it offers the words to be copied by hand
 */
export function wireShareButtons(story: StoryInPage, locale: Locale, openShare: () => void): void {
  const load = () => import('./share-part');
  const buttonIn = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-share-part]') : null;
  // While it is being pressed: the system's share sheet opens only just after a press.
  story.root.addEventListener('pointerdown', (event) => {
    if (buttonIn(event)) load().catch(() => undefined);
  });
  story.root.addEventListener('click', (event) => {
    const button = buttonIn(event);
    if (!button) return;
    load()
      .then(({ sharePart }) => sharePart(button, story, locale))
      .then((isDone) => isDone || openShare(), openShare);
  });
}
