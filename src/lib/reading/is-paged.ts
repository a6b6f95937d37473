/** On `<html>` while the story is read page by page. */
export const PAGED_CLASS = 'paged-mode';

/** Whether the reader turns pages. All that follows the page's scroll, or moves it, rests meanwhile. */
export const isPaged = (root: Document): boolean => root.documentElement.classList.contains(PAGED_CLASS);
