import { nameOf } from '$lib/platform/storage';

/** On `<html>` until the story is in pages. */
const UNSEEN_CLASS = 'to-pages';

/** The longest that pages are waited for. */
const PAGES_TIMEOUT_MS = 3000;

/** Before anything is painted: where the last page was read in pages, this one is not seen before it is, too. */
export function keepUnseen({ documentElement }: Document): void {
  const { home = '/', story = '' } = documentElement.dataset;
  try {
    if (sessionStorage.getItem(nameOf(home, story, 'paged')) === null) return;
  } catch {
    return;
  }
  documentElement.classList.add(UNSEEN_CLASS);
  setTimeout(() => letSee(documentElement), PAGES_TIMEOUT_MS);
}

/** Lets the page be seen. */
export function letSee({ classList }: HTMLElement): void {
  classList.remove(UNSEEN_CLASS);
}
