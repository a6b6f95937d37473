import type { ToolsSheetOptions } from '../tools-sheet';
import { UNSEEN_CLASS } from './keep-unseen';

/** Reads in pages where the page before this one was read so: after a reload, and in the other edition. */
export function stayInPages(options: ToolsSheetOptions): void {
  if (options.storage.load('paged') === null) return;
  void import('./pages-mode')
    .then(({ resumePages }) => resumePages(options))
    // Where it does not arrive the story is scrolled.
    .catch(() => undefined)
    .then(() => document.documentElement.classList.remove(UNSEEN_CLASS));
}
