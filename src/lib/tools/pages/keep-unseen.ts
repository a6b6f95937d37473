import { nameOf } from '$lib/platform/storage';

/** On `<html>` until the story is in pages, though for no more than some seconds; see tools-button.css. */
export const UNSEEN_CLASS = 'to-pages';

/** Before anything is painted: where the last page was read in pages, this one is not seen before it is, too. */
export function keepUnseen(root: HTMLElement, home: string, story: string): void {
  try {
    if (sessionStorage.getItem(nameOf(home, story, 'paged')) !== null) root.classList.add(UNSEEN_CLASS);
  } catch {
    // Blocked: nothing is known of the last page.
  }
}
