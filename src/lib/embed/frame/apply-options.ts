import { applyTheme } from '../../ui/theme';
import { readOptions } from '../protocol/frame-options';
import { setViewportHeight } from './viewport-unit';

/** The longest that the page's script may take. After that the reader gets the whole text, as without script. */
const SCRIPT_TIMEOUT_MS = 10_000;

/** The classes of `<html>`: how the story is read, and that its script runs. */
export const MODE_CLASSES = { scroll: 'scroll-mode', step: 'paged-mode' } as const;
export const WIRED = 'wired';

/** Applies what the frame's address asks for, before anything is painted. */
export function applyOptions(root: Document, query: string): void {
  const { theme, mode, window: viewportHeight } = readOptions(query);
  const { classList } = root.documentElement;
  applyTheme(root, theme);
  classList.add(MODE_CLASSES[mode]);
  if (viewportHeight !== undefined) setViewportHeight(root, viewportHeight);

  // In both modes the script shows what the styles hide: the other pages, and the live map.
  const showWholeText = () => {
    if (!classList.contains(WIRED)) classList.remove(...Object.values(MODE_CLASSES));
  };
  setTimeout(showWholeText, SCRIPT_TIMEOUT_MS);
  addEventListener(
    'error',
    (event: Event) => {
      // The script threw, or did not load.
      if (event instanceof ErrorEvent || event.target instanceof HTMLScriptElement) showWholeText();
    },
    true,
  );
}

/**
 * Whether the reader is in the whole text already, because the script took too long. Then it stays: a change to pages,
 * or to the live map, would throw the reader back.
 */
export function isReadAsWholeText({ documentElement, scrollingElement }: Document): boolean {
  const hasMode = Object.values(MODE_CLASSES).some((name) => documentElement.classList.contains(name));
  return !hasMode && (scrollingElement?.scrollTop ?? 0) > 0;
}
