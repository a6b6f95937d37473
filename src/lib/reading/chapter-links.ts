/**
 * Follows links to chapters without a history entry: in a frame, Back belongs to the page around it.
 * @param go shows a chapter
 * @returns a function that ends it
 */
export function followChapterLinks(root: Document, go: (chapter: HTMLElement) => void): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href^="#"]');
    const chapter = link && root.getElementById(link.hash.slice(1));
    if (!chapter || !chapter.matches('[data-chapter]')) return;
    event.preventDefault();
    go(chapter);
    chapter.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  };
  root.addEventListener('click', onClick);
  return () => root.removeEventListener('click', onClick);
}
