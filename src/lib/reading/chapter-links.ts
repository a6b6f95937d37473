import { opensElsewhere } from '$lib/platform/opens-elsewhere';

/**
 * Makes links to chapters add no history entry: in a frame, Back belongs to the host page.
 * @param goTo shows a chapter
 */
export function followChapterLinks(root: Document, goTo: (chapter: HTMLElement) => void): void {
  root.addEventListener('click', (event) => {
    if (event.defaultPrevented || opensElsewhere(event)) return;
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href^="#"]');
    const chapter = link && root.getElementById(link.hash.slice(1));
    if (!chapter || !chapter.matches('[data-chapter]')) return;
    event.preventDefault();
    goTo(chapter);
    chapter.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  });
}
