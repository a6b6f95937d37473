import type { Locale } from '$lib/i18n/locale';
import { addStyles } from '$lib/platform/add-styles';
import type { StoryInPage } from '../story-in-page';
import { give } from './give';
import { readClaim, readStory } from './read-passage';
import { shareChapter, shareClaim, type Shared } from './share-text';
import { shareWords } from './share-words';
import css from './shared-notice.css?inline';

/** What a button in the page shares: the chapter that it stands in, or the claim whose evidence is shown. */
export function partOf(button: Element, story: StoryInPage, locale: Locale): Shared | undefined {
  const whole = readStory(story, locale);
  const chapter = button.closest('section[data-chapter]');
  if (chapter) return shareChapter(whole, { id: chapter.id, title: titleOf(chapter) });
  const claim = story.root.querySelector<HTMLElement>('[data-claim].open');
  return claim ? shareClaim(whole, readClaim(claim)) : undefined;
}

/**
 * Shares what a button stands with.
 * @returns whether that is done with; false where the browser could neither share it nor copy it
 */
export async function sharePart(button: Element, story: StoryInPage, locale: Locale): Promise<boolean> {
  const shared = partOf(button, story, locale);
  if (!shared) return true;
  const outcome = await give(shared, navigator);
  if (outcome === 'copied') tell(button, story.root, shareWords[locale].copied);
  return outcome !== 'failed';
}

const titleOf = (chapter: Element) => chapter.querySelector('h2')?.textContent.trim() ?? '';

/** What takes the notice away again. */
const NEXT_ACTIONS = ['pointerdown', 'keydown', 'wheel'] as const;
let notice: HTMLElement | undefined;

/** Says what has come of it, until the reader goes on to something else. */
function tell(button: Element, root: Document, words: string): void {
  if (!notice) {
    addStyles(root, css);
    notice = root.createElement('p');
    notice.className = 'shared-notice';
    notice.role = 'status';
    notice.dataset.shared = '';
  }
  const told = notice;
  told.textContent = '';
  // Behind an open dialog nothing is read out.
  (button.closest('dialog') ?? root.body).append(told);
  told.textContent = words;
  const gone = new AbortController();
  for (const action of NEXT_ACTIONS) {
    root.addEventListener(
      action,
      () => {
        gone.abort();
        told.remove();
      },
      { signal: gone.signal, passive: true },
    );
  }
}
