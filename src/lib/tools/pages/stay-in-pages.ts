import type { ToolsSheetOptions } from '../tools-sheet';
import { letSee } from './unseen';

/** Reads in pages where the page before this one was read so: after a reload, and in the other edition. */
export function stayInPages(options: ToolsSheetOptions): void {
  if (options.storage.load('paged') === null) return;
  void import('./pages-mode')
    .then(({ resumePages }) => resumePages(options))
    // Where it does not arrive the story is scrolled.
    .catch(() => undefined)
    .then(() => letSee(document.documentElement));
}
