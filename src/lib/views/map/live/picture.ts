import type { Box, Point } from '../geometry/projection';

/** A chapter's scene as its still map in the page shows it; the live map draws from the same marks. */
export interface Picture {
  chapter: string;
  title: string;
  view: Box;
  text: string;
  regions: Element;
  threads: Element;
  labels: HTMLElement[];
}

/**
 * Reads the still map of a chapter.
 * @throws Error when the page does not hold one
 */
export function readPicture(chapter: HTMLElement): Picture {
  const svg = chapter.querySelector('.still svg');
  const regions = svg?.querySelector('[data-regions]');
  const threads = svg?.querySelector('.threads');
  const [x, y, width, height] = (svg?.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (!svg || !regions || !threads || x === undefined || y === undefined || !width || !height) {
    throw new Error(`chapter ${chapter.id} has no still map`);
  }
  return {
    chapter: chapter.id,
    title: chapter.querySelector('h2')?.textContent.trim() ?? '',
    view: { x, y, width, height },
    text: svg.getAttribute('aria-label') ?? '',
    regions,
    threads,
    labels: [...chapter.querySelectorAll<HTMLElement>('.still [data-label]')],
  };
}

/** The point of a name, in map units, as its still map gives it. */
export function pointOf(label: HTMLElement): Point {
  const [x, y] = (label.dataset.at ?? '').split(' ').map(Number);
  return { x: x ?? 0, y: y ?? 0 };
}
