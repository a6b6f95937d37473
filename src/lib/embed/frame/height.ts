import type { Parent } from './parent';

/** Keeps the page around the frame told of the frame's height. */
export interface Height {
  /** Tells it at once, if it has changed. */
  tell: () => void;
  release: () => void;
}

/**
 * Tells the page around that the frame is ready, with its height, and each height that it has later.
 * @param changing what changes its size with the height
 * @param measure gives the height in px; 0 while there is none
 */
export function tellHeight(
  root: Document,
  parent: Parent,
  changing: HTMLElement,
  measure: () => number,
): Height {
  let height = 0;
  let isReady = false;
  const tell = () => {
    const before = height;
    height = measure();
    // Out of the page's layout, as in a closed tab, a frame has none; it is ready once it has.
    if (height === 0 || height === before) return;
    const lang = root.documentElement.lang === 'en' ? 'en' : 'ar';
    if (isReady) parent.tell({ type: 'height', height });
    else parent.tell({ type: 'ready', height, lang, title: root.title });
    isReady = true;
  };
  const resized = new ResizeObserver(tell);
  resized.observe(changing);
  tell();
  return { tell, release: () => resized.disconnect() };
}
